import { type CliConfig } from '@congvu/config';
import { CommandFailed } from '../command-error.js';
import { type DataFolder } from './data-folder.js';
import { type InstallationWish } from './database-steps.js';
import { type Progress } from './progress.js';
import { type Supervisor } from './supervisor.js';
import { type Programs } from './workspace.js';

/** What a stack is made of and who watches over it. */
export interface StackContext {
  readonly data: DataFolder;
  readonly wish: InstallationWish;
  readonly config: CliConfig;
  /** Address and wished port of the api. */
  readonly host: string;
  readonly port: number;
  readonly programs: Programs;
  /** More variables for worker and api; `undefined` keeps one of ours from them. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly supervisor: Supervisor;
  readonly progress: Progress;
}

/** Says that somebody else has the wished port. */
export function notePort(progress: Progress, name: string, ports: readonly [number, number]): void {
  const [wished, chosen] = ports;
  if (wished === chosen) return;
  const change = `cổng ${String(wished)} đã có chương trình khác dùng, chuyển sang ${String(chosen)}`;
  progress.note(`${name}: ${change}`);
}

/** A server that the supervisor has just started. */
export function started<T>(server: T | undefined): T {
  if (server === undefined) throw new CommandFailed('not-started', 'Máy chủ chưa khởi động.');
  return server;
}
