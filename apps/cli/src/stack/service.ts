import { type ExitStatus } from '@congvu/embedded';

/** A server of the stack that runs now. */
export interface RunningService {
  readonly exited: Promise<ExitStatus>;
  /** Ends when the server has ended, by force if need be. */
  stop(): Promise<void>;
}

/** A server of the stack that can be started, and started again after it died. */
export interface Service {
  /** Name for people, e.g. `PostgreSQL`. */
  readonly name: string;
  /** File whose last lines explain a death. */
  readonly logFile: string;
  /** Resolves when the server is ready. A restart keeps the address, since others know it. */
  start(restart: boolean, signal: AbortSignal): Promise<RunningService>;
}
