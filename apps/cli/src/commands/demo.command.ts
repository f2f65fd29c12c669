import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { type Terminal } from '../terminal.js';
import { runDemo } from '../demo/run-demo.js';

interface DemoOptions {
  readonly year: number;
  readonly units?: number;
  readonly out: string;
  readonly keep?: boolean;
  readonly json?: boolean;
}

/** `congvu demo`: a year of the province played by the sample officers on a stack of its own. */
export function addDemo(program: Command, terminal: Terminal): void {
  program
    .command('demo')
    .description(
      'diễn một năm của tỉnh mẫu từ lập Kế hoạch đến báo cáo năm, trên một hệ thống tạm riêng',
    )
    .option('--year <năm>', 'năm được diễn', wholeNumber, 2024)
    .option('--units <số>', 'chỉ diễn chừng ấy đơn vị; các đơn vị khác không gửi gì', wholeNumber)
    .option('--out <thư mục>', 'thư mục nhận văn bản, nhật ký và tóm tắt', 'artifacts/demo')
    .option('--keep', 'để hệ thống tạm chạy tiếp cho tới khi Ctrl-C và in địa chỉ')
    .option('--json', 'in thêm tóm tắt dạng JSON ở dòng cuối')
    .action((options: DemoOptions) => play(options, terminal));
}

async function play(options: DemoOptions, terminal: Terminal): Promise<void> {
  const keep = options.keep === true;
  const out = resolve(options.out);
  // The result stands alone on standard output when a program reads it.
  const asJson = options.json === true;
  const told = asJson ? { ...terminal, line: terminal.notice.bind(terminal) } : terminal;
  const { year, units } = options;
  const wish = { out, keep, year, ...(units === undefined ? {} : { units }) };
  const summary = await runDemo(wish, told);
  if (asJson) terminal.line(JSON.stringify({ ok: true, folder: out, ...summary }));
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Phải là số nguyên dương.');
}
