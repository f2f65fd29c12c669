import { exitCodes } from '../exit-codes.js';
import { type Terminal } from '../terminal.js';
import { type StackContext } from './stack-context.js';
import { type StackLock } from './stack-lock.js';
import { startStack, type StackReport } from './start-stack.js';
import { Supervisor } from './supervisor.js';
import { welcome } from './welcome.js';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const PARENT_WATCH_MS = 500;

export interface Surroundings {
  readonly terminal: Terminal;
  readonly lock: StackLock;
}

/** Starts the stack, says where it is, and keeps it until a signal asks for the end. */
export async function runUntilStopped(
  context: Omit<StackContext, 'supervisor'>,
  surroundings: Surroundings,
): Promise<void> {
  const { terminal } = surroundings;
  await withStack(context, surroundings, async (report, stopped) => {
    for (const line of welcome(context, report)) terminal.line(line);
    await stopped;
  });
  terminal.line('Đã dừng. Dữ liệu được giữ nguyên.');
}

/**
 * Runs `use` on a stack and stops it afterwards. A signal stops the stack at once; what `use` then fails at is
 * not reported. Signals that come again, as npm forwards what the terminal has sent already, change nothing: the
 * stop is under way.
 */
export async function withStack(
  context: Omit<StackContext, 'supervisor'>,
  { terminal, lock }: Surroundings,
  use: (report: StackReport, stopped: Promise<void>) => Promise<void>,
): Promise<void> {
  const supervisor = new Supervisor((text) => terminal.line(`  ! ${text}`));
  const asked = stopAsked(supervisor, { terminal, followsParent: context.config.isRunByNpm });
  try {
    const report = await startStack({ ...context, supervisor });
    lock.announce(report.url);
    await use(report, asked.promise);
  } catch (error) {
    if (!supervisor.signal.aborted) throw error;
  } finally {
    await supervisor.stop();
    asked.forget();
  }
}

interface StopRequest {
  readonly terminal: Terminal;
  /** Whether the end of our parent is to be the end of the stack. */
  readonly followsParent: boolean;
}

function stopAsked(supervisor: Supervisor, { terminal, followsParent }: StopRequest) {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  const stop = () => {
    if (supervisor.signal.aborted) return;
    terminal.line('Đang dừng…');
    void supervisor.stop();
    resolve();
  };
  const fail = (error: Error) => {
    terminal.notice(`Lỗi ngoài dự kiến, hệ thống dừng lại: ${error.stack ?? error.message}`);
    process.exitCode = exitCodes.failed;
    stop();
  };
  const parent = process.ppid;
  // A signal to npm or npx may end them and the shell between without reaching us. The timer also keeps
  // this process alive, since the servers are unreferenced children.
  const watch = setInterval(() => {
    if (followsParent && process.ppid !== parent) stop();
  }, PARENT_WATCH_MS);
  for (const signal of STOP_SIGNALS) process.on(signal, stop);
  process.on('uncaughtException', fail);
  const forget = () => {
    clearInterval(watch);
    process.off('uncaughtException', fail);
    for (const signal of STOP_SIGNALS) process.off(signal, stop);
  };
  return { promise, forget };
}
