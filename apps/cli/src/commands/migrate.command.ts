import { type Command } from 'commander';
import { config } from '@congvu/config';
import { type Terminal } from '../terminal.js';
import { CommandFailed } from '../command-error.js';
import { findConnection } from '../stack/connection.js';

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
  const ownerUrl = ownerUrlFor(options);
  const { runMigrations } = await import('@congvu/persistence');
  const applied = await runMigrations(ownerUrl);
  const text =
    applied.length === 0
      ? 'Cấu trúc dữ liệu đã là mới nhất'
      : `Đã nâng cấp cấu trúc dữ liệu (${String(applied.length)} bước)`;
  terminal.line(options.json === true ? JSON.stringify({ ok: true, text, applied }) : text);
}

function ownerUrlFor(options: MigrateOptions): string {
  const settings = config('cli');
  const ownerUrl =
    settings.databaseOwnerUrl ?? findConnection(settings, options.data).databaseOwnerUrl;
  if (ownerUrl !== undefined) return ownerUrl;
  throw new CommandFailed(
    'owner-url-missing',
    'Nâng cấp cần quyền chủ sở hữu: hãy đặt DATABASE_OWNER_URL (vai trò congvu_owner).',
  );
}
