import { type Instant } from '@congvu/calendar';
import { type Capacity } from '@congvu/domain';
import { type Sql } from '../database/sql.js';
import { type Reader } from '../document/document-scope.js';
import { type Evidence, evidenceOf } from '../evidence/evidence.repository.js';
import {
  type FollowUpLetter,
  issuedLettersAbout,
} from '../follow-up-letter/follow-up-letter.repository.js';
import { type PhoneCall, phoneCallsAbout } from '../phone-call/phone-call.repository.js';
import { type Reminder, remindersAbout } from '../reminder/reminder.repository.js';

/** What people have done about an obligation, besides its letters. */
export interface DoneAboutObligation {
  readonly evidence: readonly Evidence[];
  readonly reminders: readonly Reminder[];
  readonly calls: readonly PhoneCall[];
  readonly followUpLetters: readonly FollowUpLetter[];
  /** The last time that a report was sent back; null where none was. */
  readonly lastReturn: ReturnOfReport | null;
}

export interface ReturnOfReport {
  readonly at: Instant;
  readonly capacity: Capacity;
  readonly reason: string;
}

export async function doneAboutObligation(
  sql: Sql,
  reader: Reader,
  id: string,
): Promise<DoneAboutObligation> {
  return {
    evidence: await evidenceOf(sql, id),
    reminders: await remindersAbout(sql, id),
    calls: await phoneCallsAbout(sql, [id]),
    followUpLetters: await issuedLettersAbout(sql, reader, id),
    lastReturn: (await lastReturn(sql, id)) ?? null,
  };
}

async function lastReturn(sql: Sql, id: string): Promise<ReturnOfReport | undefined> {
  return sql.first<ReturnOfReport>(
    `SELECT a.business_at AS at, a.capacity, n.text AS reason
     FROM obligation o JOIN act a ON a.aggregate_id = o.unit_cycle_id AND a.kind = 'return-report'
       AND a.body ->> 'obligation' = o.code AND a.state <> 'void'
     JOIN act_note n ON n.act_id = a.id WHERE o.id = $1 ORDER BY a.seq DESC LIMIT 1`,
    [id],
  );
}
