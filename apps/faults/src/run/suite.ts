import { type Case } from '../cases/case.js';
import { crowdedActs, twoPeople } from '../cases/crowd.js';
import { longOutage } from '../cases/long-outage.js';
import { numbersAtOnce } from '../cases/numbers-at-once.js';
import { temporalLost } from '../cases/temporal-lost.js';
import { type Combination, combinations, labelOf } from '../schedule/combinations.js';
import { combinationsOf } from '../schedule/faults-of-seed.js';
import { invariantCount } from '../invariants/invariants.js';
import { type KillReport } from './carry-out.js';
import { folderOf, type Lane, type Verdict } from './lane.js';

/** Counted as npm test counts. */
export interface Tally {
  passed: number;
  failed: number;
}

export interface SuiteParts {
  readonly line: (text: string) => void;
  readonly tally: Tally;
  readonly openLane: () => Pick<Lane, 'ready' | 'playSeed' | 'playCase' | 'stop'>;
}

const cases: readonly Case[] = [crowdedActs, twoPeople, numbersAtOnce, temporalLost, longOutage];

/** Plays the faults that are no kills, on a stack of their own. */
export async function playCases(long: boolean, parts: SuiteParts): Promise<void> {
  const { line, tally, openLane } = parts;
  const lane = openLane();
  try {
    for (const each of cases) {
      if (!(await isReady(lane, parts))) return;
      const { violations, seconds } = await lane.playCase(each, long);
      const ok = violations.length === 0;
      tally[ok ? 'passed' : 'failed'] += 1;
      line(`${ok ? '✓' : '✗'} ${each.name}; ${seconds.toFixed(1)} s`);
      tell(violations, `artifacts/faults/${folderOf(each.name)}`, line);
    }
  } finally {
    await lane.stop();
  }
}

/** Plays the seeds on `lanes` stacks beside each other. */
export async function playSeeds(
  seeds: readonly number[],
  lanes: number,
  parts: SuiteParts,
): Promise<void> {
  const { line, tally, openLane } = parts;
  const waiting = [...seeds];
  const covered = new Set<Combination>();
  const play = async (): Promise<void> => {
    const lane = openLane();
    try {
      while (waiting.length > 0 && (await isReady(lane, parts))) {
        const seed = waiting.shift();
        if (seed === undefined) return;
        const verdict = await lane.playSeed(seed);
        for (const { kill, healedMs } of verdict.kills)
          if (healedMs !== undefined) covered.add(kill.combination);
        report(seed, verdict, { line, tally });
      }
    } finally {
      await lane.stop();
    }
  };
  await Promise.all(Array.from({ length: lanes }, play));
  if (waiting.length > 0) line(`${String(waiting.length)} seeds were not played`);
  line(
    `${String(covered.size)} of ${String(combinations.length)} combinations covered; ${String(invariantCount)} invariants asked after each run`,
  );
}

/** Whether the lane can play. One without its base line cannot, which is a failure of its own. */
async function isReady(
  lane: Pick<Lane, 'ready'>,
  { line, tally }: Pick<SuiteParts, 'line' | 'tally'>,
): Promise<boolean> {
  try {
    await lane.ready();
    return true;
  } catch (error) {
    tally.failed += 1;
    const [first = '', ...more] = String(error).split('\n');
    line(`✗ the base line: ${first}`);
    tell(more, 'artifacts/faults/base-line', line);
    return false;
  }
}

function report(
  seed: number,
  verdict: Verdict,
  { line, tally }: Pick<SuiteParts, 'line' | 'tally'>,
): void {
  const { violations, seconds, kills, unknown } = verdict;
  const ok = violations.length === 0;
  tally[ok ? 'passed' : 'failed'] += 1;
  const what = kills.length > 0 ? kills.map(describeKill) : combinationsOf(seed).map(labelOf);
  line(
    `${ok ? '✓' : '✗'} seed ${String(seed).padStart(3)}  ${what.join(' + ')}; ${String(unknown)} unknown outcomes; ${seconds.toFixed(1)} s`,
  );
  tell(violations, `artifacts/faults/seed-${String(seed)}`, line);
  if (!ok) line(`    again: npm run test:faults -- --seed ${String(seed)}`);
}

function tell(violations: readonly string[], logs: string, line: (text: string) => void): void {
  for (const violation of violations.slice(0, 20)) line(`    ${violation.slice(0, 600)}`);
  if (violations.length > 0) line(`    logs: ${logs}`);
}

function describeKill({ kill, healedMs }: KillReport): string {
  const { combination, place, passing } = kill;
  const healed = healedMs === undefined ? 'not passed' : `up in ${(healedMs / 1000).toFixed(1)} s`;
  const [program] = place.split(' ');
  return `${labelOf(combination)} (${String(program)}, passing ${String(passing)}; ${healed})`;
}
