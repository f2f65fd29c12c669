import { type ActId, type Capacity } from '@congvu/domain';
import { type Sql } from '../database/sql.js';
import { canonicalJson } from './canonical-json.js';

/** An act about to be written, with what its aggregate becomes by it. */
export interface ActToWrite {
  readonly id: ActId;
  readonly aggregateId: string;
  readonly seq: number;
  readonly body: { readonly kind: string };
  /** Null for acts of the system itself. */
  readonly capacity: Capacity | null;
  readonly state: object;
}

/**
 * Writes acts of any number of aggregates with their new states, effective at once. Needs the locks of the aggregates;
 * mirrors and audit entries are the caller's.
 */
export async function writeActs(sql: Sql, acts: readonly ActToWrite[]): Promise<void> {
  if (acts.length === 0) return;
  await sql.execute(
    `INSERT INTO act (id, authority_id, aggregate_id, seq, kind, capacity, body, body_sha256, available_at, state)
     SELECT new.id, current_authority(), new.aggregate_id, new.seq, new.kind, new.capacity, new.body::jsonb,
       sha256(convert_to(new.body, 'UTF8')), now(), 'deliverable'
     FROM unnest($1::uuid[], $2::uuid[], $3::integer[], $4::text[], $5::jsonb[], $6::text[])
       AS new (id, aggregate_id, seq, kind, capacity, body) ORDER BY new.aggregate_id, new.seq`,
    [
      acts.map(({ id }) => id),
      acts.map(({ aggregateId }) => aggregateId),
      acts.map(({ seq }) => seq),
      acts.map(({ body }) => body.kind),
      acts.map(({ capacity }) => capacity && JSON.stringify(capacity)),
      acts.map(({ body }) => canonicalJson(body)),
    ],
  );
  const last = [...new Map(acts.map((act) => [act.aggregateId, act])).values()];
  await sql.execute(
    `UPDATE aggregate a SET seq = new.seq, state = new.state, advancing_since = coalesce(a.advancing_since, now())
     FROM unnest($1::uuid[], $2::integer[], $3::jsonb[]) AS new (id, seq, state) WHERE a.id = new.id`,
    [
      last.map(({ aggregateId }) => aggregateId),
      last.map(({ seq }) => seq),
      last.map(({ state }) => JSON.stringify(state)),
    ],
  );
  await sql.execute(`SELECT pg_notify('congvu_act', '')`);
}

/** Words of an act; nothing for none. */
export async function noteAct(sql: Sql, act: ActId, note: string): Promise<void> {
  if (note === '') return;
  await sql.execute(
    'INSERT INTO act_note (act_id, authority_id, text) VALUES ($1, current_authority(), $2)',
    [act, note],
  );
}
