import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { DataFolderInUse } from './embedded-error.js';
import {
  identify,
  isRunning,
  stopProcess,
  type ProcessIdentity,
  type StopStep,
} from './process-identity.js';

/** Which server runs on a folder and which process of ours started it. */
export interface ServerRecord {
  readonly server: ProcessIdentity;
  readonly owner: ProcessIdentity;
}

/** Remembers a server that we have just started, so that a later start can find it. */
export function writeServerRecord(file: string, server: ProcessIdentity): void {
  const owner = identify(process.pid);
  if (owner === undefined) return;
  const temporary = `${file}.${String(process.pid)}`;
  writeFileSync(temporary, JSON.stringify({ server, owner } satisfies ServerRecord), {
    mode: 0o600,
  });
  renameSync(temporary, file);
}

/**
 * Stops the server that an earlier, killed process of ours left on this folder.
 * @returns whether there was one.
 * @throws DataFolderInUse when the process that started it still runs.
 */
export async function stopOrphan(
  file: string,
  folder: string,
  steps: readonly StopStep[],
): Promise<boolean> {
  const record = readServerRecord(file);
  if (record === undefined || !isRunning(record.server)) {
    rmSync(file, { force: true });
    return false;
  }
  if (isRunning(record.owner)) throw new DataFolderInUse(folder, record.owner.pid);
  await stopProcess(record.server, steps);
  rmSync(file, { force: true });
  return true;
}

function readServerRecord(file: string): ServerRecord | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const record = JSON.parse(readFileSync(file, 'utf8')) as Partial<ServerRecord>;
    return record.server === undefined || record.owner === undefined
      ? undefined
      : { server: record.server, owner: record.owner };
  } catch {
    return undefined; // cut off by a crash: it says nothing
  }
}
