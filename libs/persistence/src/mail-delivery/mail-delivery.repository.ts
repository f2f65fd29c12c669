import { type Instant } from '@congvu/calendar';
import { type DocumentId, type NotificationKind, type PersonId } from '@congvu/domain';
import { raiseAlarm, resolveAlarm } from '../alarm/alarm.repository.js';
import { type Sql } from '../database/sql.js';

/** A mail whose time has come, with all that may stand in it: what to do, which letter, its number. */
export interface DueMail {
  readonly notificationId: string;
  readonly personId: PersonId;
  /** Null when the person took the address away in the meantime. */
  readonly email: string | null;
  readonly kind: NotificationKind;
  readonly documentId: DocumentId | null;
  /** Number and symbol of the letter once it has been numbered. */
  readonly number: number | null;
  readonly symbol: string | null;
  /** Tries so far, this one included. */
  readonly attempts: number;
  readonly createdAt: Instant;
}

export interface MailsToTake {
  readonly limit: number;
  /** After this long a mail that nobody settled is taken for the mail of a dead sender. */
  readonly leaseSeconds: number;
}

/** Takes the mails that have waited longest; several senders may take at once and never get the same one. */
export async function takeMails(
  sql: Sql,
  { limit, leaseSeconds }: MailsToTake,
): Promise<DueMail[]> {
  return sql.query<DueMail>(
    `WITH due AS (
       SELECT notification_id FROM mail_delivery WHERE state = 'waiting' AND next_try_at <= now()
       ORDER BY next_try_at LIMIT $1 FOR UPDATE SKIP LOCKED
     ), taken AS (
       UPDATE mail_delivery m SET attempts = m.attempts + 1, next_try_at = now() + make_interval(secs => $2)
       FROM due WHERE m.notification_id = due.notification_id
       RETURNING m.notification_id, m.attempts, m.created_at
     )
     SELECT n.id AS "notificationId", n.person_id AS "personId", p.email, n.kind, n.document_id AS "documentId",
       d.number, d.symbol, t.attempts, t.created_at AS "createdAt"
     FROM taken t JOIN notification n ON n.id = t.notification_id JOIN person p ON p.id = n.person_id
     LEFT JOIN document d ON d.id = n.document_id`,
    [limit, leaseSeconds],
  );
}

/** The mail server has taken it, so it is well. Nothing is marked when another sender has settled the mail before. */
export async function markMailSent(sql: Sql, notificationId: string): Promise<void> {
  await sql.execute(
    `WITH sent AS (
       UPDATE mail_delivery SET state = 'sent', next_try_at = NULL, last_error = NULL
       WHERE notification_id = $1 AND state = 'waiting' RETURNING notification_id
     )
     UPDATE notification n SET mailed_at = now() FROM sent WHERE n.id = sent.notification_id`,
    [notificationId],
  );
  await resolveAlarm(sql, { kind: 'mail-server-down', objectId: null });
}

export interface MailFault {
  readonly notificationId: string;
  readonly reason: string;
}

/** It is tried again after so many seconds. */
export async function postponeMail(
  sql: Sql,
  { notificationId, reason, seconds }: MailFault & { readonly seconds: number },
): Promise<void> {
  await sql.execute(
    `UPDATE mail_delivery SET next_try_at = now() + make_interval(secs => $2), last_error = $3
     WHERE notification_id = $1 AND state = 'waiting'`,
    [notificationId, seconds, reason],
  );
}

/** These were never sent, since nobody answered at the mail server: they wait as if nobody had taken them. */
export async function putBackMails(
  sql: Sql,
  notificationIds: readonly string[],
  reason: string,
): Promise<void> {
  await sql.execute(
    `UPDATE mail_delivery SET next_try_at = now(), attempts = attempts - 1, last_error = $2
     WHERE notification_id = ANY ($1) AND state = 'waiting'`,
    [notificationIds, reason],
  );
}

/** The mail is given up, with an alarm for the address of the person. */
export async function failMail(
  sql: Sql,
  { notificationId, personId, reason }: MailFault & { readonly personId: PersonId },
): Promise<void> {
  const failed = await sql.execute(
    `UPDATE mail_delivery SET state = 'failed', next_try_at = NULL, last_error = $2
     WHERE notification_id = $1 AND state = 'waiting'`,
    [notificationId, reason],
  );
  if (failed > 0)
    await raiseAlarm(sql, { kind: 'mail-failed', objectId: personId, params: { reason } });
}

/** The mail server takes nothing from us; one alarm, until it takes a mail. */
export async function alarmAboutMailServer(sql: Sql, reason: string): Promise<void> {
  await raiseAlarm(sql, { kind: 'mail-server-down', objectId: null, params: { reason } });
}

/** The person wants no mail any more. */
export async function cancelMail(sql: Sql, notificationId: string): Promise<void> {
  await sql.execute(
    `UPDATE mail_delivery SET state = 'none', next_try_at = NULL
     WHERE state = 'waiting' AND notification_id = $1`,
    [notificationId],
  );
}
