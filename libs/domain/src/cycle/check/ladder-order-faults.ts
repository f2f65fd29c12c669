import {
  CalendarError,
  CalendarYearMissing,
  type DatedDeadline,
  type PlainDate,
  type WorkingCalendar,
} from '@congvu/calendar';
import { type FieldFault } from '../../domain-error.js';
import { type CycleDefinition } from '../cycle-definition.js';
import { type EscalationLadder } from '../escalation-ladder.js';
import { freezeDay, type LadderYear, reminderDay, rungDay } from '../ladder-dates.js';
import { type CheckSetting, faultWhen } from './check-setting.js';
import { dated, resolvedDeadline } from './resolved-deadline.js';

type Days = readonly (PlainDate | CalendarError)[];

/** Reminders and rungs that do not follow each other, or fall where no calendar says what is worked. */
export function ladderOrderFaults(
  definition: CycleDefinition,
  { calendar }: CheckSetting,
): FieldFault[] {
  const ladderYear = { year: definition.year, calendar };
  return definition.ladders.flatMap((ladder, index) => {
    const pointer = `/ladders/${index}`;
    return onePerPlace([
      ...reminderOrderFaults(ladder, pointer),
      ...countFaults(ladder, pointer),
      ...deadlinesUsing(ladder, definition, calendar).flatMap((deadline) =>
        datedFaults({ ladder, deadline }, pointer, ladderYear),
      ),
    ]);
  });
}

interface UsedLadder {
  readonly ladder: EscalationLadder;
  readonly deadline: DatedDeadline;
}

function datedFaults(
  { ladder, deadline }: UsedLadder,
  pointer: string,
  ladderYear: LadderYear,
): FieldFault[] {
  const { calendar } = ladderYear;
  const reminders = ladder.reminders.map((reminder) =>
    dated(() => reminderDay(reminder, deadline, calendar)),
  );
  const freeze = ladder.freezesList ? [dated(() => freezeDay(deadline, calendar))] : [];
  const rungs = ladder.rungs.map(({ when }) => dated(() => rungDay(when, deadline, ladderYear)));
  return [
    ...missingYears(reminders, (index) => `${pointer}/reminders/${index}/workingDaysBefore`),
    ...missingYears(freeze, () => `${pointer}/freezesList`),
    ...missingYears(rungs, (index) => `${pointer}/rungs/${index}/when`),
    ...rungFaults(ladder, pointer, rungs),
  ];
}

function reminderOrderFaults(
  { title, reminders }: EscalationLadder,
  pointer: string,
): FieldFault[] {
  return reminders.flatMap(({ workingDaysBefore }, index) => {
    const earlier = reminders[index - 1]?.workingDaysBefore ?? Infinity;
    const follows = workingDaysBefore < earlier;
    return faultWhen(!follows || !Number.isInteger(workingDaysBefore) || workingDaysBefore < 0, {
      pointer: `${pointer}/reminders/${index}/workingDaysBefore`,
      code: 'reminders-out-of-order',
      detail: `Các lần nhắc của thang “${title}” phải xếp từ xa đến gần hạn, số ngày làm việc từ 0 trở lên.`,
    });
  });
}

/** The first working day of lateness is 1. */
function countFaults({ title, rungs }: EscalationLadder, pointer: string): FieldFault[] {
  return rungs.flatMap(({ when }, index) =>
    faultWhen(when.kind === 'late-working-day' && !(Number.isInteger(when.day) && when.day >= 1), {
      pointer: `${pointer}/rungs/${index}/when`,
      code: 'rungs-out-of-order',
      detail: `Bậc ${index + 1} của thang “${title}” cần số ngày làm việc trễ là số nguyên từ 1 trở lên.`,
    }),
  );
}

function deadlinesUsing(
  { code }: EscalationLadder,
  { obligations, year }: CycleDefinition,
  calendar: WorkingCalendar,
): readonly DatedDeadline[] {
  return obligations
    .filter(({ ladder }) => ladder === code)
    .map(({ deadline }) => resolvedDeadline(deadline, year, calendar))
    .filter(
      (deadline): deadline is DatedDeadline =>
        !(deadline instanceof CalendarError) && deadline.outcome === 'DATED',
    );
}

function rungFaults({ title }: EscalationLadder, pointer: string, days: Days): FieldFault[] {
  return days.flatMap((day, index) => {
    const earlier = days.slice(0, index).findLast((other) => typeof other === 'string');
    const inOrder = day instanceof CalendarError || earlier === undefined || earlier < day;
    return faultWhen(!inOrder, {
      pointer: `${pointer}/rungs/${index}/when`,
      code: 'rungs-out-of-order',
      detail: `Bậc ${index + 1} của thang “${title}” rơi vào ngày không sau bậc trước nó.`,
    });
  });
}

/** Other refusals of the calendar are faults of the rule or of the day, told where these are checked. */
function missingYears(days: Days, pointerOf: (index: number) => string): FieldFault[] {
  return days.flatMap((day, index) =>
    day instanceof CalendarYearMissing
      ? [{ pointer: pointerOf(index), code: day.code, detail: day.message }]
      : [],
  );
}

/** Several obligations of one ladder find the same fault. */
function onePerPlace(faults: readonly FieldFault[]): FieldFault[] {
  return [...new Map(faults.map((fault) => [fault.pointer, fault])).values()];
}
