import {
  appendFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Place, type Victim } from './crash-point.js';

/** Kill `victim` when `place` is passed for the `passing`-th time since the plan was laid. */
export interface Kill {
  readonly id: string;
  readonly place: Place;
  readonly passing: number;
  readonly victim: Victim;
  readonly pid: number;
}

/** Without a plan nothing happens; `count` only writes down what is passed. */
export type FaultPlan = { readonly kind: 'count' } | ({ readonly kind: 'kill' } & Kill);

/**
 * What the suite and the watched programs tell each other: files of one folder, because the programs are killed and
 * start again while a plan is laid, and because what is told must be there when the kill comes.
 */
export class FaultDesk {
  private readonly planFile: string;
  private readonly passedFile: string;
  private readonly firedFile: string;

  constructor(folder: string) {
    this.planFile = join(folder, 'plan.json');
    this.passedFile = join(folder, 'passed.log');
    this.firedFile = join(folder, 'fired.log');
  }

  lay(plan: FaultPlan): void {
    const unfinished = `${this.planFile}.new`;
    writeFileSync(unfinished, JSON.stringify(plan));
    renameSync(unfinished, this.planFile);
  }

  /** Takes the plan away. @returns whether it was still there: only one process can have it. */
  claim(): boolean {
    try {
      rmSync(this.planFile);
      return true;
    } catch {
      return false;
    }
  }

  plan(): FaultPlan | undefined {
    try {
      return JSON.parse(readFileSync(this.planFile, 'utf8')) as FaultPlan;
    } catch {
      return undefined;
    }
  }

  notePassed(place: Place): void {
    appendFileSync(this.passedFile, `${place}\n`);
  }

  /** How often each place was passed while that was counted. */
  passed(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const place of linesOf(this.passedFile)) counts.set(place, (counts.get(place) ?? 0) + 1);
    return counts;
  }

  noteFired({ id }: Kill): void {
    appendFileSync(this.firedFile, `${id}\n`);
  }

  hasFired(id: string): boolean {
    return linesOf(this.firedFile).includes(id);
  }
}

function linesOf(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}
