import { type Instant, latestWorkingCalendar } from '@congvu/calendar';
import { rungLetters } from '@congvu/domain';
import { calendarHistory } from '../calendar/calendar.repository.js';
import { definitionOf } from '../cycle/cycle-definition.repository.js';
import { type Sql } from '../database/sql.js';
import { type DueMoment } from '../due/due-moment.js';
import { beginFollowUpLetter, type PlannedLetter } from './begin-follow-up-letter.js';
import { isDrafted } from './follow-up-letter.repository.js';
import { lateUnits } from './late-units.js';

/**
 * Begins the letters that the rungs demand, one for all units that are late on that day, whichever of their rows is
 * settled first. Nothing is ever sent by it. Takes the heads of audit chains, so it comes last in the transaction.
 */
export async function draftLetters(
  sql: Sql,
  done: readonly DueMoment[],
  at: Instant,
): Promise<void> {
  const wanted = await wantedLetters(sql, done);
  if (wanted.length === 0) return;
  await lockCycles(sql, wanted);
  const planned: PlannedLetter[] = [];
  for (const letter of wanted) {
    if (await isDrafted(sql, letter.key)) continue;
    const units = await lateUnits(sql, letter.key);
    if (units.length > 0) planned.push({ ...letter, units });
  }
  const calendar = latestWorkingCalendar(await calendarHistory(sql));
  for (const letter of planned) await beginFollowUpLetter(sql, letter, { at, calendar });
}

type WantedLetter = Omit<PlannedLetter, 'units'>;

async function wantedLetters(
  sql: Sql,
  done: readonly DueMoment[],
): Promise<readonly WantedLetter[]> {
  const rungs = done.filter(({ kind }) => kind === 'rung');
  const once = new Map(
    rungs.map((rung) => [
      `${rung.cycleId} ${rung.dueOn} ${rung.code} ${String(rung.number)}`,
      rung,
    ]),
  );
  const wanted: WantedLetter[] = [];
  // In one order for all workers: two of them take the heads of audit chains one after the other.
  for (const name of [...once.keys()].sort()) {
    const moment = once.get(name);
    if (moment) wanted.push(...(await lettersOf(sql, moment)));
  }
  return wanted;
}

async function lettersOf(sql: Sql, moment: DueMoment): Promise<readonly WantedLetter[]> {
  const { cycleId, definitionId, code, number, dueOn } = moment;
  const { definition } = await definitionOf(sql, definitionId);
  const title = definition.obligations.find((one) => one.code === code)?.title ?? code;
  return rungLetters(definition, { obligation: code, number }).map(({ action, form }) => ({
    key: { cycleId, code, rung: number, action, dueOn },
    form,
    title,
  }));
}

/** Another worker that settles rows of the same day waits here, and then finds the letter. */
async function lockCycles(sql: Sql, wanted: readonly WantedLetter[]): Promise<void> {
  const ids = [...new Set(wanted.map(({ key }) => key.cycleId))];
  await sql.execute('SELECT 1 FROM cycle WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', [ids]);
}
