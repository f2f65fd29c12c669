import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { UsageError } from '../command-error.js';

const SHORTEST = 10;
const LONGEST = 200;

export interface NewPassword {
  readonly password: string;
  /** Drawn here: it must be shown once, since only its hash is kept. */
  readonly drawn: boolean;
}

/**
 * The password that standard input gives, or a drawn one. Never an argument of the command line, which other users
 * of the machine can read. @throws UsageError when it is too short or too long.
 */
export async function newPassword(fromInput: boolean): Promise<NewPassword> {
  if (!fromInput) return { password: randomBytes(12).toString('base64url'), drawn: true };
  const [password = ''] = (await text(process.stdin)).split(/\r?\n/);
  checkPassword(password);
  return { password, drawn: false };
}

/** The same limits as when people change their own (contracts, ChangePassword). @throws UsageError */
function checkPassword(password: string): void {
  if (password.length >= SHORTEST && password.length <= LONGEST) return;
  throw new UsageError(
    `Mật khẩu phải có từ ${String(SHORTEST)} đến ${String(LONGEST)} ký tự (dòng đầu của đầu vào).`,
  );
}
