import { readdirSync, readFileSync } from 'node:fs';

/** Kernel ticks a second on every Linux that Node runs on. */
const TICKS = 100;

/**
 * Processor seconds that a process has used, its threads included, its children not; undefined where there is no
 * /proc. Unlike the clock it does not count what a neighbour on the machine used.
 */
export function processorSeconds(pid: number): number | undefined {
  const fields = statOf(pid);
  return fields && (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** The same for a server with a process a connection: those that run and those that have ended. */
export function secondsOfServer(pid: number): number | undefined {
  const fields = statOf(pid);
  if (!fields) return undefined;
  const own = [11, 12, 13, 14].reduce((sum, place) => sum + Number(fields[place]), 0) / TICKS;
  const running = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && statOf(Number(name))?.[1] === String(pid))
    .map((name) => processorSeconds(Number(name)) ?? 0);
  return running.reduce((sum, seconds) => sum + seconds, own);
}

/** Processor seconds of this process. */
export function ownProcessorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Fields of proc(5) `stat` after the name: 0 state, 1 parent, 11 user, 12 system, 13 and 14 of ended children. */
function statOf(pid: number): readonly string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
