import { describe, expect, it } from '@jest/globals';
import {
  addTallies,
  completeTally,
  forbidSkipping,
  jestTally,
  playwrightTally,
  tallyLine,
} from './tally.mjs';

describe('the tally of a run', () => {
  it('ends in a line that names skipped tests only where there are some', () => {
    expect(tallyLine({ passed: 3, failed: 1, skipped: 0 })).toBe('3 passed, 1 failed');
    expect(tallyLine({ passed: 3, failed: 0, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped');
  });

  it('counts a spec file that could not be loaded as a failure', () => {
    const result = {
      numPassedTests: 5,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 1,
      numPendingTests: 0,
      numTodoTests: 2,
    };
    expect(jestTally(result)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it('counts a browser test that passed only when repeated as a failure', () => {
    const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 0 };
    expect(playwrightTally({ stats, errors: [] })).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });

  it('takes a run that ended badly or ran nothing for a failure', () => {
    const passing = { passed: 4, failed: 0, skipped: 0 };
    expect(completeTally(passing, 0)).toEqual(passing);
    expect(completeTally(passing, 1).failed).toBe(1);
    expect(completeTally(undefined, 0).failed).toBe(1);
    expect(completeTally({ passed: 0, failed: 0, skipped: 7 }, 0).failed).toBe(1);
  });

  it('fails skipped tests where skipping is forbidden', () => {
    const tally = forbidSkipping({ passed: 1, failed: 1, skipped: 2 });
    expect(tally).toEqual({ passed: 1, failed: 3, skipped: 0 });
  });

  it('adds the parts up', () => {
    const tallies = [
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 10, failed: 20 },
    ];
    expect(addTallies(tallies)).toEqual({ passed: 11, failed: 22, skipped: 3 });
  });
});
