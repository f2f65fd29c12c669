import { join } from 'node:path';
import { type Case } from '../cases/case.js';
import { effectNames, type Place, sides, watchedPrograms } from '../crash-points/crash-point.js';
import { type PlayedRecord } from '../record/letter-record.js';
import { killsOf } from '../schedule/faults-of-seed.js';
import { FaultStack } from '../stack/fault-stack.js';
import { type KillReport } from './carry-out.js';
import { Player } from './player.js';

const artifacts = join(import.meta.dirname, '../../../../artifacts/faults');

/** What came of one case of the suite. */
export interface Verdict {
  readonly violations: readonly string[];
  readonly seconds: number;
  readonly kills: readonly KillReport[];
  readonly unknown: number;
}

/** The unharmed run is not what the seeds can be compared with. */
class BaseLineBroken extends Error {
  readonly code = 'base-line-broken';
}

interface Prepared {
  readonly stack: FaultStack;
  readonly player: Player;
  readonly unharmed: PlayedRecord;
  readonly passed: ReadonlyMap<string, number>;
}

/** One stack on which seeds are played one after another; after a failure it is thrown away with all it holds. */
export class Lane {
  private prepared: Prepared | undefined;

  async playSeed(seed: number): Promise<Verdict> {
    const { stack, player, unharmed, passed } = await this.ready();
    const began = Date.now();
    let kills: readonly KillReport[] = [];
    try {
      const run = await player.play(killsOf(seed, passed), unharmed);
      kills = run.kills;
      const violations = [...run.violations, ...notReached(run.kills)];
      if (violations.length > 0) await this.giveUp(`seed-${String(seed)}`);
      return { violations, seconds: secondsSince(began), kills, unknown: run.unknown };
    } catch (error) {
      stack.desk.claim();
      await this.giveUp(`seed-${String(seed)}`);
      return { violations: [String(error)], seconds: secondsSince(began), kills, unknown: 0 };
    }
  }

  async playCase(wanted: Case, long: boolean): Promise<Verdict> {
    const { stack, player, unharmed } = await this.ready();
    const began = Date.now();
    const violations = await wanted
      .play({ stack, player, unharmed, long })
      .catch((error: unknown) => [String(error)]);
    if (violations.length > 0) await this.giveUp(folderOf(wanted.name));
    return { violations, seconds: secondsSince(began), kills: [], unknown: 0 };
  }

  /** The stack with its base line. @throws BaseLineBroken */
  async ready(): Promise<Prepared> {
    this.prepared ??= await prepare();
    return this.prepared;
  }

  async stop(): Promise<void> {
    await this.prepared?.stack.stop();
    this.prepared = undefined;
  }

  private async giveUp(name: string): Promise<void> {
    this.prepared?.stack.keepLogs(join(artifacts, name));
    await this.stop();
  }
}

/** Starts a stack; the first run makes the keys, the second counts, and both must leave the same. */
async function prepare(): Promise<Prepared> {
  const stack = await FaultStack.start();
  try {
    const player = new Player(stack);
    const first = await player.play();
    const { passed, violations, record } = await player.count();
    const again = await player.play([], record);
    const faults = [...first.violations, ...violations, ...again.violations, ...unknownOf(passed)];
    if (faults.length > 0) throw new BaseLineBroken(faults.join('\n'));
    return { stack, player, unharmed: record, passed };
  } catch (error) {
    stack.keepLogs(join(artifacts, 'base-line'));
    await stack.stop();
    throw error;
  }
}

/** Effects that nobody passed, and those that the list of effects does not know: a new activity, for one. */
function unknownOf(passed: ReadonlyMap<string, number>): string[] {
  const known = watchedPrograms.flatMap((program) =>
    effectNames.flatMap((effect) => sides.map((side): Place => `${program} ${effect}.${side}`)),
  );
  const missing = effectNames.filter((effect) =>
    watchedPrograms.every((program) => !passed.has(`${program} ${effect}.before`)),
  );
  return [
    ...missing.map((effect) => `the crash point ${effect} is passed by nobody`),
    ...[...passed.keys()]
      .filter((place) => !known.includes(place as Place))
      .map((place) => `${place} is not in the list of crash points`),
  ];
}

/** The only kill of a seed must happen; the second of two may come too late. */
function notReached(kills: readonly KillReport[]): string[] {
  const [first] = kills;
  return first?.healedMs === undefined && first !== undefined
    ? [`${first.kill.place} was not passed ${String(first.kill.passing)} times`]
    : [];
}

/** A case's name as the name of a folder. */
export function folderOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

function secondsSince(began: number): number {
  return (Date.now() - began) / 1000;
}
