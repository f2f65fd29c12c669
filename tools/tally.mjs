import { basename } from 'node:path';

/** The last line of a run, which `.ci/run` reads: `N passed, N failed` and what was skipped. */
export function tallyLine({ passed, failed, skipped = 0 }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

export function addTallies(tallies) {
  const sum = (key) => tallies.reduce((total, tally) => total + (tally[key] ?? 0), 0);
  const lines = (key) => tallies.flatMap((tally) => tally[key] ?? []);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    failures: lines('failures'),
    skips: lines('skips'),
  };
}

/** What jest counted; a file that could not even be loaded is one failure. */
export function jestTally(result) {
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
    failures: jestFailures(result),
    skips: jestSkips(result),
  };
}

function jestSkips({ testResults }) {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'pending' || status === 'todo' || status === 'skipped')
    .map(({ fullName }) => fullName);
}

/** Names of the tests that jest saw fail, with the first line of why. */
function jestFailures({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [failureLine(name, message)];
    return failed.map((test) => failureLine(test.fullName, test.failureMessages[0]));
  });
}

/** Names of the tests that Playwright saw fail or pass only when repeated, with the first line of why. */
function playwrightFailures({ suites, errors }) {
  const failed = testsOf(suites).filter(
    ({ status }) => status === 'unexpected' || status === 'flaky',
  );
  return [
    ...failed.map(({ title, results }) =>
      placedFailureLine(title, results.find(({ error }) => error)?.error),
    ),
    ...errors.map((error) => placedFailureLine('outside tests', error)),
  ];
}

/** The first line of its messages says neither which expectation was not met nor what was there instead. */
function placedFailureLine(name, { message = '', location } = {}) {
  const place = location ? ` (${basename(location.file)}:${location.line})` : '';
  return [`${failureLine(name, message)}${place}`, ...findings(message)].join('; ');
}

function findings(message) {
  const lines = message.replace(COLOUR, '').split('\n').slice(1);
  return lines.filter((line) => /^(Locator|Received|Error|Timeout)\b.*:/.test(line));
}

/** Tests at any depth, each with the title of its spec. */
function testsOf(suites) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...testsOf(inner),
    ...specs.flatMap(({ title, tests }) => tests.map((test) => ({ title, ...test }))),
  ]);
}

// Colours of a terminal, which a log has no use for.
const COLOUR = /\u001b\[[0-9;]*m/g;

/** As the other parts of the proof print theirs: `.ci/run` repeats these lines at its end. */
export function failureLine(name, reason = '') {
  const [first = ''] = reason.replace(COLOUR, '').trim().split('\n');
  return `✗ ${name}: ${first}`;
}

/** What Playwright counted; a test that passed only when repeated is a failure, as is an error outside tests. */
export function playwrightTally(result) {
  const { stats, errors, suites } = result;
  const skipped = testsOf(suites).filter(({ status }) => status === 'skipped');
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: playwrightFailures(result),
    skips: skipped.map(({ title }) => title),
  };
}

/**
 * A run without a result is one failure, and so is a bad end for which no test is to blame; it is named after its
 * `runner`.
 */
export function completeTally(tally, { runner, code }) {
  const counted = tally ?? { passed: 0, failed: 0, skipped: 0, failures: [], skips: [] };
  if (counted.failed > 0 || (code === 0 && counted.passed > 0)) return counted;
  const why = `ended with ${code}, ${tally === undefined ? 'without a result' : whyNot(counted)}`;
  return { ...counted, failed: 1, failures: [...counted.failures, failureLine(runner, why)] };
}

function whyNot({ passed }) {
  return passed === 0 ? 'no test ran' : 'no test failed';
}

/** Where skipping is forbidden each skipped test is a failed one. */
export function forbidSkipping({ passed, failed, skipped, failures, skips }) {
  const named = skips.map((name) => failureLine(name, 'skipped, where no test may be'));
  return {
    passed,
    failed: failed + skipped,
    skipped: 0,
    failures: [...failures, ...named],
    skips: [],
  };
}
