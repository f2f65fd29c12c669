import {
  type ActId,
  type CycleAct,
  type CycleId,
  type DocumentAct,
  type DocumentId,
  type UnitCycleAct,
  type UnitCycleId,
} from '@congvu/domain';
import { newId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';

/** An act on its way to the process of its aggregate. */
export type ActDelivery = Deliverable & {
  /** How often delivery was tried, this time included. */
  readonly attempts: number;
};

type Deliverable =
  | { readonly kind: 'document'; readonly aggregateId: DocumentId; readonly act: DocumentAct }
  | { readonly kind: 'cycle'; readonly aggregateId: CycleId; readonly act: CycleAct }
  | { readonly kind: 'unit-cycle'; readonly aggregateId: UnitCycleId; readonly act: UnitCycleAct };

interface ActRow {
  readonly id: ActId;
  readonly kind: ActDelivery['kind'];
  readonly aggregate_id: string;
  readonly seq: number;
  readonly body: ActDelivery['act']['body'];
  readonly state: string;
  readonly post: ActDelivery['act']['post'];
  readonly attempts: number;
}

const columns = `act.id, aggregate.kind, act.aggregate_id, act.seq, act.body, act.state, act.capacity ->> 'postCode' AS post, act.attempts`;

/**
 * Takes the next act of each of up to `limit` aggregates for delivery, oldest first: an act is next when the one before
 * it was delivered, so never two of one aggregate are on the way. A held act goes out once its hold is over, under the
 * aggregate's lock, so that it cannot be undone any more; a void one goes out as the filler of its seq. An act whose
 * carrier died is taken again after `leaseSeconds`.
 */
export async function takeActs(
  sql: Sql,
  { limit, leaseSeconds }: { readonly limit: number; readonly leaseSeconds: number },
): Promise<readonly ActDelivery[]> {
  const rows = await sql.query<ActRow>(
    `WITH next AS (
       SELECT a.id, a.aggregate_id FROM act a
       WHERE a.state IN ('held', 'deliverable', 'sending', 'void') AND ${due('a', '$2')}
         AND NOT EXISTS (SELECT 1 FROM act before WHERE before.aggregate_id = a.aggregate_id AND before.seq = a.seq - 1
                         AND before.state NOT IN ('delivered', 'void-delivered'))
       ORDER BY a.available_at LIMIT $1
     ), locked AS (
       SELECT id, kind FROM aggregate WHERE id IN (SELECT aggregate_id FROM next) FOR UPDATE SKIP LOCKED
     )
     UPDATE act SET state = CASE act.state WHEN 'void' THEN 'void' ELSE 'sending' END,
                    sending_since = now(), attempts = act.attempts + 1
     FROM next JOIN locked AS aggregate ON aggregate.id = next.aggregate_id
     WHERE act.id = next.id AND act.state IN ('held', 'deliverable', 'sending', 'void') AND ${due('act', '$2')}
     RETURNING ${columns}`,
    [limit, leaseSeconds],
  );
  return rows.map(toDelivery);
}

/** Asked again once the lock is held: another relay may have taken the act meanwhile, or its author undone it. */
function due(act: string, leaseSeconds: string): string {
  return `(${act}.available_at <= now() OR (${act}.state = 'void' AND ${act}.attempts = 0))
         AND (${act}.sending_since IS NULL OR ${act}.sending_since < now() - make_interval(secs => ${leaseSeconds}))`;
}

/** Acts of an aggregate from `seq` on that its process asked for again, delivered or not. */
export async function actsFrom(
  sql: Sql,
  aggregateId: string,
  seq: number,
): Promise<readonly ActDelivery[]> {
  const rows = await sql.query<ActRow>(
    `SELECT ${columns} FROM act JOIN aggregate ON aggregate.id = act.aggregate_id WHERE act.aggregate_id = $1 AND act.seq >= $2
       AND act.state IN ('delivered', 'void-delivered', 'sending', 'void') ORDER BY act.seq`,
    [aggregateId, seq],
  );
  return rows.map(toDelivery);
}

export async function confirmDelivery(sql: Sql, ids: readonly ActId[]): Promise<void> {
  await sql.execute(
    `UPDATE act SET state = CASE state WHEN 'void' THEN 'void-delivered' ELSE 'delivered' END, last_error = NULL
     WHERE id = ANY ($1) AND state IN ('sending', 'void')`,
    [ids],
  );
}

/** Puts an act back; it is tried again after `seconds`. */
export async function postponeDelivery(
  sql: Sql,
  id: ActId,
  { reason, seconds }: Postponement,
): Promise<void> {
  await sql.execute(
    `UPDATE act SET state = CASE state WHEN 'void' THEN 'void' ELSE 'deliverable' END, sending_since = NULL,
                    available_at = now() + make_interval(secs => $2), last_error = $3
     WHERE id = $1 AND state IN ('sending', 'void')`,
    [id, seconds, reason],
  );
}

export interface Postponement {
  /** For operators; holds no names. */
  readonly reason: string;
  readonly seconds: number;
}

/** Sets an undeliverable act aside and raises an alarm; other aggregates go on, its own waits for an operator. */
export async function parkAct(sql: Sql, id: ActId, reason: string): Promise<void> {
  await sql.execute(
    `WITH parked AS (
       UPDATE act SET state = 'parked', last_error = $2 WHERE id = $1 AND state = 'sending' RETURNING authority_id, aggregate_id, seq
     )
     INSERT INTO alarm (id, authority_id, kind, object_id, params)
     SELECT $3, authority_id, 'act-parked', aggregate_id, jsonb_build_object('seq', seq) FROM parked
     ON CONFLICT DO NOTHING`,
    [id, reason, newId()],
  );
}

function toDelivery(row: ActRow): ActDelivery {
  const { id, kind, aggregate_id: aggregateId, seq, body, post, attempts } = row;
  const standing = row.state !== 'void' && row.state !== 'void-delivered';
  const state = standing ? 'standing' : 'void';
  // The kind of the aggregate says what its acts are (libs/domain: act, cycle-act).
  return { kind, aggregateId, attempts, act: { id, seq, state, body, post } } as ActDelivery;
}
