import { DataSource } from 'typeorm';
import { entities } from './entities.js';
import { migrations } from '../migrations/migrations.js';
import { checkedId } from './new-id.js';
import { type Scope } from './scope.js';
import { valueTypes } from './value-types.js';

export interface ConnectionOptions {
  readonly url: string;
  /** The one authority of the process; single statements (`Database.first`) run for it. */
  readonly scope?: Scope;
  /** Most connections at once. */
  readonly poolSize?: number;
  /** Shown in pg_stat_activity, e.g. `congvu-api`. */
  readonly applicationName?: string;
  /** Longest statement in milliseconds; 0 for none. */
  readonly statementTimeout?: number;
  /** Longest wait for a lock in milliseconds; 0 for as long as the statement may take. */
  readonly lockTimeout?: number;
}

/** One pool with our types and limits; TypeORM knows entities and migrations, never changes the schema by itself. */
export function makeDataSource(options: ConnectionOptions): DataSource {
  const {
    url,
    scope,
    poolSize = 10,
    applicationName = 'congvu',
    statementTimeout = 15_000,
    lockTimeout = 0,
  } = options;
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    connectTimeoutMS: 5_000,
    entities,
    migrations,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    extra: {
      ...session,
      options: startOptions(scope),
      statement_timeout: statementTimeout,
      lock_timeout: lockTimeout,
    },
  });
}

const session = {
  types: valueTypes,
  // Several statements travel together where none of them waits for the one before.
  pipeline: true,
  idle_in_transaction_session_timeout: 30_000,
  keepAlive: true,
};

/** What is written goes by keys: a plan made once serves every time, where planning costs more than running. */
function startOptions(scope: Scope | undefined): string {
  const authority = scope && ` -c congvu.authority=${checkedId(scope.authorityId)}`;
  return `-c plan_cache_mode=force_generic_plan${authority ?? ''}`;
}
