import { type Evidence, type Invariant } from './invariant.js';

/** Mails that a sender has in hand at the same time: so many may go out again when it dies. */
const IN_HAND = 5;

/** Mails against the mail server outside the system. */
export const mailInvariants: readonly Invariant[] = [
  {
    name: 'INV-27',
    says: 'every notice was mailed, and again only when its sender had died',
    violations: lostOrRepeatedMails,
  },
  {
    name: 'INV-27',
    says: 'every notice has one mail, sent or not wanted',
    violations: noticesWithoutTheirMail,
  },
];

async function lostOrRepeatedMails({ ask, letters, mails, kills }: Evidence): Promise<string[]> {
  const rows = await ask<{ id: string }>(
    `SELECT notification_id AS id FROM mail_delivery m JOIN notification n ON n.id = m.notification_id
     WHERE m.state = 'sent' AND n.document_id = ANY ($1::uuid[])`,
    [letters],
  );
  const distinct = new Set(mails);
  const lost = rows.filter(({ id }) => !distinct.has(id)).map(({ id }) => `${id} never arrived`);
  const copies = mails.length - distinct.size;
  return copies > IN_HAND * kills
    ? [...lost, `${String(copies)} copies after ${String(kills)} kills`]
    : lost;
}

async function noticesWithoutTheirMail({ ask, letters }: Evidence): Promise<string[]> {
  const rows = await ask<{ id: string; mails: number }>(
    `SELECT n.id, count(m.notification_id)::integer AS mails FROM notification n
     LEFT JOIN mail_delivery m ON m.notification_id = n.id AND m.state IN ('sent', 'none')
     WHERE n.document_id = ANY ($1::uuid[]) GROUP BY n.id HAVING count(m.notification_id) <> 1`,
    [letters],
  );
  return rows.map(({ id, mails }) => `${id} has ${String(mails)} settled mails`);
}
