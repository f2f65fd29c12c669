import { type Pool, type PoolClient } from 'pg';
import { type DataSource } from 'typeorm';
import { makeDataSource, type ConnectionOptions } from './data-source.js';
import { checkedId } from './new-id.js';
import { NoScope } from './persistence-error.js';
import { type Scope } from './scope.js';
import { type Opening, preparedName, Sql } from './sql.js';

/** What is read may be any list: a plan for the values at hand. What is written goes by keys (`data-source.ts`). */
const PLANS_OF_READING = 'SET LOCAL plan_cache_mode = auto;';

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

  /**
   * Runs `work` in a transaction (READ COMMITTED); commits when it returns, rolls back when it throws. BEGIN travels
   * with a statement that only looks (`Sql.firstAtOpening`), COMMIT with the last (`Sql.executeLast`).
   */
  async transaction<Result>(scope: Scope, work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.run({ begin: 'BEGIN', settings: this.authorityOf(scope) }, scope, work);
  }

  /** As `transaction`, refusing every write. */
  async read<Result>(scope: Scope, work: (sql: Sql) => Promise<Result>): Promise<Result> {
    const settings = `${PLANS_OF_READING}${this.authorityOf(scope)}`;
    return this.run({ begin: 'BEGIN READ ONLY', settings }, scope, work);
  }

  /**
   * The rows of one statement that is a transaction of its own, in one round trip; for the authority that the
   * database was opened for. @throws NoScope when it was opened for none
   */
  async query<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    if (this.scope === undefined) throw new NoScope();
    const { master } = this.dataSource.driver as unknown as { readonly master: Pool };
    const { rows } = await master.query({ name: preparedName(text), text, values: [...values] });
    return rows as Row[];
  }

  /** The first row of `query`, or undefined. */
  async first<Row>(text: string, values: readonly unknown[]): Promise<Row | undefined> {
    const [row] = await this.query<Row>(text, values);
    return row;
  }

  /** Answers when the server does. */
  async ping(): Promise<void> {
    await this.dataSource.query('SELECT 1');
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
  }

  private async run<Result>(
    opening: Opening,
    scope: Scope,
    work: (sql: Sql) => Promise<Result>,
  ): Promise<Result> {
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const sql = new Sql(scope, { client, runner });
    try {
      sql.begin(opening);
      // Else TypeORM would begin and commit by itself inside ours.
      Object.assign(runner, { isTransactionActive: true });
      const result = await work(sql);
      await sql.commit();
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

  /** Nothing to tell where the connections are the authority's own. @throws NotAnId */
  private authorityOf({ authorityId }: Scope): string {
    if (authorityId === this.scope?.authorityId) return '';
    // Checked, as a statement of several parts cannot take parameters.
    return `SET LOCAL congvu.authority = '${checkedId(authorityId)}'`;
  }
}
