import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AuthorityId } from '@congvu/domain';
import {
  aFile,
  aLetter,
  insertAct,
  openRecord,
  SAMPLE_SCOPE,
  type TestRecord,
} from '../../test/record.js';
import { openWholeYear } from '../../test/sample-cycle.js';
import { sampleId } from '../sample-province/sample-ids.js';
import { newId } from './new-id.js';
import { type Scope } from './scope.js';

const STRANGER: Scope = { authorityId: newId<AuthorityId>() };
/** One row of the installation, and the list of authorities: no business rows. */
const SHARED_TABLES = ['authority', 'installation', 'schema_migration'];

describe('two authorities in one database', () => {
  let record: TestRecord;
  let tables: readonly string[];

  beforeAll(async () => {
    record = await openRecord();
    await record.asOwner((sql) =>
      sql.execute(`INSERT INTO authority (id, code, name) VALUES ($1, 'H99', 'Tỉnh khác')`, [
        STRANGER.authorityId,
      ]),
    );
    await record.asApp(async (sql) => {
      await insertAct(sql, await aLetter(sql), { seq: 1 });
      await aFile(sql, 'tệp');
    });
    await openWholeYear(record);
    const rows = await record.asOwner((sql) =>
      sql.query<{ relname: string }>(
        `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
      ),
    );
    tables = rows.map(({ relname }) => relname).filter((name) => !SHARED_TABLES.includes(name));
  });
  afterAll(() => record.close());

  it('protect every business table by row-level security', async () => {
    const open = await record.asOwner((sql) =>
      sql.query<{ relname: string }>(
        `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT relrowsecurity ORDER BY 1`,
      ),
    );
    expect(open.map(({ relname }) => relname)).toEqual(SHARED_TABLES);
  });

  it('see no row of each other in any table', async () => {
    const visible = await record.asApp(async (sql) => {
      const counts: string[] = [];
      for (const table of tables) {
        const { n } = await sql.one<{ n: string }>('số', `SELECT count(*) AS n FROM ${table}`);
        if (n !== '0') counts.push(table);
      }
      return counts;
    }, STRANGER);
    expect(visible).toEqual([]);
    expect(tables.length).toBeGreaterThan(35);
  });

  it('show nothing to a connection that names no authority', async () => {
    const unnamed = { authorityId: '00000000-0000-0000-0000-000000000000' as AuthorityId };
    const { n } = await record.asApp(
      (sql) => sql.one<{ n: string }>('số', 'SELECT count(*) AS n FROM unit'),
      unnamed,
    );
    expect(n).toBe('0');
  });

  it('cannot write rows for each other', async () => {
    const attempt = record.asApp(
      (sql) =>
        sql.execute(`INSERT INTO person (id, authority_id, full_name) VALUES ($1, $2, 'Ai đó')`, [
          newId(),
          SAMPLE_SCOPE.authorityId,
        ]),
      STRANGER,
    );
    await expect(attempt).rejects.toThrow('row-level security');
  });

  it('cannot hang their own rows on rows of the other', async () => {
    const attempt = record.asApp(
      (sql) =>
        sql.execute(
          `INSERT INTO holding (id, authority_id, person_id, post_id, validity, basis) VALUES ($1, $2, $3, $4, '[2024-01-01,)', 'x')`,
          [newId(), STRANGER.authorityId, sampleId('person', 'pct-2'), sampleId('post', 'CT')],
        ),
      STRANGER,
    );
    await expect(attempt).rejects.toMatchObject({ code: '23503' });
  });

  it('have an app role that owns nothing and cannot step around the wall', async () => {
    const role = await record.asOwner((sql) =>
      sql.one(
        'vai trò',
        `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned FROM pg_roles r WHERE rolname = 'congvu_app'`,
      ),
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
    });
    await expect(record.asApp((sql) => sql.execute('CREATE TABLE mine (id int)'))).rejects.toThrow(
      'permission denied',
    );
    await expect(
      record.asApp((sql) => sql.execute('ALTER TABLE unit DISABLE ROW LEVEL SECURITY')),
    ).rejects.toThrow('must be owner');
  });
});
