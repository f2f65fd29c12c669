import { describe, expect, it } from '@jest/globals';
import { type Instant } from '@congvu/calendar';
import fc from 'fast-check';
import { obligationStandings } from './obligation-standing.js';
import { taskResult } from './task-result.js';

const CUTOFF = '2024-12-14T17:00:00.000Z' as Instant;
const BEFORE = '2024-12-14T16:59:59.999Z' as Instant;

describe('the result of a task', () => {
  it('is on time up to the cut-off, late from it on, on a Sunday as well', () => {
    const owed = [BEFORE, CUTOFF].map((receivedAt) => ({
      standing: 'received' as const,
      cutoff: CUTOFF,
      receivedAt,
    }));
    expect(taskResult(owed)).toMatchObject({ units: 2, onTime: 1, late: 1 });
  });

  it('calls who was asked for a supplement neither late nor missing', () => {
    const owed = [{ standing: 'returned' as const, cutoff: CUTOFF, receivedAt: CUTOFF }];
    expect(taskResult(owed)).toMatchObject({ returned: 1, late: 0, missing: 0 });
  });

  it('keeps what came although it need not have', () => {
    const waived = { standing: 'waived' as const, cutoff: CUTOFF };
    expect(
      taskResult([
        { ...waived, receivedAt: BEFORE },
        { ...waived, receivedAt: null },
      ]),
    ).toMatchObject({ onTime: 1, waived: 1 });
  });

  it('counts each unit once', () => {
    const moment = fc.constantFrom<Instant | null>(BEFORE, CUTOFF, null);
    const owed = fc.record({
      standing: fc.constantFrom(...obligationStandings),
      cutoff: moment,
      receivedAt: moment,
    });
    fc.assert(
      fc.property(fc.array(owed), (all) => {
        const { units, ...parts } = taskResult(all);
        expect(units).toBe(all.length);
        expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(units);
      }),
    );
  });
});
