import { type Command } from 'commander';
import { type Terminal } from '../terminal.js';
import { changePassword } from './accounts.js';
import { newPassword } from './new-password.js';
import { withRecord } from './record.js';

interface PasswordOptions {
  readonly passwordStdin?: boolean;
  readonly data?: string;
  readonly json?: boolean;
}

/** `congvu password`: a new password for somebody who lost his. */
export function addPassword(program: Command, terminal: Terminal): void {
  program
    .command('password')
    .description('đặt lại mật khẩu của một tài khoản; mọi phiên của nó kết thúc')
    .argument('<tên đăng nhập>', 'tài khoản cần đặt lại mật khẩu')
    .option('--password-stdin', 'đọc mật khẩu từ đầu vào; không có thì máy đặt và in ra một lần')
    .option('--data <thư mục>', 'thư mục dữ liệu của hệ thống đang chạy')
    .option('--json', 'kết quả dạng JSON')
    .action((username: string, options: PasswordOptions) => reset(username, options, terminal));
}

async function reset(
  username: string,
  options: PasswordOptions,
  terminal: Terminal,
): Promise<void> {
  const { password, drawn } = await newPassword(options.passwordStdin === true);
  await withRecord(options.data, (record) => changePassword(record, { username, password }));
  const shown = drawn ? { password } : {};
  if (options.json === true) terminal.line(JSON.stringify({ ok: true, username, ...shown }));
  else {
    terminal.line(`Đã đặt lại mật khẩu của ${username}; mọi phiên của tài khoản đã kết thúc.`);
    if (drawn) terminal.line(`Mật khẩu (chỉ in một lần này): ${password}`);
  }
}
