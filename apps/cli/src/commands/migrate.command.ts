import { type Command } from 'commander';
import { type Terminal } from '../terminal.js';
import { ownerUrlOf } from '../stack/connection.js';

interface MigrateOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** `congvu migrate`: brings the schema up to this version, as the owner role. */
export function addMigrate(program: Command, terminal: Terminal): void {
  program
    .command('migrate')
    .description('nâng cấp cấu trúc cơ sở dữ liệu lên phiên bản này')
    .option('--data <thư mục>', 'thư mục dữ liệu của hệ thống đang chạy')
    .option('--json', 'kết quả dạng JSON')
    .action((options: MigrateOptions) => migrate(options, terminal));
}

async function migrate(options: MigrateOptions, terminal: Terminal): Promise<void> {
  const ownerUrl = ownerUrlOf(options.data);
  const { runMigrations } = await import('@congvu/persistence');
  const applied = await runMigrations(ownerUrl);
  const text =
    applied.length === 0
      ? 'Cấu trúc dữ liệu đã là mới nhất'
      : `Đã nâng cấp cấu trúc dữ liệu (${String(applied.length)} bước)`;
  terminal.line(options.json === true ? JSON.stringify({ ok: true, text, applied }) : text);
}
