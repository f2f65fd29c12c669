import process from 'node:process';
import { readConfig, type ConfigByRole, type ProcessRole } from './config.js';

const read = new Map<ProcessRole, ConfigByRole[ProcessRole]>();

/**
 * The configuration of this process, read from its environment at the first call and kept.
 * @throws ConfigError as `readConfig`.
 */
export function config<R extends ProcessRole>(role: R): ConfigByRole[R] {
  const known = read.get(role);
  if (known !== undefined) return known as ConfigByRole[R];
  const fresh = readConfig(process.env, role);
  read.set(role, fresh);
  return fresh;
}

/**
 * The environment for a child process: ours, with these variables set or, given `undefined`, removed.
 * Unlike `config` this never looks at values; a child reads its own through `config`.
 */
export function childEnvironment(
  overrides: Readonly<Record<string, string | undefined>>,
): NodeJS.ProcessEnv {
  return { ...process.env, ...overrides };
}
