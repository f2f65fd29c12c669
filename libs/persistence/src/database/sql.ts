import { type Instant } from '@congvu/calendar';
import { type PoolClient } from 'pg';
import { type EntityManager, type QueryRunner } from 'typeorm';
import { type Scope } from './scope.js';
import { RowMissing } from './persistence-error.js';

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

/** An open transaction of one authority. Never kept longer than the function it was given to. */
export class Sql {
  private readonly client: PoolClient;
  private readonly runner: QueryRunner;

  constructor(
    readonly scope: Scope,
    readonly moment: TransactionMoment,
    connection: HeldConnection,
  ) {
    this.client = connection.client;
    this.runner = connection.runner;
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

  /** TypeORM on the same transaction, for plain reads and writes off the path of acts (architecture.md §2). */
  get manager(): EntityManager {
    return this.runner.manager;
  }

  private run(text: string, values: readonly unknown[]) {
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
