import { type Instant } from '@congvu/calendar';
import { type Pool, type PoolClient, type QueryResult } from 'pg';
import { type DataSource } from 'typeorm';
import { makeDataSource, type ConnectionOptions } from './data-source.js';
import { checkedId } from './new-id.js';
import { NoScope, TransactionNotCommitted } from './persistence-error.js';
import { type Scope } from './scope.js';
import { preparedName, Sql, type TransactionMoment } from './sql.js';

/** What is written goes by keys: a plan made once serves every time, where planning costs more than running. */
const BEGIN_WRITING = 'BEGIN; SET LOCAL plan_cache_mode = force_generic_plan';

/** The record: transactions of one authority each. */
export class Database {
  private constructor(
    private readonly dataSource: DataSource,
    private readonly scope: Scope | undefined,
  ) {}

  /** Opens a pool. @throws the driver's error when the server does not answer within five seconds. */
  static async connect(options: ConnectionOptions): Promise<Database> {
    return new Database(await makeDataSource(options).initialize(), options.scope);
  }

  /** Runs `work` in a transaction (READ COMMITTED); commits when it returns, rolls back when it throws. */
  async transaction<Result>(scope: Scope, work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.run(BEGIN_WRITING, scope, work);
  }

  /** As `transaction`, refusing every write. */
  async read<Result>(scope: Scope, work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.run('BEGIN READ ONLY', scope, work);
  }

  /**
   * The first row of one reading statement, in one round trip; for the authority that the database was opened for.
   * @throws NoScope when it was opened for none
   */
  async first<Row>(text: string, values: readonly unknown[]): Promise<Row | undefined> {
    if (this.scope === undefined) throw new NoScope();
    const { master } = this.dataSource.driver as unknown as { readonly master: Pool };
    const { rows } = await master.query({ name: preparedName(text), text, values: [...values] });
    return rows[0] as Row | undefined;
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
  const row = results.at(-1)?.rows[0];
  if (row === undefined) throw new TransactionNotCommitted();
  return { at: row.at, businessAt: row.business_at };
}
