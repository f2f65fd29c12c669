import { type Instant } from '@congvu/calendar';
import {
  type DocumentId,
  type NotificationKind,
  type ObligationId,
  type PersonId,
  type TaskId,
} from '@congvu/domain';
import { derivedId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import { type Reader, readScope } from '../document/document-scope.js';

export interface NewNotification {
  readonly personId: PersonId;
  readonly kind: NotificationKind;
  /** Id of what happened, e.g. of the task that was opened; it tells the same person once. */
  readonly event: string;
  readonly documentId: DocumentId | null;
  readonly taskId: TaskId | null;
  /** Absent where it is about no obligation. */
  readonly obligationId?: ObligationId | null;
}

/** Tells people, by the bell and, where they gave an address, by mail; repeating tells nobody twice. */
export async function notify(sql: Sql, notifications: readonly NewNotification[]): Promise<void> {
  const { businessAt } = await sql.moment();
  await sql.execute(
    `WITH told AS (
       INSERT INTO notification (id, authority_id, person_id, kind, document_id, task_id, obligation_id, at)
       SELECT new.id, current_authority(), new.person_id, new.kind, new.document_id, new.task_id, new.obligation_id, $7
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[])
         AS new (id, person_id, kind, document_id, task_id, obligation_id)
       ON CONFLICT (id) DO NOTHING
       RETURNING id, person_id
     )
     INSERT INTO mail_delivery (notification_id, authority_id, state, next_try_at)
     SELECT told.id, current_authority(), CASE WHEN p.email IS NULL THEN 'none' ELSE 'waiting' END,
       CASE WHEN p.email IS NOT NULL THEN now() END
     FROM told JOIN person p ON p.id = told.person_id`,
    [
      notifications.map(({ personId, kind, event }) => derivedId(event, `${kind}/${personId}`)),
      notifications.map(({ personId }) => personId),
      notifications.map(({ kind }) => kind),
      notifications.map(({ documentId }) => documentId),
      notifications.map(({ taskId }) => taskId),
      notifications.map(({ obligationId }) => obligationId ?? null),
      businessAt,
    ],
  );
}

export interface Notification {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly documentId: DocumentId | null;
  /** Of the letter, or of what is owed; null where the reader may not read the letter in the capacity he has now. */
  readonly subject: string | null;
  readonly taskId: TaskId | null;
  readonly obligationId: ObligationId | null;
  readonly at: Instant;
  readonly readAt: Instant | null;
}

export interface NotificationPage {
  readonly personId: PersonId;
  /** In the capacity he works in; null while he has chosen none: then no letter is named. */
  readonly reader: Reader | null;
  readonly after?: { readonly at: Instant; readonly id: string };
  readonly limit: number;
}

/** “N08 – Rà soát, sửa đổi nội quy…”, in the words of the definition that the year was opened with. */
const WHAT_IS_OWED = `(
  SELECT o.code || ' – ' || (duty ->> 'title')
  FROM obligation o JOIN unit_cycle uc ON uc.id = o.unit_cycle_id JOIN cycle c ON c.id = uc.cycle_id
  JOIN cycle_definition f ON f.id = c.definition_id
  CROSS JOIN jsonb_array_elements(f.body -> 'obligations') duty
  WHERE o.id = n.obligation_id AND duty ->> 'code' = o.code)`;

/** Newest first. */
export async function listNotifications(sql: Sql, page: NotificationPage): Promise<Notification[]> {
  const scope = page.reader && readScope(page.reader, 5);
  return sql.query<Notification>(
    `SELECT n.id, n.kind, n.document_id AS "documentId", coalesce(d.subject, ${WHAT_IS_OWED}) AS subject,
       n.task_id AS "taskId", n.obligation_id AS "obligationId", n.at, n.read_at AS "readAt"
     FROM notification n LEFT JOIN document d ON d.id = n.document_id AND ${scope?.full ?? 'false'}
     WHERE n.person_id = $1
       AND ($2::timestamptz IS NULL OR (date_trunc('milliseconds', n.at), n.id) < ($2, $3::uuid))
     ORDER BY date_trunc('milliseconds', n.at) DESC, n.id DESC LIMIT $4`,
    [
      page.personId,
      page.after?.at ?? null,
      page.after?.id ?? null,
      page.limit,
      ...(scope?.values ?? []),
    ],
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
