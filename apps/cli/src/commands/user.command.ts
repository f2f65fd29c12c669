import { type Command } from 'commander';
import { type PostCode } from '@congvu/domain';
import { CommandFailed } from '../command-error.js';
import { type Terminal } from '../terminal.js';
import { addUserAccount, disableUserAccount } from './accounts.js';
import { newPassword } from './new-password.js';
import { withRecord } from './record.js';

interface UserOptions {
  readonly data?: string;
  readonly json?: boolean;
}
interface AddOptions extends UserOptions {
  readonly name: string;
  readonly post: string;
  readonly basis: string;
  readonly email?: string;
  readonly passwordStdin?: boolean;
}

/** `congvu user add|disable`: accounts of people. */
export function addUser(program: Command, terminal: Terminal): void {
  const user = program.command('user').description('tài khoản: thêm, khóa').helpCommand(false);
  user
    .command('add')
    .description('thêm một người giữ chức danh đã có, cùng tài khoản của người đó')
    .argument('<tên đăng nhập>', 'chữ thường, số, dấu chấm, gạch ngang')
    .requiredOption('--name <họ tên>', 'họ và tên')
    .requiredOption('--post <mã>', 'mã chức danh, ví dụ SNV.CV1')
    .requiredOption('--basis <căn cứ>', 'quyết định giao chức danh')
    .option(
      '--email <địa chỉ>',
      'nơi nhận thư điện tử thông báo; người đó thay đổi được tại trang Hồ sơ',
    )
    .option('--password-stdin', 'đọc mật khẩu từ đầu vào; không có thì máy đặt và in ra một lần')
    .option('--data <thư mục>', 'thư mục dữ liệu của hệ thống đang chạy')
    .option('--json', 'kết quả dạng JSON')
    .action((username: string, options: AddOptions) => add(username, options, terminal));
  user
    .command('disable')
    .description('khóa một tài khoản và kết thúc mọi phiên của nó')
    .argument('<tên đăng nhập>', 'tài khoản cần khóa')
    .option('--data <thư mục>', 'thư mục dữ liệu của hệ thống đang chạy')
    .option('--json', 'kết quả dạng JSON')
    .action((username: string, options: UserOptions) => disable(username, options, terminal));
}

async function add(username: string, options: AddOptions, terminal: Terminal): Promise<void> {
  const { password, drawn } = await newPassword(options.passwordStdin === true);
  const { name: fullName, basis, email = null } = options;
  const post = options.post as PostCode;
  await withRecord(options.data, (record) =>
    addUserAccount(record, { username, fullName, email, post, basis, password }),
  );
  const shown = drawn ? { password } : {};
  if (options.json === true) terminal.line(JSON.stringify({ ok: true, username, post, ...shown }));
  else {
    terminal.line(`Đã thêm tài khoản ${username} của ${fullName}, chức danh ${post}.`);
    if (drawn) terminal.line(`Mật khẩu (chỉ in một lần này): ${password}`);
  }
}

async function disable(username: string, options: UserOptions, terminal: Terminal): Promise<void> {
  const changed = await withRecord(options.data, (record) => disableUserAccount(record, username));
  if (!changed)
    throw new CommandFailed('already-disabled', `Tài khoản ${username} đã khóa từ trước.`);
  const text = `Đã khóa tài khoản ${username}; mọi phiên của nó đã kết thúc.`;
  terminal.line(options.json === true ? JSON.stringify({ ok: true, username }) : text);
}
