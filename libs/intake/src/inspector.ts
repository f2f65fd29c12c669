import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { IntakeBusy } from './file-refused.js';
import { type InspectionOrder, type InspectionReport } from './inspection/inspection.js';

/** Longest look at one file; only its time at work counts, not the start of the process. */
const LONGEST_MS = 10_000;
/** Longest start of the process on a busy machine. */
const LONGEST_START_MS = 30_000;
const MOST_HEAP_MB = 512;
/** Of the whole process; buffers are outside the heap. */
const MOST_RESIDENT_BYTES = 1_024 * 1024 * 1024;
const LOOKS_EVERY_MS = 50;
const MOST_AT_ONCE = 2;
const MOST_WAITING = 16;

/** The program that looks into files, and how node is told to run it. */
export interface InspectorProgram {
  readonly path: string;
  readonly execArgv: readonly string[];
}

/** The file could not be looked at, by no fault of its own: no process, no disk, ended from outside. */
export class InspectorFailed extends Error {
  override readonly name = 'InspectorFailed';
}

/**
 * Lets a process of its own look into each file: bytes made to crash, to loop or to grow end that process and nothing
 * else. It gets no variable of our environment, so there is no secret in its memory. It runs as the same account of the
 * system as we do: bytes that take it over could read what this account reads and reach the network (adr/0012).
 */
export class Inspector {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly program: InspectorProgram) {}

  /** @throws IntakeBusy, InspectorFailed */
  async inspect(order: InspectionOrder): Promise<InspectionReport> {
    if (this.running < MOST_AT_ONCE) this.running += 1;
    else await this.turn();
    try {
      return await lookedAt(this.program, order);
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  /** Whoever ends hands his place on. */
  private turn(): Promise<void> {
    if (this.waiting.length >= MOST_WAITING) throw new IntakeBusy();
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

async function lookedAt(
  { path, execArgv }: InspectorProgram,
  order: InspectionOrder,
): Promise<InspectionReport> {
  const child = fork(path, [], {
    execArgv: [...execArgv, `--max-old-space-size=${MOST_HEAP_MB}`],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const gone = new AbortController();
  child.once('exit', () => gone.abort());
  try {
    await ready(child);
    const report = reportOf(child);
    child.send(order);
    void killWhenTooBig(child, gone.signal);
    return await report;
  } finally {
    child.kill('SIGKILL');
  }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new InspectorFailed('the inspecting process did not start'));
    const timer = setTimeout(fail, LONGEST_START_MS);
    child.once('error', fail).once('exit', fail);
    child.once('message', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** A process that crashes, grows or does not answer in time had too much to do with this file. */
function reportOf(child: ChildProcess): Promise<InspectionReport> {
  return new Promise((resolve, reject) => {
    const tooComplex = () => {
      clearTimeout(timer);
      resolve({
        taken: false,
        code: 'too-complex',
        detail:
          'Tệp quá phức tạp, không kiểm tra được trong giới hạn cho phép; hãy in lại thành tệp PDF đơn giản hơn.',
      });
    };
    const timer = setTimeout(tooComplex, LONGEST_MS);
    child.once('exit', (_code, signal) => {
      clearTimeout(timer);
      // Whoever else ends processes has his own reasons: a stop, a machine without memory.
      if (isFromOutside(signal) && !child.killed) reject(new InspectorFailed(`ended by ${signal}`));
      else tooComplex();
    });
    child.once('message', (report) => {
      clearTimeout(timer);
      resolve(report as InspectionReport);
    });
  });
}

function isFromOutside(signal: NodeJS.Signals | null): signal is NodeJS.Signals {
  return signal === 'SIGKILL' || signal === 'SIGTERM' || signal === 'SIGINT';
}

/** Where the system tells what a process holds (Linux); elsewhere the limit of the heap and the time remain. */
async function killWhenTooBig(child: ChildProcess, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const status = await readFile(`/proc/${child.pid}/status`, 'latin1').catch(() => '');
    const kilobytes = Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0);
    if (kilobytes * 1024 > MOST_RESIDENT_BYTES) child.kill('SIGKILL');
    await pause(LOOKS_EVERY_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
}
