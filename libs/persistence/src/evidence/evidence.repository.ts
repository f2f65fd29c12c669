import { type Instant, type PlainDate } from '@congvu/calendar';
import { type Capacity, type ObligationId, type RecordedEvidenceKind } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** A dated result of what is owed. */
export interface Evidence {
  readonly id: string;
  readonly kind: RecordedEvidenceKind;
  readonly happenedOn: PlainDate;
  readonly title: string;
  /** Number of a letter, or an address on the web; empty for none. */
  readonly reference: string;
  readonly quantity: number | null;
  readonly capacity: Capacity;
  readonly at: Instant;
  /** Null while it counts. */
  readonly cancelled: {
    readonly at: Instant;
    readonly capacity: Capacity;
    readonly reason: string;
  } | null;
}

interface EvidenceRow extends Omit<Evidence, 'cancelled'> {
  readonly cancelledAt: Instant | null;
  readonly cancelledBy: Capacity | null;
  readonly reason: string | null;
}

/** The latest day first; what was cancelled stays in it. */
export async function evidenceOf(sql: Sql, obligationId: string): Promise<readonly Evidence[]> {
  const rows = await sql.query<EvidenceRow>(
    `SELECT id, kind, happened_on AS "happenedOn", title, reference, quantity, capacity, at,
       cancelled_at AS "cancelledAt", cancelled_by AS "cancelledBy", cancel_reason AS reason
     FROM evidence WHERE obligation_id = $1 ORDER BY happened_on DESC, at DESC, id DESC`,
    [obligationId],
  );
  return rows.map(({ cancelledAt, cancelledBy, reason, ...evidence }) => ({
    ...evidence,
    cancelled:
      cancelledAt && cancelledBy
        ? { at: cancelledAt, capacity: cancelledBy, reason: reason ?? '' }
        : null,
  }));
}

/** What the evidence is of; undefined where there is none. */
export async function obligationOfEvidence(
  sql: Sql,
  id: string,
): Promise<ObligationId | undefined> {
  const row = await sql.first<{ obligation_id: ObligationId }>(
    'SELECT obligation_id FROM evidence WHERE id = $1',
    [id],
  );
  return row?.obligation_id;
}

/**
 * Of the checkpoints those before which nothing was recorded since the one before them.
 * @returns ids of their due rows
 */
export async function checkpointsWithoutEvidence(
  sql: Sql,
  dueIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ id: string }>(
    `SELECT d.id FROM due d WHERE d.id = ANY ($1) AND NOT EXISTS (
       SELECT 1 FROM evidence e WHERE e.obligation_id = d.obligation_id AND e.cancelled_at IS NULL
         AND e.happened_on > coalesce((
           SELECT max(p.due_on) FROM due p WHERE p.obligation_id = d.obligation_id
             AND p.kind = 'checkpoint' AND p.state <> 'cancelled' AND p.due_on < d.due_on), '-infinity'))`,
    [dueIds],
  );
  return new Set(rows.map(({ id }) => id));
}
