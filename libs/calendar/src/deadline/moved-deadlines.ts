import { type WorkingCalendar } from '../working-calendar/working-calendar.js';
import { type Deadline } from './deadline.js';
import { type DeadlineContext, type DeadlineRule } from './deadline-rule.js';
import { resolveDeadline } from './resolve-deadline.js';

/** A deadline of a running cycle, under a key of the caller. */
export interface PlacedRule<Key> {
  readonly key: Key;
  readonly rule: DeadlineRule;
  readonly context: DeadlineContext;
}

/** A deadline whose dates differ between two calendars. */
export interface MovedDeadline<Key> {
  readonly key: Key;
  readonly before: Deadline;
  readonly after: Deadline;
}

/**
 * What a new calendar moves, for the administrator to see before it is taken: only deadlines whose
 * target, cut-off or checkpoints change. @throws as resolveDeadline.
 */
export function movedDeadlines<Key>(
  placedRules: readonly PlacedRule<Key>[],
  from: WorkingCalendar,
  to: WorkingCalendar,
): readonly MovedDeadline<Key>[] {
  return placedRules
    .map(({ key, rule, context }) => ({
      key,
      before: resolveDeadline(rule, context, from),
      after: resolveDeadline(rule, context, to),
    }))
    .filter(({ before, after }) => datesOf(before) !== datesOf(after));
}

function datesOf(deadline: Deadline): string {
  switch (deadline.outcome) {
    case 'DATED':
      return `${deadline.target} ${deadline.legalCutoff}`;
    case 'ONGOING':
      return deadline.checkpoints.join(' ');
    case 'AWAITING_EVENT':
      return '';
  }
}
