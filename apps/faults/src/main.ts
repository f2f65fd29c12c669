import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { combinations, labelOf } from './schedule/combinations.js';
import { Lane } from './run/lane.js';
import { playCases, playSeeds, type Tally } from './run/suite.js';
import { FaultStack } from './stack/fault-stack.js';

/** Seeds that failed once, a number a line; they are played first, for ever. */
const keptSeeds = join(import.meta.dirname, '../kept-seeds.txt');

const usage = `npm run test:faults -- --seeds N | --seed S [--seed T] | --cases | --list
  --seeds N   the cases, then seeds 1 to N after those that failed once; ${String(combinations.length)} cover every combination
  --seed S    only this seed
  --cases     only crowds, lost Temporal, outages; with --long the outage lasts ten minutes
  --lanes N   stacks beside each other, 1 by default
  --list      every combination with its seed`;

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    seed: { type: 'string', multiple: true },
    lanes: { type: 'string', default: '1' },
    cases: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});

function kept(): number[] {
  const lines = readFileSync(keptSeeds, 'utf8').split('\n');
  return lines.flatMap((text) => (/^\d+/.test(text) ? [Number.parseInt(text, 10)] : []));
}

function wantedSeeds(): readonly number[] | undefined {
  if (values.seed !== undefined) return values.seed.map(Number);
  if (values.seeds === undefined) return undefined;
  const first = Array.from({ length: Number(values.seeds) }, (_, index) => index + 1);
  return [...new Set([...kept(), ...first])];
}

async function playAll(seeds: readonly number[], withCases: boolean): Promise<void> {
  const parts = { line, tally, openLane: () => new Lane() };
  if (withCases) await playCases(values.long, parts);
  if (seeds.length > 0) await playSeeds(seeds, Number(values.lanes), parts);
  line(`\n${String(tally.passed)} passed, ${String(tally.failed)} failed`);
  process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;
}

/** The servers have process groups of their own: who stops the suite reaches it alone, and it stops them. */
function stopOn(signal: 'SIGINT' | 'SIGTERM', code: number): void {
  // Ctrl-C comes twice, from the terminal and from what started us: the second waits for the first.
  let stopping: Promise<void> | undefined;
  process.on(signal, () => {
    stopping ??= FaultStack.stopAll().then(() => {
      line(`\n✗ stopped by ${signal}`);
      process.exit(code);
    });
  });
}

const line = (text: string): void => {
  console.log(text);
};
const seeds = wantedSeeds();
const tally: Tally = { passed: 0, failed: 0 };
stopOn('SIGINT', 130);
stopOn('SIGTERM', 143);
if (values.list) {
  for (const [index, combination] of combinations.entries())
    line(`${String(index + 1).padStart(4)}  ${labelOf(combination)}`);
} else if (seeds === undefined && !values.cases) {
  console.error(usage);
  process.exitCode = 2;
} else {
  await playAll(seeds ?? [], values.seed === undefined);
}
