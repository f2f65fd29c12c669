import { resolve } from 'node:path';
import { type Command } from 'commander';
import { type Terminal } from '../terminal.js';
import { exportLetter } from './letter-export.js';
import { withRecord } from './record.js';

interface ExportOptions {
  readonly out: string;
  readonly data?: string;
  readonly json?: boolean;
}

/** `congvu letter export`: one letter with all that belongs to it, as a folder. */
export function addLetter(program: Command, terminal: Terminal): void {
  program
    .command('letter')
    .description('văn bản: xuất trọn một hồ sơ')
    .helpCommand(false)
    .command('export')
    .description('xuất tệp, phiên bản, lịch sử, ý kiến, chữ ký của một văn bản ra thư mục')
    .argument('<văn bản>', 'mã định danh, hoặc số và ký hiệu, ví dụ 152/KH-UBND')
    .requiredOption('--out <thư mục>', 'thư mục nhận, chưa có hoặc trống')
    .option('--data <thư mục>', 'thư mục dữ liệu của hệ thống đang chạy')
    .option('--json', 'kết quả dạng JSON')
    .action((wanted: string, options: ExportOptions) => run(wanted, options, terminal));
}

async function run(wanted: string, options: ExportOptions, terminal: Terminal): Promise<void> {
  const out = resolve(options.out);
  const { letter, files } = await withRecord(options.data, (record) =>
    exportLetter(record, { wanted, out }),
  );
  const text = `Đã xuất "${letter.subject}" ra ${out}: ${String(files)} tệp, mã băm trong index.json.`;
  const answer = { ok: true, id: letter.id, folder: out, files };
  terminal.line(options.json === true ? JSON.stringify(answer) : text);
}
