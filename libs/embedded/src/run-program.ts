import { spawn } from 'node:child_process';

export interface ProgramRun {
  readonly file: string;
  readonly args: readonly string[];
  /** Give up after so many milliseconds, unless `underWay` was printed before. */
  readonly withinMs: number;
  /** Once this was printed the program may take `underWayMs` in all. */
  readonly underWay?: RegExp;
  readonly underWayMs?: number;
  /** Stops the program at once. */
  readonly signal?: AbortSignal;
}

export interface ProgramResult {
  readonly ok: boolean;
  /** What was printed, the last 8,000 characters. */
  readonly output: string;
  /** Why it failed, in Vietnamese; empty when it did not. */
  readonly failure: string;
}

/** Runs a program that may be missing or hang; never throws. */
export function runProgram(run: ProgramRun): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const { file, args, signal } = run;
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], signal });
    let output = '';
    const end = (failure: string) => {
      clearTimeout(timer);
      resolve({ ok: failure === '', output, failure });
    };
    const giveUp = (ms: number) =>
      setTimeout(() => {
        child.kill('SIGKILL');
        end(`không xong trong ${String(ms / 1000)} giây`);
      }, ms);
    let timer = giveUp(run.withinMs);
    let waiting = run.underWay;
    const take = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-8_000);
      if (waiting?.test(output) !== true) return;
      waiting = undefined;
      clearTimeout(timer);
      timer = giveUp(run.underWayMs ?? run.withinMs);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', ({ name }) => end(name === 'AbortError' ? 'bị ngắt' : 'không có lệnh này'));
    child.once('close', (code) => end(code === 0 ? '' : reasonIn(output, code)));
  });
}

function reasonIn(output: string, code: number | null): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const reason = lines.findLast((line) => /error|no module/i.test(line)) ?? lines.at(-1);
  return reason?.trim().slice(0, 300) ?? `kết thúc với mã ${String(code)}`;
}
