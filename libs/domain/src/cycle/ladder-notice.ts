import { type CycleDefinition } from './cycle-definition.js';
import { type LadderRecipient, type RungAction, type RungForm } from './escalation-ladder.js';

/** Somebody to tell because a day of the ladder has come. */
export interface LadderNotice {
  readonly form: RungForm['kind'];
  readonly to: readonly LadderRecipient[];
}

/** A day of the ladder of an obligation. */
export interface LadderDay {
  /** Code of the obligation. */
  readonly obligation: string;
  readonly kind: 'reminder' | 'rung';
  /** Working days before the target, or the rung, as in the due row. */
  readonly number: number;
}

/** Who is told what on that day; nobody where the definition names none. */
export function ladderNotices(
  { obligations, ladders }: CycleDefinition,
  { obligation, kind, number }: LadderDay,
): readonly LadderNotice[] {
  const code = obligations.find((one) => one.code === obligation)?.ladder;
  const ladder = ladders.find((one) => one.code === code);
  if (kind === 'rung') return (ladder?.rungs[number - 1]?.actions ?? []).map(noticeOf);
  return (ladder?.reminders ?? [])
    .filter(({ workingDaysBefore }) => workingDaysBefore === number)
    .map(({ to }) => ({ form: 'message', to }));
}

/** A letter reaches its addressees by itself once it is issued; who signs it is told that it is due. */
function noticeOf({ form, to, by }: RungAction): LadderNotice {
  const isToBeWritten = form.kind === 'letter' && by !== undefined;
  return { form: form.kind, to: isToBeWritten ? [{ kind: 'post', post: by }] : to };
}
