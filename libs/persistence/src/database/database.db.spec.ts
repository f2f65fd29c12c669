import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@congvu/testing';
import { type AuthorityId } from '@congvu/domain';
import { Database } from './database.js';
import { newId } from './new-id.js';
import { assertSchema, revertLastMigration, runMigrations } from './schema-version.js';
import {
  SchemaMismatch,
  StatementAfterLast,
  TransactionNotCommitted,
} from './persistence-error.js';
import { type Sql } from './sql.js';

const scope = { authorityId: newId<AuthorityId>() };

describe('Database', () => {
  let urls: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    urls = await testDatabase();
    database = await Database.connect({ url: urls.ownerUrl, poolSize: 3 });
  });
  afterAll(async () => {
    await database.close();
    await urls.drop();
  });

  it('gives dates and large numbers as they are written, and moments as instants', async () => {
    const row = await database.read(scope, (sql) =>
      sql.one(
        'hàng',
        `SELECT date '2024-11-15' AS day, 9007199254740993::int8 AS big, 0.10::numeric AS share,
        timestamptz '2024-11-15 00:00:00.123456+07' AS moment, ARRAY[date '2024-02-29'] AS days`,
      ),
    );
    expect(row).toEqual({
      day: '2024-11-15',
      big: '9007199254740993',
      share: '0.10',
      moment: '2024-11-14T17:00:00.123Z',
      days: ['2024-02-29'],
    });
  });

  it('tells each transaction its authority, also to TypeORM on the same connection', async () => {
    const found = await database.transaction(scope, async (sql) => [
      await sql.one<{ id: string }>('phạm vi', 'SELECT current_authority() AS id'),
      ...(await (await sql.manager()).query<{ id: string }[]>('SELECT current_authority() AS id')),
    ]);
    expect(found).toEqual([{ id: scope.authorityId }, { id: scope.authorityId }]);
  });

  it('keeps nothing of a transaction whose work throws, and leaves no authority behind', async () => {
    const attempt = database.transaction(scope, async (sql) => {
      await sql.execute(`INSERT INTO authority VALUES ($1, 'TEST', 'Thử')`, [scope.authorityId]);
      throw new Error('changed my mind');
    });
    await expect(attempt).rejects.toThrow('changed my mind');
    const { n } = await database.read({ authorityId: newId<AuthorityId>() }, (sql) =>
      sql.one<{ n: string }>('số', 'SELECT count(*) AS n FROM authority'),
    );
    expect(n).toBe('0');
  });

  it('does not report success when a failed statement was swallowed', async () => {
    const attempt = database.transaction(scope, async (sql) => {
      await sql.execute('SELECT 1/0').catch(() => undefined);
    });
    await expect(attempt).rejects.toBeInstanceOf(TransactionNotCommitted);
  });

  const insertAuthority = `INSERT INTO authority VALUES ($1, 'TEST', 'Thử')`;
  const countOfAuthorities = async () =>
    database.read(scope, (sql) =>
      sql.one<{ n: string }>('số', 'SELECT count(*) AS n FROM authority'),
    );

  it('does not commit when the last statement fails, and says why', async () => {
    const attempt = database.transaction(scope, async (sql) => {
      await sql.execute(insertAuthority, [scope.authorityId]);
      sql.executeLast('SELECT 1/0', []);
    });
    await expect(attempt).rejects.toThrow('division by zero');
    expect(await countOfAuthorities()).toEqual({ n: '0' });
  });

  it('takes the last statement back when the work fails after it', async () => {
    const attempt = database.transaction(scope, async (sql) => {
      await sql.execute('SELECT 1');
      sql.executeLast(insertAuthority, [scope.authorityId]);
      throw new Error('changed my mind');
    });
    await expect(attempt).rejects.toThrow('changed my mind');
    expect(await countOfAuthorities()).toEqual({ n: '0' });
  });

  it('commits a transaction that consists of its last statement', async () => {
    await database.transaction(scope, async (sql) => {
      sql.executeLast(insertAuthority, [scope.authorityId]);
      await Promise.resolve();
    });
    expect(await countOfAuthorities()).toEqual({ n: '1' });
    await database.transaction(scope, (sql) => sql.execute('DELETE FROM authority'));
  });

  it.each([
    ['the first', (sql: Sql) => Promise.resolve(sql)],
    ['a later one', (sql: Sql) => sql.execute('SELECT 1')],
  ])('takes no statement after the last, be it %s', async (_which, before) => {
    const values = [scope.authorityId];
    await database.transaction(scope, async (sql) => {
      await before(sql);
      sql.executeLast('SELECT 1', []);
      const after = [
        sql.execute(insertAuthority, values),
        sql.firstAtOpening(insertAuthority, values),
        sql.manager().then(() => 'given'),
        (async () => {
          await Promise.resolve();
          sql.executeLast(insertAuthority, values);
        })(),
      ];
      const refused = { status: 'rejected', reason: expect.any(StatementAfterLast) };
      expect(await Promise.allSettled(after)).toEqual(after.map(() => refused));
    });
    expect(await countOfAuthorities()).toEqual({ n: '0' });
  });

  it.each(['execute', 'executeLast'] as const)(
    'writes nothing by %s when BEGIN failed',
    async (how) => {
      const single = await Database.connect({ url: urls.ownerUrl, poolSize: 1 });
      try {
        await single.transaction(scope, (sql) => sql.execute('SELECT 1'));
        // What the driver believes to be prepared is gone, BEGIN too.
        await single
          .transaction(scope, (sql) => sql.execute('DEALLOCATE ALL'))
          .catch(() => undefined);
        const attempt = single.transaction(scope, async (sql) => {
          await sql[how](insertAuthority, [scope.authorityId]);
        });
        await expect(attempt).rejects.toThrow('does not exist');
        const looked = single.transaction(scope, (sql) => sql.firstAtOpening('SELECT 2 AS n', []));
        await expect(looked).rejects.toThrow('does not exist');
      } finally {
        await single.close();
      }
      expect(await countOfAuthorities()).toEqual({ n: '0' });
    },
  );

  it('reports a connection that was cut with the last statement', async () => {
    const cut = database.transaction(scope, async (sql) => {
      await sql.execute(insertAuthority, [scope.authorityId]);
      sql.executeLast('SELECT pg_terminate_backend(pg_backend_pid())', []);
    });
    await expect(cut).rejects.toThrow();
    expect(await countOfAuthorities()).toEqual({ n: '0' });
  });

  it('refuses writes in a read', async () => {
    const attempt = database.read(scope, (sql) =>
      sql.execute(`INSERT INTO authority VALUES ($1, 'TEST', 'Thử')`, [scope.authorityId]),
    );
    await expect(attempt).rejects.toThrow('read-only');
  });

  it('goes on after a connection was cut in the middle of a transaction', async () => {
    const cut = database.transaction(scope, (sql) =>
      sql.execute('SELECT pg_terminate_backend(pg_backend_pid())'),
    );
    await expect(cut).rejects.toThrow();
    await expect(database.ping()).resolves.toBeUndefined();
  });

  it('takes no scope that is not an id', async () => {
    const attempt = database.read(
      { authorityId: "'; DROP TABLE act; --" as AuthorityId },
      async () => 1,
    );
    await expect(attempt).rejects.toThrow('không phải là mã định danh');
  });
});

describe('schema version', () => {
  it('is right after the migrations, wrong when one is missing, and two migrations at once do no harm', async () => {
    const urls = await testDatabase();
    try {
      await expect(assertSchema(urls.appUrl)).resolves.toBeUndefined();
      await revertLastMigration(urls.ownerUrl);
      await expect(assertSchema(urls.appUrl)).rejects.toBeInstanceOf(SchemaMismatch);
      const ran = await Promise.all([runMigrations(urls.ownerUrl), runMigrations(urls.ownerUrl)]);
      expect(ran.flat()).toHaveLength(1);
      await expect(assertSchema(urls.appUrl)).resolves.toBeUndefined();
    } finally {
      await urls.drop();
    }
  });
});
