import { type Instant } from '@congvu/calendar';
import { newId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';

export type AlarmKind =
  | 'act-parked'
  | 'step-without-holder'
  | 'number-not-sealed'
  | 'mail-failed'
  | 'mail-server-down'
  | 'letter-stuck'
  | 'letter-not-drafted';

export interface NewAlarm {
  readonly kind: AlarmKind;
  readonly objectId: string | null;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Raises an alarm unless the same one is still open. */
export async function raiseAlarm(sql: Sql, alarm: NewAlarm): Promise<void> {
  await sql.execute(
    'INSERT INTO alarm (id, authority_id, kind, object_id, params) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
    [newId(), sql.scope.authorityId, alarm.kind, alarm.objectId, alarm.params ?? {}],
  );
}

/** Closes the open alarm of the kind on the object, if there is one. */
export async function resolveAlarm(
  sql: Sql,
  alarm: Pick<NewAlarm, 'kind' | 'objectId'>,
): Promise<void> {
  await sql.execute(
    'UPDATE alarm SET resolved_at = now() WHERE kind = $1 AND object_id IS NOT DISTINCT FROM $2 AND resolved_at IS NULL',
    [alarm.kind, alarm.objectId],
  );
}

export interface OpenAlarm {
  readonly kind: AlarmKind;
  readonly objectId: string | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly raisedAt: Instant;
}

/** Oldest first. */
export async function openAlarms(sql: Sql): Promise<OpenAlarm[]> {
  return sql.query<OpenAlarm>(
    `SELECT kind, object_id AS "objectId", params, raised_at AS "raisedAt" FROM alarm WHERE resolved_at IS NULL ORDER BY raised_at`,
  );
}
