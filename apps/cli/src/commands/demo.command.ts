import { resolve } from 'node:path';
import { type Command } from 'commander';
import { type Terminal } from '../terminal.js';
import { runDemo } from '../demo/run-demo.js';

interface DemoOptions {
  readonly out: string;
  readonly keep?: boolean;
  readonly json?: boolean;
}

/** `congvu demo`: one provincial plan played by the sample officers on a stack of its own. */
export function addDemo(program: Command, terminal: Terminal): void {
  program
    .command('demo')
    .description(
      'diễn một Kế hoạch của tỉnh từ dự thảo đến sổ văn bản đến, trên một hệ thống tạm riêng',
    )
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
  const summary = await runDemo({ out, keep }, told);
  if (asJson) terminal.line(JSON.stringify({ ok: true, folder: out, ...summary }));
}
