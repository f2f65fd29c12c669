import { type Instant } from '@congvu/calendar';
import { type AuthorityId } from '@congvu/domain';
import pg from 'pg';
import { valueTypes } from '../database/value-types.js';
import { type Sql } from '../database/sql.js';
import { RowMissing } from '../database/persistence-error.js';

export interface Installation {
  /** Never changes. */
  readonly kind: 'ordinary' | 'rehearsal';
  readonly authorityId: AuthorityId;
  readonly authorityName: string;
}

/** Whose installation the database is; undefined before anything was loaded. Any role may ask. */
export async function findInstallation(url: string): Promise<Installation | undefined> {
  const client = new pg.Client({
    connectionString: url,
    types: valueTypes,
    connectionTimeoutMillis: 5_000,
  });
  await client.connect();
  try {
    const { rows } = await client.query<Installation>(
      `SELECT i.kind, i.authority_id AS "authorityId", a.name AS "authorityName"
       FROM installation i JOIN authority a ON a.id = i.authority_id`,
    );
    return rows[0];
  } finally {
    await client.end();
  }
}

/** @throws RowMissing before anything was loaded. */
export async function readInstallation(url: string): Promise<Installation> {
  const installation = await findInstallation(url);
  if (installation === undefined)
    throw new RowMissing('cơ quan nào trong cơ sở dữ liệu; hãy chạy "congvu start" trước');
  return installation;
}

/**
 * Moves the business clock of a rehearsal forward to the moment; it runs on from there. Going back, and any move in an
 * ordinary environment, is refused by the database.
 */
export async function moveClock(sql: Sql, to: Instant): Promise<void> {
  await sql.execute('UPDATE installation SET clock_business = $1, clock_real = now()', [to]);
}
