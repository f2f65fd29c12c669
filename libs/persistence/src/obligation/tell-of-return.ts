import { dateInVietnam } from '@congvu/calendar';
import { type ActId, type DocumentId, type PersonId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';
import { notify } from '../notification/notification.repository.js';
import { holdersInRoles } from '../organisation/role-holders.repository.js';
import { type LockedUnitCycle } from './locked-unit-cycle.js';

interface ReturnedReport {
  readonly actId: ActId;
  readonly documentId: DocumentId;
}

/** Whoever drafted the report, and the head of room of the unit; the reason stands with the obligation. */
export async function tellOfReturn(
  sql: Sql,
  { unitId, obligation }: LockedUnitCycle,
  { actId, documentId }: ReturnedReport,
): Promise<void> {
  const { businessAt } = await sql.moment();
  const heads = await holdersInRoles(
    sql,
    { units: [unitId], roles: ['head-of-room'], posts: [] },
    dateInVietnam(businessAt),
  );
  const drafter = await sql.first<{ person: PersonId | null }>(
    'SELECT drafter_person_id AS person FROM document WHERE id = $1',
    [documentId],
  );
  const people = new Set(heads.map(({ capacity }) => capacity.personId));
  if (drafter?.person) people.add(drafter.person);
  await notify(
    sql,
    [...people].map((personId) => ({
      personId,
      kind: 'obligation-returned',
      event: actId,
      documentId: null,
      taskId: null,
      obligationId: obligation.id,
    })),
  );
}
