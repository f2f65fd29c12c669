import {
  atTimeInVietnam,
  type DatedDeadline,
  type Instant,
  type PlainDate,
  type WorkingCalendar,
} from '@congvu/calendar';
import { type CycleDefinition } from './cycle-definition.js';
import { type EscalationLadder } from './escalation-ladder.js';
import { freezeDay, reminderDay, rungDays } from './ladder-dates.js';
import { type Obligation } from './obligation.js';

/**
 * A moment that the sweep turns into an act. reminder: `number` working days before the target ·
 * freeze: the list of all units as it stood at `asOf` · rung: `number` of the ladder · checkpoint:
 * `number` counts from 1.
 */
export type DueRow =
  | (DueFacts & {
      readonly kind: 'reminder' | 'rung' | 'checkpoint';
      readonly unit: string;
      readonly number: number;
    })
  | (DueFacts & { readonly kind: 'freeze'; readonly asOf: Instant });

interface DueFacts {
  /** Code of the obligation. */
  readonly obligation: string;
  readonly dueOn: PlainDate;
  readonly dueAt: Instant;
}

type UndatedRow = {
  readonly kind: 'reminder' | 'rung' | 'checkpoint';
  readonly number: number;
  readonly dueOn: PlainDate;
};

/**
 * Every due row of the obligations, none on a day off; a list is frozen once for each cut-off. Also
 * for a single obligation whose deadline was moved. @throws CalendarYearMissing.
 */
export function dueRowsOf(
  definition: CycleDefinition,
  obligations: readonly Obligation[],
  calendar: WorkingCalendar,
): readonly DueRow[] {
  const at = (dueOn: PlainDate) => ({
    dueOn,
    dueAt: atTimeInVietnam(dueOn, definition.remindersAt),
  });
  const owed = obligations.flatMap((obligation) =>
    unitRows(obligation, definition, calendar).map(({ kind, number, dueOn }): DueRow => ({
      kind,
      obligation: obligation.code,
      unit: obligation.unit,
      number,
      ...at(dueOn),
    })),
  );
  const frozen = frozenLists(definition, obligations).map(({ code, deadline }): DueRow => ({
    kind: 'freeze',
    obligation: code,
    asOf: deadline.legalCutoff,
    ...at(freezeDay(deadline, calendar)),
  }));
  return [...owed, ...frozen];
}

function unitRows(
  { code, deadline }: Obligation,
  definition: CycleDefinition,
  calendar: WorkingCalendar,
): readonly UndatedRow[] {
  if (deadline.outcome === 'ONGOING') {
    return deadline.checkpoints.map((dueOn, index) => ({
      kind: 'checkpoint',
      number: index + 1,
      dueOn,
    }));
  }
  const ladder = ladderOf(definition, code);
  if (deadline.outcome === 'AWAITING_EVENT' || !ladder) return [];
  const { year } = definition;
  const reminders = ladder.reminders.map((reminder): UndatedRow => ({
    kind: 'reminder',
    number: reminder.workingDaysBefore,
    dueOn: reminderDay(reminder, deadline, calendar),
  }));
  const rungs = rungDays(ladder, deadline, { year, calendar }).map((dueOn, index): UndatedRow => ({
    kind: 'rung',
    number: index + 1,
    dueOn,
  }));
  return [...reminders, ...rungs];
}

type DatedObligation = Obligation & { readonly deadline: DatedDeadline };

/** One obligation for each cut-off whose list is frozen. */
function frozenLists(
  definition: CycleDefinition,
  obligations: readonly Obligation[],
): readonly DatedObligation[] {
  const lists = obligations
    .filter((obligation): obligation is DatedObligation => obligation.deadline.outcome === 'DATED')
    .filter(({ code }) => ladderOf(definition, code)?.freezesList)
    .map(
      (obligation) =>
        [`${obligation.code} ${obligation.deadline.legalCutoff}`, obligation] as const,
    );
  return [...new Map(lists).values()];
}

function ladderOf(
  { obligations, ladders }: CycleDefinition,
  obligationCode: string,
): EscalationLadder | undefined {
  const named = obligations.find(({ code }) => code === obligationCode)?.ladder;
  return ladders.find(({ code }) => code === named);
}
