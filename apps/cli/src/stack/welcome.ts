import { writeFileSync } from 'node:fs';
import { type StartAccount } from './database-steps.js';
import { type StackContext } from './stack-context.js';
import { type StackReport } from './start-stack.js';

/** What people read once everything runs: where it is, who can sign in, where the data are. */
export function welcome(
  { data, wish, progress }: Pick<StackContext, 'data' | 'wish' | 'progress'>,
  { url, results }: StackReport,
): string[] {
  const kind = wish.kind === 'rehearsal' ? 'môi trường diễn tập' : 'môi trường chính thức';
  const accounts = results.flatMap((result) => result.accounts);
  const password = results.find((result) => result.password !== undefined)?.password;
  const pin = results.find((result) => result.pin !== undefined)?.pin;
  const featured = accounts.filter((account) => account.featured);
  const others = accounts.length - featured.length;
  if (others > 0) writeFileSync(data.accounts, `${table(accounts).join('\n')}\n`, { mode: 0o644 });
  return [
    '',
    `Công Vụ đã sẵn sàng sau ${progress.total()} (${kind}).`,
    `  Địa chỉ:   ${url}`,
    ...(password === undefined ? [] : [`  Mật khẩu:  ${password}`]),
    ...(pin === undefined ? [] : [`  PIN ký số: ${pin}`]),
    ...(featured.length === 0
      ? []
      : ['  Tài khoản:', ...table(featured).map((row) => `    ${row}`)]),
    ...(others > 0 ? [`    … và ${String(others)} tài khoản khác: ${data.accounts}`] : []),
    `  Dữ liệu:   ${data.root}`,
    '  Dừng:      Ctrl-C',
    '',
  ];
}

function table(accounts: readonly StartAccount[]): string[] {
  const width = Math.max(...accounts.map(({ login }) => login.length));
  return accounts.map(
    ({ login, person, post, unit }) => `${login.padEnd(width)}  ${person} — ${post}, ${unit}`,
  );
}
