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
      testResults: [],
    };
    expect(jestTally(result)).toMatchObject({ passed: 5, failed: 2, skipped: 2 });
  });

  it('counts a browser test that passed only when repeated as a failure', () => {
    const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 0 };
    const tally = playwrightTally({ stats, errors: [], suites: [] });
    expect(tally).toMatchObject({ passed: 4, failed: 1, skipped: 0 });
  });
});

describe('a run that cannot be believed', () => {
  it('takes a run that ended badly or ran nothing for a failure, and names it after its runner', () => {
    const tally = (passed) => ({ passed, failed: 0, skipped: 0, failures: [], skips: [] });
    const ended = (counted, code) => {
      const { failed, failures } = completeTally(counted, { runner: 'jest', code });
      return [failed, failures];
    };
    expect(completeTally(tally(4), { runner: 'jest', code: 0 })).toEqual(tally(4));
    expect(ended(tally(4), 1)).toEqual([1, ['✗ jest: ended with 1, no test failed']]);
    expect(ended(undefined, 0)).toEqual([1, ['✗ jest: ended with 0, without a result']]);
    expect(ended(tally(0), 0)).toEqual([1, ['✗ jest: ended with 0, no test ran']]);
  });

  it('leaves a run whose failures are counted as it is', () => {
    const counted = { passed: 4, failed: 2, skipped: 0, failures: ['✗ a: b', '✗ c: d'], skips: [] };
    expect(completeTally(counted, { runner: 'jest', code: 1 })).toEqual(counted);
  });

  it('fails skipped tests where skipping is forbidden, each by its name', () => {
    const counted = { passed: 1, failed: 1, skipped: 2, failures: ['✗ a: b'], skips: ['c', 'd'] };
    expect(forbidSkipping(counted)).toEqual({
      passed: 1,
      failed: 3,
      skipped: 0,
      failures: [
        '✗ a: b',
        '✗ c: skipped, where no test may be',
        '✗ d: skipped, where no test may be',
      ],
      skips: [],
    });
  });

  it('adds the parts up', () => {
    const tallies = [
      { passed: 1, failed: 2, skipped: 1, failures: ['✗ a: b', '✗ c: d'], skips: ['e'] },
      { passed: 10, failed: 1, skipped: 0, failures: ['✗ f: g'], skips: [] },
    ];
    expect(addTallies(tallies)).toEqual({
      passed: 11,
      failed: 3,
      skipped: 1,
      failures: ['✗ a: b', '✗ c: d', '✗ f: g'],
      skips: ['e'],
    });
  });
});

describe('the names of what failed and what was skipped', () => {
  it('names each test that jest saw fail or skipped, and a spec file that could not be loaded', () => {
    const failed = {
      fullName: 'a stack starts',
      status: 'failed',
      failureMessages: ['no\n  at x'],
    };
    const passed = { fullName: 'a stack stops', status: 'passed', failureMessages: [] };
    const left = { fullName: 'a stack waits', status: 'pending', failureMessages: [] };
    const planned = { fullName: 'a stack sings', status: 'todo', failureMessages: [] };
    const testResults = [
      { name: 'a.spec.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
      { name: 'b.spec.ts', status: 'failed', message: 'cannot load', assertionResults: [] },
      {
        name: 'c.spec.ts',
        status: 'passed',
        message: '',
        assertionResults: [passed, left, planned],
      },
    ];
    expect(jestTally({ testResults })).toMatchObject({
      failures: ['✗ a stack starts: no', '✗ b.spec.ts: cannot load'],
      skips: ['a stack waits', 'a stack sings'],
    });
  });

  it('names each browser test that failed or was skipped at any depth, and what failed outside tests', () => {
    const location = { file: '/a/letter.e2e.spec.ts', line: 7 };
    const spec = (title, status, message) => ({
      title,
      tests: [{ status, results: [{ error: message && { message, location } }] }],
    });
    const deep = {
      specs: [spec('signs', 'unexpected', '\u001b[31mtimeout\u001b[39m\nReceived: ""\nmore')],
    };
    const suites = [
      { suites: [deep], specs: [spec('reads', 'expected'), spec('waits', 'skipped')] },
    ];
    const errors = [{ message: 'no server' }];
    expect(playwrightTally({ stats: {}, suites, errors })).toMatchObject({
      failures: [
        '✗ signs: timeout (letter.e2e.spec.ts:7); Received: ""',
        '✗ outside tests: no server',
      ],
      skips: ['waits'],
    });
  });
});
