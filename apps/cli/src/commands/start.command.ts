import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command } from 'commander';
import { config, type CliConfig } from '@congvu/config';
import { UsageError } from '../command-error.js';
import {
  defaultDataFolder,
  eraseData,
  layoutOf,
  openDataFolder,
  placeOf,
  settleKind,
  type DataFolder,
} from '../stack/data-folder.js';
import { Progress } from '../stack/progress.js';
import { runUntilStopped } from '../stack/run-until-stopped.js';
import { takeLock } from '../stack/stack-lock.js';
import { builtPrograms } from '../stack/workspace.js';
import { type Terminal } from '../terminal.js';

interface StartOptions {
  readonly data?: string;
  readonly host?: string;
  readonly port?: string;
  readonly ordinary?: boolean;
  readonly authorityName?: string;
  readonly authorityCode?: string;
  readonly reset?: boolean;
  readonly yes?: boolean;
}

/** `congvu start`: everything on this machine, in one terminal, until Ctrl-C. */
export function addStart(program: Command, terminal: Terminal): void {
  program
    .command('start')
    .description(
      'chạy cả hệ thống trên máy này (PostgreSQL, Temporal, worker, api) cho tới khi Ctrl-C',
    )
    .option('--ordinary', 'môi trường chính thức, bắt đầu trống (mặc định: tỉnh mẫu để diễn tập)')
    .option('--authority-name <tên>', 'tên cơ quan, chỉ dùng lần đầu với --ordinary')
    .option('--authority-code <mã>', 'mã định danh cơ quan, chỉ dùng lần đầu với --ordinary')
    .option('--data <thư mục>', 'thư mục dữ liệu (mặc định: CONGVU_DATA hoặc .congvu)')
    .option('--host <địa chỉ>', 'địa chỉ trang web lắng nghe (mặc định: HOST hoặc 127.0.0.1)')
    .option(
      '--port <số>',
      'cổng trang web; nếu đã có nơi dùng thì lấy cổng kế tiếp (mặc định: 8080)',
    )
    .option('--reset', 'xóa toàn bộ dữ liệu rồi bắt đầu lại; hỏi trước khi xóa')
    .option('--yes', 'không hỏi khi --reset')
    .action((options: StartOptions) => start(options, terminal));
}

async function start(options: StartOptions, terminal: Terminal): Promise<void> {
  const settings = config('cli');
  const wished = options.data ?? settings.dataFolder ?? defaultDataFolder;
  const address = addressOf(options, settings);
  const data = layoutOf(placeOf(wished));
  const copied = await openDataFolder(wished, data);
  const lock = takeLock(data.lock);
  try {
    if (options.reset === true) await reset(data, options, terminal);
    await openDataFolder(wished, data);
    const kind = settleKind(data, options.ordinary === true ? 'ordinary' : undefined);
    terminal.line('Công Vụ đang khởi động (lần đầu có thể mất một phút)…');
    const progress = new Progress((text) => terminal.line(text));
    notePlace(progress, { wished, data, copied });
    const { authorityName, authorityCode } = options;
    const wish = { kind, authorityName, authorityCode };
    const context = { data, wish, config: settings, ...address, programs: builtPrograms };
    await runUntilStopped({ ...context, progress }, { terminal, lock });
  } finally {
    lock.release();
  }
}

function addressOf(options: StartOptions, settings: CliConfig): { host: string; port: number } {
  const port = options.port === undefined ? settings.port : Number(options.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new UsageError('--port phải là số cổng từ 1 đến 65535.');
  }
  return { host: options.host ?? settings.host, port };
}

async function reset(data: DataFolder, options: StartOptions, terminal: Terminal): Promise<void> {
  if (!existsSync(data.marker)) return;
  if (options.yes !== true) {
    if (!terminal.isInteractive) {
      throw new UsageError('--reset cần --yes khi không có ai ở bàn phím để hỏi.');
    }
    const question = `Xóa toàn bộ dữ liệu trong ${data.root}? Không lấy lại được.`;
    if (!(await terminal.confirm(question))) throw new UsageError('Không xóa gì cả.');
  }
  await eraseData(data);
  terminal.line(`Đã xóa dữ liệu trong ${data.root}.`);
}

interface Placement {
  readonly wished: string;
  readonly data: DataFolder;
  readonly copied: boolean;
}

function notePlace(progress: Progress, { wished, data, copied }: Placement): void {
  const owner = statSync(data.marker).uid;
  if (process.getuid?.() === 0 && owner !== 0) {
    const advice = 'nên chạy bằng người dùng đó, vì tệp mới sẽ thuộc root';
    progress.note(`dữ liệu do người dùng khác tạo (uid ${String(owner)}); ${advice}`);
  }
  if (resolve(wished) === data.root) return;
  const reason = `người dùng chạy PostgreSQL không vào được ${wished}`;
  const what = copied ? 'dữ liệu đã được sao sang' : 'dữ liệu nằm ở';
  progress.note(`${reason}: ${what} ${data.root}`);
}
