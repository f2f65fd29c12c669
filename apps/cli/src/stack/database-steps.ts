import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { childEnvironment } from '@congvu/config';
import { z } from 'zod';
import { CommandFailed } from '../command-error.js';
import { type EnvironmentKind } from './data-folder.js';

const run = promisify(execFile);

/** What a new installation is to be; what is there already is never changed. */
export interface InstallationWish {
  readonly kind: EnvironmentKind;
  /** Name and code of the authority of an ordinary environment. */
  readonly authorityName?: string;
  readonly authorityCode?: string;
}

const accountSchema = z.object({
  login: z.string(),
  person: z.string(),
  post: z.string(),
  unit: z.string(),
  /** Shown at the start; the others are in the list beside the data. */
  featured: z.boolean(),
});

/** Somebody who can sign in at once: a sample officer, or the first administrator. */
export type StartAccount = z.output<typeof accountSchema>;

const resultSchema = z.object({
  /** What was done, one line for people. */
  text: z.string(),
  accounts: z.array(accountSchema).default([]),
  password: z.string().optional(),
  /** Of the sample's signing keys. */
  pin: z.string().optional(),
});

export type DatabaseStepResult = z.output<typeof resultSchema>;

/**
 * Something done to the database before anything serves it: a command of this program that answers with
 * `{ok: true, text, accounts?, password?, pin?}` under `--json` and may be repeated. It runs as a process of its
 * own, so that the supervisor, which lives for weeks, stays small.
 */
export interface DatabaseStep {
  readonly label: string;
  command(wish: InstallationWish): readonly string[];
}

/** The steps in their order. */
export const databaseSteps: readonly DatabaseStep[] = [
  { label: 'Nâng cấp cấu trúc dữ liệu', command: () => ['migrate'] },
  { label: 'Nạp dữ liệu ban đầu', command: installCommand },
];

function installCommand({ kind, authorityName, authorityCode }: InstallationWish): string[] {
  const name = authorityName === undefined ? [] : ['--authority-name', authorityName];
  const code = authorityCode === undefined ? [] : ['--authority-code', authorityCode];
  return kind === 'ordinary' ? ['install', '--ordinary', ...name, ...code] : ['install'];
}

export interface StepRun {
  /** The built command line program. */
  readonly cli: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly wish: InstallationWish;
  readonly signal: AbortSignal;
}

/** Runs one step. @throws CommandFailed with the message of the command. */
export async function runDatabaseStep(
  step: DatabaseStep,
  { cli, environment, wish, signal }: StepRun,
): Promise<DatabaseStepResult> {
  const args = ['--enable-source-maps', cli, ...step.command(wish), '--json'];
  const options = { env: childEnvironment(environment), signal, maxBuffer: 16 * 1024 * 1024 };
  try {
    const { stdout } = await run(process.execPath, args, options);
    return resultSchema.parse(lastJson(stdout));
  } catch (error) {
    throw new CommandFailed('step-failed', `${step.label}: ${reasonOf(error)}`, { cause: error });
  }
}

function lastJson(output: string): unknown {
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}

function reasonOf(error: unknown): string {
  const { stdout, stderr } = error as { stdout?: unknown; stderr?: unknown };
  const answer = z.object({ error: z.object({ message: z.string() }) });
  try {
    return answer.parse(lastJson(String(stdout))).error.message;
  } catch {
    const detail = typeof stderr === 'string' && stderr !== '' ? stderr.trim() : String(error);
    return detail.slice(-2_000);
  }
}
