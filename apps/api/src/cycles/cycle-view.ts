import { type CycleView } from '@congvu/contracts';
import { type CycleRow } from '@congvu/persistence';
import { type Actor } from '../access/caller.js';

/** Posts that look at the whole province. */
const OVERSEEING: readonly string[] = ['supervisor', 'administrator'];

export function cycleView(
  { id, year, title, status, openedAt, leadUnitId }: CycleRow,
  { reader }: Actor,
): CycleView {
  const seesEveryUnit =
    OVERSEEING.some((role) => reader.roles.includes(role)) || leadUnitId === reader.agencyId;
  return { id, year, title, status, openedAt, seesEveryUnit };
}
