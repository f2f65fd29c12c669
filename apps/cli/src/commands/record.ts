import { userInfo } from 'node:os';
import { config } from '@congvu/config';
import { type Database, type Installation, type Scope } from '@congvu/persistence';
import { CommandFailed } from '../command-error.js';
import { findConnection, type StackConnection } from '../stack/connection.js';

/** The record of the installation on which a command works. */
export interface OpenRecord {
  readonly database: Database;
  readonly scope: Scope;
  readonly installation: Installation;
  readonly connection: StackConnection;
}

/**
 * Opens the record of the stack that runs on the data folder, or of the database that DATABASE_URL names.
 * @throws CommandFailed when no database runs there, saying what to do.
 */
export async function withRecord<Result>(
  dataFolder: string | undefined,
  work: (record: OpenRecord) => Promise<Result>,
): Promise<Result> {
  const connection = findConnection(config('cli'), dataFolder);
  return recordAt(connection, work);
}

/** As `withRecord`, of a stack that is known. */
export async function recordAt<Result>(
  connection: StackConnection,
  work: (record: OpenRecord) => Promise<Result>,
): Promise<Result> {
  const { Database, readInstallation } = await import('@congvu/persistence');
  const { databaseUrl: url } = connection;
  const installation = await readInstallation(url).catch(explainUnreachable);
  const database = await Database.connect({ url, poolSize: 2, applicationName: 'congvu-cli' });
  try {
    const scope = { authorityId: installation.authorityId };
    return await work({ database, scope, installation, connection });
  } finally {
    await database.close();
  }
}

/** Who did it on this machine, for the audit chain: an operator acts without a post. */
export function operatorName(): string {
  return userInfo().username;
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', '57P03']);

function explainUnreachable(error: unknown): never {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string' || !UNREACHABLE.has(code)) throw error;
  throw new CommandFailed(
    'database-unreachable',
    'Cơ sở dữ liệu không trả lời. Hãy chạy "npm start" (hoặc kiểm tra DATABASE_URL) rồi làm lại.',
    { cause: error },
  );
}
