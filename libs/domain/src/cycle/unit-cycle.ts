import { type Instant, type PlainDate } from '@congvu/calendar';
import { type DocumentId } from '../ids.js';
import { type UnitCycleActBody } from './cycle-act.js';
import { ObligationActDoesNotApply } from './cycle-error.js';

/**
 * planned: its phase has not opened · open: owed · received: a letter has come · returned: to be replaced or
 * supplemented, which is not lateness · accepted, fulfilled, waived: nothing is owed any more (fulfilled: by evidence, no
 * letter had to come).
 */
export type ObligationState =
  'planned' | 'open' | 'received' | 'returned' | 'accepted' | 'fulfilled' | 'waived';

/** An obligation of one unit as its acts have left it. */
export interface OwedObligation {
  readonly state: ObligationState;
  /**
   * Of the first letter that reached the receiver, or when the last piece of demanded evidence was recorded: lateness is
   * judged by it (sample-province.md §2).
   */
  readonly receivedAt: Instant | null;
  /** The letter that counts: the last one received. */
  readonly document: DocumentId | null;
  readonly returns: number;
  /** The later date that was granted last; absent where the date of the plan stands. */
  readonly extended?: GrantedDate;
}

/** A later date, and the letter of the people's committee that grants it. */
export interface GrantedDate {
  readonly document: DocumentId;
  readonly target: PlainDate;
  readonly cutoff: Instant;
}

/** What a unit owes in a year, by code. */
export type UnitCycle = Readonly<Record<string, OwedObligation>>;

const owed: OwedObligation = { state: 'open', receivedAt: null, document: null, returns: 0 };

/** The unit's year after one more act. @throws ObligationActDoesNotApply */
export function reduceUnitCycle(cycle: UnitCycle, body: UnitCycleActBody): UnitCycle {
  if (body.kind === 'adopt') {
    const adopted = body.obligations.filter((code) => cycle[code] === undefined);
    return { ...cycle, ...Object.fromEntries(adopted.map((code) => [code, owed])) };
  }
  const now = cycle[body.obligation];
  if (now === undefined) throw new ObligationActDoesNotApply(body.obligation, null);
  return { ...cycle, [body.obligation]: reduceObligation(now, body) };
}

type ObligationActBody = Exclude<UnitCycleActBody, { kind: 'adopt' }>;

/** From which states an act may be done. */
const APPLIES: Readonly<Record<ObligationActBody['kind'], readonly ObligationState[]>> = {
  receive: ['open', 'received', 'returned'],
  'return-report': ['received'],
  accept: ['received'],
  waive: ['open', 'returned'],
  // Also of what has come meanwhile: its lateness is judged by the later date.
  extend: ['open', 'received', 'returned', 'accepted'],
  fulfil: ['open'],
};

function reduceObligation(now: OwedObligation, body: ObligationActBody): OwedObligation {
  const isOfAnother =
    (body.kind === 'accept' || body.kind === 'return-report') && body.document !== now.document;
  if (!APPLIES[body.kind].includes(now.state) || isOfAnother)
    throw new ObligationActDoesNotApply(body.obligation, now.state);
  switch (body.kind) {
    case 'receive':
      return {
        ...now,
        state: 'received',
        document: body.document,
        receivedAt: now.receivedAt ?? body.receivedAt,
      };
    case 'return-report':
      return { ...now, state: 'returned', returns: now.returns + 1 };
    case 'accept':
      return { ...now, state: 'accepted' };
    case 'waive':
      return { ...now, state: 'waived' };
    case 'extend': {
      const { document, target, cutoff } = body;
      return { ...now, extended: { document, target, cutoff } };
    }
    case 'fulfil':
      return { ...now, state: 'fulfilled', receivedAt: body.fulfilledAt };
  }
}

/** Whether a letter that comes now is its receipt. */
export function takesReceipt({ state }: OwedObligation): boolean {
  return APPLIES.receive.includes(state);
}

/** Whether a later date can still be granted. */
export function takesExtension({ state }: OwedObligation): boolean {
  return APPLIES.extend.includes(state);
}

/** Whether reminders and escalation still have somebody to go to: they end with the receipt, in the same second. */
export function isOwed({ state, receivedAt }: OwedObligation): boolean {
  return state === 'open' && receivedAt === null;
}
