import { readFileSync } from 'node:fs';
import process from 'node:process';
import { placeOf, type Side, type Victim, type WatchedProgram } from './crash-point.js';
import { type FaultDesk, type Kill } from './fault-plan.js';

/** Called by the watchers of one program at each effect; kills when the plan says so. */
export class Passings {
  private counted: { plan: string; times: number } = { plan: '', times: 0 };

  constructor(
    private readonly program: WatchedProgram,
    private readonly desk: FaultDesk,
  ) {}

  /** Synchronous from reading the plan to the kill: nothing of this program runs in between. */
  pass(effect: string, side: Side): void {
    const plan = this.desk.plan();
    if (plan === undefined) return;
    const place = placeOf(this.program, effect, side);
    if (plan.kind === 'count') this.desk.notePassed(place);
    else if (plan.place === place && this.isDue(plan) && this.desk.claim()) {
      this.desk.noteFired(plan);
      killNow(plan.victim, plan.pid);
    }
  }

  /** Whether a kill is planned for this side of the effect in this program. */
  awaits(effect: string, side: Side): boolean {
    const plan = this.desk.plan();
    return plan?.kind === 'kill' && plan.place === placeOf(this.program, effect, side);
  }

  /** Passes both sides of an effect. */
  async around<Result>(effect: string, run: () => Promise<Result>): Promise<Result> {
    this.pass(effect, 'before');
    const result = await run();
    this.pass(effect, 'after');
    return result;
  }

  private isDue({ id, passing }: Kill): boolean {
    const times = this.counted.plan === id ? this.counted.times + 1 : 1;
    this.counted = { plan: id, times };
    return times >= passing;
  }
}

/** PostgreSQL's backends outlive their postmaster until they notice: they are killed with it, as by a power cut. */
function killNow(victim: Victim, pid: number): void {
  const others = victim === 'postgres' ? childrenOf(pid) : [];
  for (const doomed of [pid, ...others]) {
    try {
      process.kill(doomed, 'SIGKILL');
    } catch {
      // gone already
    }
  }
}

function childrenOf(pid: number): number[] {
  try {
    const list = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8');
    return list.trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
