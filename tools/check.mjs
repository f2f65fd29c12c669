// `npm run check`: all that can be said about the code without running the tests.
// Two checks at a time, the long ones first; `npm run check -- lint types` runs only these.
import { runNode, scriptOf } from './run-program.mjs';
import { tallyLine } from './tally.mjs';

const AT_ONCE = 2;

/** The last four need what `types` has built. */
const CHECKS = [
  { name: 'types', args: [scriptOf('typescript', 'tsc'), '-b', 'tsconfig.json'] },
  { name: 'lint', args: ['tools/lint.mjs'] },
  { name: 'format', args: [scriptOf('prettier'), '--check', '--log-level=warn', '.'] },
  { name: 'unused', args: [scriptOf('knip'), '--no-progress', '--no-config-hints'] },
  {
    name: 'dependencies',
    args: [
      scriptOf('dependency-cruiser', 'depcruise'),
      '--config=.dependency-cruiser.mjs',
      ...['apps', 'libs', 'workflows', 'tools'],
    ],
  },
  { name: 'lockfile', args: ['tools/lockfile.mjs'] },
  { name: 'texts', args: ['tools/text-catalogues.mjs', '--check'] },
  { name: 'schema', args: ['tools/check-schema-drift.mjs'] },
  { name: 'openapi', args: ['tools/openapi.mjs', '--check'], after: 'types' },
  { name: 'published-schemas', args: ['tools/published-schemas.mjs', '--check'], after: 'types' },
];

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

async function runCheck({ name, args }) {
  const begun = performance.now();
  const { code, output } = await runNode(args);
  const passed = code === 0;
  process.stdout.write(`${passed ? '✓' : '✗'} ${name} ${seconds(begun)}\n`);
  if (!passed) process.stdout.write(`${output.trimEnd()}\n\n`);
  return passed;
}

/** Runs the checks, never more than AT_ONCE, each after the one it names. @returns how many passed */
async function runChecks(checks) {
  const waiting = [...checks];
  const ended = new Set();
  const running = new Set();
  let passed = 0;
  const isReady = ({ after }) => ended.has(after) || !checks.some(({ name }) => name === after);
  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < AT_ONCE ? waiting.findIndex(isReady) : -1;
    if (next < 0) {
      await Promise.race(running);
      continue;
    }
    const [check] = waiting.splice(next, 1);
    const run = runCheck(check).then((isGood) => {
      if (isGood) passed += 1;
      ended.add(check.name);
      running.delete(run);
    });
    running.add(run);
  }
  return passed;
}

function chosenChecks(names) {
  const unknown = names.filter((name) => !CHECKS.some((check) => check.name === name));
  if (unknown.length > 0) throw new Error(`No such check: ${unknown.join(', ')}`);
  return names.length === 0 ? CHECKS : CHECKS.filter(({ name }) => names.includes(name));
}

const begun = performance.now();
const checks = chosenChecks(process.argv.slice(2));
const passed = await runChecks(checks);
process.stdout.write(`in ${seconds(begun)}\n`);
process.stdout.write(`${tallyLine({ passed, failed: checks.length - passed })}\n`);
process.exitCode = passed === checks.length ? 0 : 1;
