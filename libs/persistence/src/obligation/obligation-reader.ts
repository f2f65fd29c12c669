import { type Reader } from '../document/document-scope.js';

/** Condition on `cycle c`, `unit_cycle uc` and `obligation o`, with its parameters numbered from the number that was asked for. */
export interface ObligationScope {
  readonly text: string;
  /** The same for internal steps: they show inside the unit only (sample-province.md §2). */
  readonly internal: string;
  readonly values: readonly unknown[];
}

/**
 * Whose obligations somebody sees: every unit's in a post that supervises or administers and in the unit that leads the
 * year, else his own agency's; in the committee's office also those of which a later date was asked and advised on.
 */
export function obligationScope(reader: Reader, first: number): ObligationScope {
  const [all, unit, agency] = [`$${first}::boolean`, `$${first + 1}::uuid`, `$${first + 2}::uuid`];
  const asked = `EXISTS (SELECT 1 FROM extension_request x WHERE x.obligation_id = o.id AND x.opinion_at IS NOT NULL
    AND x.office_unit_id IN (${unit}, ${agency}))`;
  const own = `uc.unit_id IN (${unit}, ${agency})`;
  return {
    text: `(${all} OR c.lead_unit_id IN (${unit}, ${agency}) OR ${own} OR ${asked})`,
    internal: `(${own})`,
    values: [
      ['supervisor', 'administrator'].some((role) => reader.roles.includes(role)),
      reader.unitId,
      reader.agencyId,
    ],
  };
}
