import { type CycleView } from '@congvu/contracts';
import { mayDoGenerally, type Role } from '@congvu/domain';
import { type CycleRow } from '@congvu/persistence/year';
import { type Actor } from '../access/caller.js';

/** Posts that look at the whole province. */
const OVERSEEING: readonly string[] = ['supervisor', 'administrator'];

export function cycleView(
  { id, year, title, status, openedAt, leadUnitId }: CycleRow,
  { reader, post }: Actor,
): CycleView {
  const leads = leadUnitId === reader.agencyId || leadUnitId === reader.unitId;
  const seesFollowUp =
    mayDoGenerally(post.roles as readonly Role[], 'obligation.follow-up') &&
    (leads || reader.roles.includes('supervisor'));
  const seesEveryUnit =
    OVERSEEING.some((role) => reader.roles.includes(role)) || leadUnitId === reader.agencyId;
  return { id, year, title, status, openedAt, seesEveryUnit, seesFollowUp };
}
