import { type Instant } from '@congvu/calendar';
import { type PoolClient, type QueryResult } from 'pg';
import { type EntityManager, type QueryRunner } from 'typeorm';
import { type Scope } from './scope.js';
import { RowMissing, StatementAfterLast, TransactionNotCommitted } from './persistence-error.js';

/** Texts of statements that a process keeps prepared; beyond it statements run unnamed. */
const MOST_PREPARED = 400;
const preparedNames = new Map<string, string>();

/** The moment a transaction began, by the database: its real clock and the business clock (architecture.md §4). */
export interface TransactionMoment {
  readonly at: Instant;
  /** Equal to `at` except in a rehearsal. */
  readonly businessAt: Instant;
}

/** The connection that a transaction holds, as the driver and as TypeORM know it. */
export interface HeldConnection {
  readonly client: PoolClient;
  readonly runner: QueryRunner;
}

/** How a transaction begins. */
export interface Opening {
  readonly begin: 'BEGIN' | 'BEGIN READ ONLY';
  /** SET LOCAL statements; empty for none. */
  readonly settings: string;
}

/** An open transaction of one authority. Never kept longer than the function it was given to. */
export class Sql {
  private readonly client: PoolClient;
  private readonly runner: QueryRunner;
  private opening: Promise<unknown> = Promise.resolve();
  private isOpen = false;
  private last: Promise<unknown> | undefined;
  private began: Promise<TransactionMoment> | undefined;

  constructor(
    readonly scope: Scope,
    connection: HeldConnection,
  ) {
    this.client = connection.client;
    this.runner = connection.runner;
  }

  /** Sends the opening without waiting for it. */
  begin({ begin, settings }: Opening): void {
    // Prepared like every statement, so that the driver writes it to the socket with the one that follows.
    const sent = [this.send(begin), ...(settings === '' ? [] : [this.client.query(settings)])];
    this.opening = Promise.all(sent).then(() => {
      this.isOpen = true;
    });
    this.opening.catch(() => undefined);
  }

  /** Commits when the last statement has succeeded. @throws its error, TransactionNotCommitted */
  async commit(): Promise<void> {
    if (!this.isOpen) await this.opening;
    const committing = this.send('COMMIT');
    // Looked at after the last statement, whose error says more.
    committing.catch(() => undefined);
    await this.last;
    const { command } = await committing;
    if (command !== 'COMMIT') throw new TransactionNotCommitted();
  }

  /** The moment the transaction began; asked once, and only when somebody needs it. */
  async moment(): Promise<TransactionMoment> {
    this.began ??= this.one<TransactionMoment>(
      'thời điểm',
      'SELECT now() AS at, coalesce(business_now(), now()) AS "businessAt"',
    );
    return this.began;
  }

  /** Rows as PostgreSQL gives them: dates and int8 as strings, timestamptz as `Instant`, jsonb parsed. */
  async query<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.run(text, values);
    return rows as Row[];
  }

  /** The first row, or undefined. */
  async first<Row>(text: string, values: readonly unknown[] = []): Promise<Row | undefined> {
    const { rows } = await this.run(text, values);
    return rows[0] as Row | undefined;
  }

  /** The first row. @throws RowMissing naming `what` (Vietnamese noun phrase). */
  async one<Row>(what: string, text: string, values: readonly unknown[] = []): Promise<Row> {
    const row = await this.first<Row>(text, values);
    if (row === undefined) throw new RowMissing(what);
    return row;
  }

  /** Number of rows touched. */
  async execute(text: string, values: readonly unknown[] = []): Promise<number> {
    const { rowCount } = await this.run(text, values);
    return rowCount ?? 0;
  }

  /**
   * The first row of a statement that travels with BEGIN. It may read and lock, never write: where BEGIN failed it has
   * run by itself, and is not believed.
   */
  async firstAtOpening<Row>(text: string, values: readonly unknown[]): Promise<Row | undefined> {
    if (this.isOpen) return this.first<Row>(text, values);
    this.refuseAfterLast();
    const looking = this.send(text, values);
    looking.catch(() => undefined);
    await this.opening;
    return (await looking).rows[0] as Row | undefined;
  }

  /**
   * Sends the last statement of the transaction: it travels with COMMIT, which waits for its outcome.
   * @throws StatementAfterLast when there was one already
   */
  executeLast(text: string, values: readonly unknown[]): void {
    this.refuseAfterLast();
    const last = this.run(text, values);
    last.catch(() => undefined);
    this.last = last;
  }

  /** TypeORM on the same transaction, for plain reads and writes off the path of acts (architecture.md §2). */
  async manager(): Promise<EntityManager> {
    this.refuseAfterLast();
    await this.opening;
    return this.runner.manager;
  }

  /** Waits for BEGIN first: a statement that did not know of its failure would be a transaction of its own. */
  private async run(text: string, values: readonly unknown[] = []): Promise<QueryResult> {
    this.refuseAfterLast();
    if (!this.isOpen) await this.opening;
    return this.send(text, values);
  }

  /** Asked before anything is waited for: the last statement itself may have to wait for BEGIN. */
  private refuseAfterLast(): void {
    if (this.last !== undefined) throw new StatementAfterLast();
  }

  private send(text: string, values: readonly unknown[] = []): Promise<QueryResult> {
    return this.client.query({ name: preparedName(text), text, values: [...values] });
  }
}

/** Under which name a connection keeps the statement prepared; undefined beyond what it keeps. */
export function preparedName(text: string): string | undefined {
  const known = preparedNames.get(text);
  if (known !== undefined || preparedNames.size >= MOST_PREPARED) return known;
  const name = `s${String(preparedNames.size)}`;
  preparedNames.set(text, name);
  return name;
}
