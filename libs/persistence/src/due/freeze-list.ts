import { createHash } from 'node:crypto';
import { type Instant } from '@congvu/calendar';
import { type DocumentId, type ObligationState } from '@congvu/domain';
import { canonicalJson } from '../act/canonical-json.js';
import { type Sql } from '../database/sql.js';
import { type DueMoment } from './due-moment.js';

interface ListedUnit {
  readonly code: string;
  readonly name: string;
  readonly state: ObligationState;
  readonly receivedAt: Instant | null;
  readonly document: DocumentId | null;
}

/**
 * Keeps who had and who had not as of the cut-off, whenever it is made: units in the official order, with the names of
 * this day. What was received from the cut-off on is missing in it.
 */
export async function freezeList(sql: Sql, { id, cycleId, code, asOf }: DueMoment): Promise<void> {
  const units = await sql.query<ListedUnit>(
    `SELECT u.code, u.name, o.state, o.received_at AS "receivedAt", o.document_id AS document
     FROM obligation o JOIN unit_cycle uc ON uc.id = o.unit_cycle_id JOIN unit u ON u.id = uc.unit_id
     WHERE uc.cycle_id = $1 AND o.code = $2 AND o.cutoff = $3 ORDER BY u.official_order, u.code`,
    [cycleId, code, asOf],
  );
  const had = (unit: ListedUnit) =>
    unit.receivedAt !== null && asOf !== null && unit.receivedAt < asOf;
  const others = units.filter((unit) => !had(unit));
  const named = ({ code: unit, name }: ListedUnit) => ({ unit, name });
  const canonical = canonicalJson({
    schema: 'frozen-list',
    version: 1,
    cycle: cycleId,
    obligation: code,
    asOf,
    received: units
      .filter(had)
      .map((unit) => ({ ...named(unit), receivedAt: unit.receivedAt, document: unit.document })),
    missing: others.filter(({ state }) => state !== 'waived').map(named),
    waived: others.filter(({ state }) => state === 'waived').map(named),
  });
  await sql.execute(
    'INSERT INTO frozen_list (due_id, authority_id, canonical, sha256) VALUES ($1, current_authority(), $2, $3)',
    [id, Buffer.from(canonical, 'utf8'), createHash('sha256').update(canonical, 'utf8').digest()],
  );
}
