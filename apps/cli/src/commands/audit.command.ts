import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { type Command } from 'commander';
import { formatVietnameseDateTime, instant } from '@congvu/calendar';
import { type AuditFault, type AuditVerdict } from '@congvu/persistence';
import { type ReadAuditMarks } from '@congvu/signing';
import { AnswerIsNo } from '../command-error.js';
import { type Terminal } from '../terminal.js';
import { withRecord } from './record.js';

interface AuditOptions {
  readonly data?: string;
  readonly json?: boolean;
}
interface ExportOptions extends AuditOptions {
  readonly out?: string;
}

/** `congvu audit verify|export`: the chains of the audit log. */
export function addAudit(program: Command, terminal: Terminal): void {
  const audit = program
    .command('audit')
    .description('nhật ký kiểm toán: kiểm tra chuỗi, xuất ra tệp')
    .helpCommand(false);
  audit
    .command('verify')
    .description('tính lại mọi chuỗi nhật ký, từ dòng đầu đến đầu chuỗi')
    .option('--data <thư mục>', 'thư mục dữ liệu của hệ thống đang chạy')
    .option('--json', 'kết quả dạng JSON')
    .action((options: AuditOptions) => verify(options, terminal));
  audit
    .command('export')
    .description('xuất toàn bộ nhật ký, mỗi dòng một JSON với đúng các byte đã băm')
    .option('--out <tệp>', 'tệp nhận; không có thì in ra màn hình')
    .option('--data <thư mục>', 'thư mục dữ liệu của hệ thống đang chạy')
    .option('--json', 'tóm tắt dạng JSON (cần --out)')
    .action((options: ExportOptions) => exportAll(options, terminal));
}

async function verify(options: AuditOptions, terminal: Terminal): Promise<void> {
  const { verifyAudit } = await import('@congvu/persistence');
  const { readAuditMarks } = await import('@congvu/signing');
  const { verdict, log } = await withRecord(
    options.data,
    async ({ database, scope, connection }) => {
      const read = await readAuditMarks(connection.trustFolder);
      return { verdict: await verifyAudit(database, scope, read?.heads), log: read };
    },
  );
  const ok = verdict.faults.length === 0 && log?.brokenLine === undefined;
  const marks = log && { newestAt: log.newestAt ?? null, brokenLine: log.brokenLine ?? null };
  if (options.json === true)
    terminal.line(JSON.stringify({ ok, ...verdict, marks: marks ?? null }));
  else for (const line of [...auditLines(verdict), ...markLines(log)]) terminal.line(line);
  if (!ok) throw new AnswerIsNo();
}

async function exportAll(options: ExportOptions, terminal: Terminal): Promise<void> {
  const { exportAudit } = await import('@congvu/persistence');
  const { out } = options;
  const file = out === undefined ? undefined : createWriteStream(out, { mode: 0o600 });
  let entries = 0;
  await withRecord(options.data, async ({ database, scope }) => {
    for await (const line of exportAudit(database, scope)) {
      entries += 1;
      if (file === undefined) terminal.line(line.trimEnd());
      else file.write(line);
    }
  });
  if (file === undefined) return;
  await finished(file.end());
  const text = `Đã xuất ${String(entries)} dòng nhật ký ra ${file.path.toString()}`;
  terminal.line(options.json === true ? JSON.stringify({ ok: true, entries, file: out }) : text);
}

const faults: Readonly<Record<AuditFault['fault'], string>> = {
  gap: 'thiếu hoặc chen dòng',
  hash: 'nội dung không khớp mã băm',
  columns: 'cột tra cứu khác với nội dung đã băm',
  time: 'thời gian đi lùi',
  head: 'thiếu dòng ở cuối chuỗi',
  mark: 'khác với mốc đã ký: dòng bị cắt cùng đầu chuỗi hoặc chuỗi bị viết lại',
};

/** What the check of the chains says to people. */
function auditLines({ chains, entries, faults: found }: AuditVerdict): string[] {
  const counted = `${String(chains)} chuỗi, ${String(entries)} dòng`;
  if (found.length === 0) return [`Nhật ký nguyên vẹn: ${counted}.`];
  return [
    ...found.map(
      ({ unitId, seq, fault }) => `✘ chuỗi ${unitId}, dòng ${String(seq)}: ${faults[fault]}`,
    ),
    `Nhật ký KHÔNG nguyên vẹn: ${String(found.length)} chuỗi hỏng (${counted}).`,
  ];
}

/** What the signed marks beside the database say. */
function markLines(log: ReadAuditMarks | undefined): string[] {
  if (log === undefined) return ['Chưa có mốc nhật ký đã ký (tiến trình ký số chưa chạy lần nào).'];
  const { newestAt, brokenLine } = log;
  if (brokenLine !== undefined)
    return [
      `✘ Tệp mốc nhật ký: dòng ${String(brokenLine)} không do khóa của hệ thống ký hoặc bị thay.`,
    ];
  const newest = newestAt === undefined ? 'chưa có' : formatVietnameseDateTime(instant(newestAt));
  return [`Mốc đã ký gần nhất: ${newest}.`];
}
