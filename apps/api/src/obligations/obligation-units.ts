import { type UnitId } from '@congvu/domain';
import { type ObligationDetail } from '@congvu/persistence/year';
import { type Actor } from '../access/caller.js';

/** Whether the actor's unit, or the agency it is a part of, owes it. */
export function isOfUnit({ reader }: Actor, { unit }: ObligationDetail): boolean {
  return unit.id === reader.agencyId || unit.id === reader.unitId;
}

/** Whether his unit runs the year. */
export function isOfLeadUnit({ reader }: Actor, { cycle }: ObligationDetail): boolean {
  return cycle.leadUnitId === reader.agencyId || cycle.leadUnitId === reader.unitId;
}

/** Whether his unit is the committee's office that answers. */
export function isOfOffice({ reader }: Actor, office: UnitId): boolean {
  return office === reader.agencyId || office === reader.unitId;
}
