import { type Capacity, SeparationOfDuties } from '@congvu/domain';
import {
  capacitiesOf,
  findSignInAccount,
  type HeldPost,
  type LockedLetter,
  type Sql,
  verifyPassword,
} from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { Problem } from '../problem/problem.js';

export interface Confirmation {
  readonly actor: Actor;
  readonly confirmation: { readonly username: string; readonly password: string };
  readonly letter: LockedLetter;
}

/**
 * The second person of a cancellation, proved by his own password: a văn thư or leader of the agency that keeps the register. @throws Problem bad-credentials; SeparationOfDuties
 */
export async function confirmingPerson(
  sql: Sql,
  { actor, confirmation, letter }: Confirmation,
): Promise<Capacity> {
  const { username, password } = confirmation;
  const account = await findSignInAccount(sql, username);
  const usable = account && !account.disabled && account.waitSeconds === 0 ? account : undefined;
  if (!(await verifyPassword(usable?.passwordHash, password)) || !usable) {
    throw new Problem('bad-credentials', 'Người xác nhận: tên đăng nhập hoặc mật khẩu không đúng.');
  }
  const posts = await capacitiesOf(sql, usable.id, letter.today);
  const fitting = posts.find((post) => mayConfirm(post, actor));
  if (fitting) return fitting.capacity;
  throw new SeparationOfDuties(
    'Người xác nhận hủy số phải là văn thư hoặc lãnh đạo của cùng cơ quan.',
  );
}

function mayConfirm({ unitId, roles }: HeldPost, actor: Actor): boolean {
  const sameAgency = unitId === actor.reader.unitId || unitId === actor.reader.agencyId;
  return (
    sameAgency && roles.some((role) => role === 'clerk' || role === 'reviewer' || role === 'signer')
  );
}
