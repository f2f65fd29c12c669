import { setTimeout as pause } from 'node:timers/promises';
import { type PlannedKill } from '../schedule/faults-of-seed.js';
import { type FaultStack } from '../stack/fault-stack.js';

const LOOK_MS = 25;

export interface KillReport {
  readonly kill: PlannedKill;
  /** From the kill until everything served again; undefined when the place was not passed any more. */
  readonly healedMs?: number;
}

/** One kill after another: the next is planned when the last has healed. */
export async function carryOut(
  stack: FaultStack,
  kills: readonly PlannedKill[],
  over: AbortSignal,
): Promise<KillReport[]> {
  const reports: KillReport[] = [];
  for (const [index, kill] of kills.entries()) {
    const id = `${String(Date.now())}-${String(index)}`;
    reports.push(await carryOutOne(stack, { kill, id }, over));
  }
  return reports;
}

async function carryOutOne(
  stack: FaultStack,
  { kill, id }: { readonly kill: PlannedKill; readonly id: string },
  over: AbortSignal,
): Promise<KillReport> {
  const { desk } = stack;
  const { place, passing, victim } = kill;
  const server = stack.server(victim);
  const { pid } = server;
  desk.lay({ kind: 'kill', id, place, passing, victim, pid });
  while (!desk.hasFired(id) && !over.aborted) await pause(LOOK_MS);
  desk.claim();
  if (!desk.hasFired(id)) return { kill };
  const fired = Date.now();
  await server.died(pid);
  await stack.healed();
  return { kill, healedMs: Date.now() - fired };
}
