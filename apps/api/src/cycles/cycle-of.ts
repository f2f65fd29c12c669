import { type Sql } from '@congvu/persistence';
import { type CycleRow, listCycles } from '@congvu/persistence/year';
import { type Actor } from '../access/caller.js';
import { notFound } from '../acts/letter-access.js';

/** @throws Problem not-found */
export async function cycleOf(sql: Sql, id: string): Promise<CycleRow> {
  const cycle = (await listCycles(sql)).find((one) => one.id === id);
  if (!cycle) throw notFound();
  return cycle;
}

/** Whether the post belongs to the unit that runs the year. */
export function runsCycle({ reader }: Actor, { leadUnitId }: CycleRow): boolean {
  return leadUnitId === reader.agencyId || leadUnitId === reader.unitId;
}
