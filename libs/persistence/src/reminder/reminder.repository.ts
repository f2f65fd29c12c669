import { type Instant, type PlainDate } from '@congvu/calendar';
import { type Capacity, type ObligationId } from '@congvu/domain';
import { newId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import { notify } from '../notification/notification.repository.js';

/** A reminder that somebody of the unit that runs the year sent by hand. */
export interface Reminder {
  readonly obligationId: ObligationId;
  readonly capacity: Capacity;
  /** As they were that day. */
  readonly recipients: readonly Capacity[];
  readonly text: string;
  readonly at: Instant;
}

/** Oldest first. */
export async function remindersAbout(sql: Sql, obligationId: string): Promise<readonly Reminder[]> {
  return sql.query<Reminder>(
    `SELECT obligation_id AS "obligationId", capacity, recipients, text, at
     FROM reminder WHERE obligation_id = $1 ORDER BY at, id`,
    [obligationId],
  );
}

export interface RemindersToSend {
  /** The day that they count for. */
  readonly workingDay: PlainDate;
  readonly capacity: Capacity;
  readonly text: string;
  readonly about: readonly {
    readonly obligationId: ObligationId;
    readonly recipients: readonly Capacity[];
  }[];
}

/**
 * Keeps the reminders and rings the bells; an obligation that was reminded of on that day is left alone.
 * @returns the obligations that were reminded of
 */
export async function sendReminders(
  sql: Sql,
  { workingDay, capacity, text, about }: RemindersToSend,
): Promise<ReadonlySet<ObligationId>> {
  const sent = await sql.query<{ id: string; obligationId: ObligationId }>(
    `INSERT INTO reminder (id, authority_id, obligation_id, working_day, capacity, recipients, text)
     SELECT new.id, current_authority(), new.obligation_id, $4, $5, new.recipients, $6
     FROM unnest($1::uuid[], $2::uuid[], $3::jsonb[]) AS new (id, obligation_id, recipients)
     ON CONFLICT (obligation_id, working_day) DO NOTHING
     RETURNING id, obligation_id AS "obligationId"`,
    [
      about.map(() => newId()),
      about.map(({ obligationId }) => obligationId),
      about.map(({ recipients }) => JSON.stringify(recipients)),
      workingDay,
      JSON.stringify(capacity),
      text,
    ],
  );
  const notices = sent.flatMap(({ id, obligationId }) => {
    const recipients = about.find((one) => one.obligationId === obligationId)?.recipients ?? [];
    const people = new Set(recipients.map(({ personId }) => personId));
    return [...people].map((personId) => ({
      personId,
      kind: 'obligation-reminded' as const,
      event: id,
      documentId: null,
      taskId: null,
      obligationId,
    }));
  });
  await notify(sql, notices);
  return new Set(sent.map(({ obligationId }) => obligationId));
}
