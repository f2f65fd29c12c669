import { type Sql } from '../database/sql.js';

/** A row by its columns, values as JSON has them; ranges as PostgreSQL writes them. */
export type TableRow = Readonly<Record<string, unknown>>;

/** Inserts rows of one table in one statement; all rows have the columns of the first. */
export async function insertRows(
  sql: Sql,
  table: string,
  rows: readonly TableRow[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const authority = sql.scope.authorityId;
  const columns = ['authority_id', ...Object.keys(first)].join(', ');
  const complete = rows.map((row) => ({ authority_id: authority, ...row }));
  await sql.execute(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(complete)],
  );
}
