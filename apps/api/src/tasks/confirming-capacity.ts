import { type PlainDate } from '@congvu/calendar';
import { type AccountId, type Capacity, SeparationOfDuties } from '@congvu/domain';
import { capacitiesOf, type HeldPost, type Sql } from '@congvu/persistence';
import { type Actor } from '../access/caller.js';

interface Confirmation {
  readonly actor: Actor;
  /** Of the second person, who has proved himself. */
  readonly accountId: AccountId;
  readonly on: PlainDate;
}

/**
 * As whom the second person confirms a cancellation: a văn thư or leader of the agency that keeps the register.
 * @throws SeparationOfDuties
 */
export async function confirmingCapacity(
  sql: Sql,
  { actor, accountId, on }: Confirmation,
): Promise<Capacity> {
  const posts = await capacitiesOf(sql, accountId, on);
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
