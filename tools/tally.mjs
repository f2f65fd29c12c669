/** The last line of a run, which `.ci/run` reads: `N passed, N failed` and what was skipped. */
export function tallyLine({ passed, failed, skipped = 0 }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

export function addTallies(tallies) {
  const sum = (key) => tallies.reduce((total, tally) => total + (tally[key] ?? 0), 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** What jest counted; a file that could not even be loaded is one failure. */
export function jestTally(result) {
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** What Playwright counted; a test that passed only when repeated is a failure, as is an error outside tests. */
export function playwrightTally({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** A run without a result is one failure, and so is a bad end for which no test is to blame. */
export function completeTally(tally, exitCode) {
  const counted = tally ?? { passed: 0, failed: 0, skipped: 0 };
  const unexplained = counted.failed === 0 && (exitCode !== 0 || counted.passed === 0);
  return unexplained ? { ...counted, failed: 1 } : counted;
}

/** Where skipping is forbidden each skipped test is a failed one. */
export function forbidSkipping({ passed, failed, skipped }) {
  return { passed, failed: failed + skipped, skipped: 0 };
}
