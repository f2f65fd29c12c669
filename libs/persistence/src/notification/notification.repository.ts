import { type Instant } from '@congvu/calendar';
import { type DocumentId, type PersonId, type TaskId } from '@congvu/domain';
import { derivedId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';

export interface NewNotification {
  readonly personId: PersonId;
  /** Key of its text in the catalogue, e.g. `task-opened`. */
  readonly kind: string;
  /** What happened; the same event tells the same person once. */
  readonly event: string;
  readonly documentId: DocumentId | null;
  readonly taskId: TaskId | null;
  /** Values for the text. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Tells people; repeating tells nobody twice. */
export async function notify(sql: Sql, notifications: readonly NewNotification[]): Promise<void> {
  await sql.execute(
    `INSERT INTO notification (id, authority_id, person_id, kind, document_id, task_id, params, at)
     SELECT new.*, $8 FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::jsonb[]) AS new
     ON CONFLICT (id) DO NOTHING`,
    [
      notifications.map(({ personId, kind, event }) => derivedId(personId, `${kind}/${event}`)),
      notifications.map(() => sql.scope.authorityId),
      notifications.map(({ personId }) => personId),
      notifications.map(({ kind }) => kind),
      notifications.map(({ documentId }) => documentId),
      notifications.map(({ taskId }) => taskId),
      notifications.map(({ params }) => JSON.stringify(params ?? {})),
      sql.moment.businessAt,
    ],
  );
}

export interface Notification {
  readonly id: string;
  readonly kind: string;
  readonly documentId: DocumentId | null;
  readonly taskId: TaskId | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly at: Instant;
  readonly readAt: Instant | null;
}

export interface NotificationPage {
  readonly personId: PersonId;
  readonly after?: { readonly at: Instant; readonly id: string };
  readonly limit: number;
}

/** Newest first. */
export async function listNotifications(sql: Sql, page: NotificationPage): Promise<Notification[]> {
  return sql.query<Notification>(
    `SELECT id, kind, document_id AS "documentId", task_id AS "taskId", params, at, read_at AS "readAt"
     FROM notification WHERE person_id = $1
       AND ($2::timestamptz IS NULL OR (date_trunc('milliseconds', at), id) < ($2, $3::uuid))
     ORDER BY date_trunc('milliseconds', at) DESC, id DESC LIMIT $4`,
    [page.personId, page.after?.at ?? null, page.after?.id ?? null, page.limit],
  );
}

export async function countUnread(sql: Sql, person: PersonId): Promise<number> {
  const { n } = await sql.one<{ n: string }>(
    'số thông báo',
    'SELECT count(*) AS n FROM notification WHERE person_id = $1 AND read_at IS NULL',
    [person],
  );
  return Number(n);
}

/** Marks the person's own notifications as read; all of them when `ids` is absent. */
export async function markRead(sql: Sql, person: PersonId, ids?: readonly string[]): Promise<void> {
  await sql.execute(
    `UPDATE notification SET read_at = now() WHERE person_id = $1 AND read_at IS NULL AND ($2::uuid[] IS NULL OR id = ANY ($2))`,
    [person, ids ?? null],
  );
}

export interface UnmailedNotification extends Notification {
  readonly personId: PersonId;
}

/** Takes notifications to be mailed, locked so that two workers never take the same one. */
export async function takeUnmailed(sql: Sql, limit: number): Promise<UnmailedNotification[]> {
  return sql.query<UnmailedNotification>(
    `SELECT id, person_id AS "personId", kind, document_id AS "documentId", task_id AS "taskId", params, at, read_at AS "readAt"
     FROM notification WHERE mailed_at IS NULL ORDER BY at LIMIT $1 FOR UPDATE SKIP LOCKED`,
    [limit],
  );
}

export async function markMailed(sql: Sql, ids: readonly string[]): Promise<void> {
  await sql.execute('UPDATE notification SET mailed_at = now() WHERE id = ANY ($1)', [ids]);
}
