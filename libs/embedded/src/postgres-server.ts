import { resolve } from 'node:path';
import {
  databaseName,
  databaseUrl,
  ensureRolesAndDatabase,
  type DatabaseRole,
} from './database-roles.js';
import { ServerStartFailed } from './embedded-error.js';
import { postgresStopSteps } from './postgres-cluster.js';
import { launch, preparePlace, type ClusterWish } from './postgres-launch.js';
import { type ProcessIdentity } from './process-identity.js';
import { logTail, type ExitStatus } from './server-process.js';
import { writeServerRecord } from './server-record.js';

export interface PostgresOptions {
  /** Folder for the cluster, the passwords and the log; made if missing. */
  readonly dataDir: string;
  /** Wished port; if it is taken the next free one is used. Without it any free port. */
  readonly port?: number;
  /** Use exactly `port`, as for a restart under clients that know it. */
  readonly exactPort?: boolean;
  /** Do not wait for the disk: a power cut loses data. For tests. */
  readonly fast?: boolean;
  /** Breaks the start off; what was started is stopped again. */
  readonly signal?: AbortSignal;
  /** Takes notes for people, in Vietnamese: copied binaries, a stopped orphan. */
  readonly note?: (text: string) => void;
}

export interface PostgresServer {
  readonly version: string;
  readonly port: number;
  readonly identity: ProcessIdentity;
  readonly logFile: string;
  /** The cluster's superuser on the database `postgres`; for tests and repairs. */
  readonly url: string;
  /** A URL for a role, on the application's database unless another is named. */
  urlOf(role: DatabaseRole, database?: string): string;
  readonly exited: Promise<ExitStatus>;
  /** Fast shutdown; harder after three seconds. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL 18 on a folder, making cluster, roles and database the first time. As root the server
 * runs under an unprivileged account. A server that a killed process of ours left there is stopped first.
 * @throws DataFolderInUse, DataFolderUnreachable, ClusterVersionMismatch, PasswordsMissing,
 * PostgresBinariesMissing, ServerAccountMissing, ServerStartFailed, NoFreePort
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const wish = wishOf(options);
  const place = await preparePlace(wish);
  const { server, port } = await launch(place, wish);
  writeServerRecord(place.recordFile, server.identity);
  const stop = () => server.stop(postgresStopSteps);
  const reach = { port, passwords: place.passwords };
  const url = databaseUrl(reach, 'admin', 'postgres');
  try {
    await ensureRolesAndDatabase(url, place.passwords);
  } catch (error) {
    await stop();
    throw new ServerStartFailed('PostgreSQL', String(error), logTail(place.logFile));
  }
  return {
    version: place.binaries.version,
    port,
    identity: server.identity,
    logFile: place.logFile,
    url,
    urlOf: (role, database = databaseName) => databaseUrl(reach, role, database),
    exited: server.exited,
    stop,
  };
}

function wishOf(options: PostgresOptions): ClusterWish {
  return {
    folder: resolve(options.dataDir),
    port: options.port,
    exactPort: options.exactPort ?? false,
    fast: options.fast ?? false,
    note: options.note ?? (() => undefined),
    signal: options.signal,
  };
}
