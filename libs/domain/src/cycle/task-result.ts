import { type Instant } from '@congvu/calendar';
import { type ObligationStanding } from './obligation-standing.js';

/** How the units that owe a task stand, each counted once. */
export interface TaskResult {
  readonly units: number;
  readonly onTime: number;
  /** Done or handed in, from the legal cut-off on. */
  readonly late: number;
  /** Handed in and asked for a supplement: not late, whatever the day (sample-province.md §6). */
  readonly returned: number;
  /** Not handed in, the cut-off has passed. */
  readonly missing: number;
  /** Not handed in, still in time. */
  readonly pending: number;
  /** Without a date: it goes on all year. */
  readonly ongoing: number;
  readonly waived: number;
}

interface OwedTask {
  readonly standing: ObligationStanding;
  readonly cutoff: Instant | null;
  readonly receivedAt: Instant | null;
}

/** Late is measured from the legal cut-off, also where it lies on a day off and no working day has passed since. */
export function taskResult(owed: readonly OwedTask[]): TaskResult {
  const result = {
    units: owed.length,
    onTime: 0,
    late: 0,
    returned: 0,
    missing: 0,
    pending: 0,
    ongoing: 0,
    waived: 0,
  };
  for (const one of owed) result[resultOf(one)] += 1;
  return result;
}

type Result = Exclude<keyof TaskResult, 'units'>;

function resultOf({ standing, cutoff, receivedAt }: OwedTask): Result {
  const done = cutoff !== null && receivedAt !== null && receivedAt >= cutoff ? 'late' : 'onTime';
  switch (standing) {
    case 'accepted':
    case 'received':
    case 'fulfilled':
      return done;
    case 'returned':
      return 'returned';
    case 'waived':
      return receivedAt === null ? 'waived' : done;
    case 'overdue':
      return 'missing';
    case 'undated':
      return 'ongoing';
    case 'planned':
    case 'not-due':
    case 'soon':
    case 'after-target':
      return 'pending';
  }
}
