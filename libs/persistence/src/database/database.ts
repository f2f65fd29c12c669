import { type Instant } from '@congvu/calendar';
import { type PoolClient, type QueryResult } from 'pg';
import { type DataSource } from 'typeorm';
import { makeDataSource, type ConnectionOptions } from './data-source.js';
import { checkedId } from './new-id.js';
import { TransactionNotCommitted } from './persistence-error.js';
import { type Scope } from './scope.js';
import { Sql, type TransactionMoment } from './sql.js';

/** The record: transactions of one authority each. */
export class Database {
  private constructor(private readonly dataSource: DataSource) {}

  /** Opens a pool. @throws the driver's error when the server does not answer within five seconds. */
  static async connect(options: ConnectionOptions): Promise<Database> {
    return new Database(await makeDataSource(options).initialize());
  }

  /** Runs `work` in a transaction (READ COMMITTED); commits when it returns, rolls back when it throws. */
  async transaction<Result>(scope: Scope, work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.run('BEGIN', scope, work);
  }

  /** As `transaction`, refusing every write. */
  async read<Result>(scope: Scope, work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.run('BEGIN READ ONLY', scope, work);
  }

  /** Answers when the server does. */
  async ping(): Promise<void> {
    await this.dataSource.query('SELECT 1');
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
  }

  private async run<Result>(
    begin: string,
    scope: Scope,
    work: (sql: Sql) => Promise<Result>,
  ): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    try {
      const moment = await open(client, begin, scope);
      // Else TypeORM would begin and commit by itself inside ours.
      Object.assign(runner, { isTransactionActive: true });
      const result = await work(new Sql(scope, moment, { client, runner }));
      const { command } = await client.query('COMMIT');
      if (command !== 'COMMIT') throw new TransactionNotCommitted();
      return result;
    } catch (error) {
      // A broken connection cannot roll back; the server did it, and the pool drops the connection.
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      Object.assign(runner, { isTransactionActive: false });
      await runner.release();
    }
  }
}

/** Begins in one round trip. The id is checked, as a statement of several parts cannot take parameters. */
async function open(client: PoolClient, begin: string, scope: Scope): Promise<TransactionMoment> {
  const authority = checkedId(scope.authorityId);
  const parts = `${begin}; SET LOCAL congvu.authority = '${authority}';
    SELECT now() AS at, coalesce(business_now(), now()) AS business_at`;
  const results = (await client.query(parts)) as unknown as QueryResult<{
    at: Instant;
    business_at: Instant;
  }>[];
  const row = results[2]?.rows[0];
  if (row === undefined) throw new TransactionNotCommitted();
  return { at: row.at, businessAt: row.business_at };
}
