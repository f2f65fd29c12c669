import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type DocumentId } from '@congvu/domain';
import {
  aLetter,
  insertAct,
  openRecord,
  SAMPLE_SCOPE,
  type TestRecord,
} from '../../test/record.js';
import { newId } from '../database/new-id.js';
import { sampleId } from '../sample-province/sample-ids.js';

describe('acts in the database', () => {
  let record: TestRecord;
  let letter: DocumentId;

  beforeAll(async () => {
    record = await openRecord();
  });
  afterAll(() => record.close());
  beforeEach(async () => {
    letter = await record.asApp((sql) => aLetter(sql));
  });

  it('follow each other without a gap', async () => {
    await record.asApp((sql) => insertAct(sql, letter, { seq: 1 }));
    await expect(record.asApp((sql) => insertAct(sql, letter, { seq: 3 }))).rejects.toThrow(
      'leaves a gap',
    );
  });

  it('never share a seq', async () => {
    await record.asApp((sql) => insertAct(sql, letter, { seq: 1 }));
    await expect(record.asApp((sql) => insertAct(sql, letter, { seq: 1 }))).rejects.toMatchObject({
      constraint: 'act_aggregate_id_seq_key',
    });
  });

  it('never share an id, whatever their seq', async () => {
    const id = await record.asApp((sql) => insertAct(sql, letter, { seq: 1 }));
    const again = record.asApp((sql) =>
      sql.execute(
        `INSERT INTO act SELECT (jsonb_populate_record(a, '{"seq": 2}')).* FROM act a WHERE id = $1`,
        [id],
      ),
    );
    await expect(again).rejects.toMatchObject({ constraint: 'act_pkey' });
  });

  it('decide a task once; an undone decision makes way for another', async () => {
    const task = newId();
    await record.asApp((sql) => insertAct(sql, letter, { seq: 1, task }));
    await expect(
      record.asApp((sql) => insertAct(sql, letter, { seq: 2, task })),
    ).rejects.toMatchObject({ constraint: 'act_one_per_task' });
    await record.asApp((sql) =>
      sql.execute(`UPDATE act SET state = 'void' WHERE aggregate_id = $1`, [letter]),
    );
    await expect(
      record.asApp((sql) => insertAct(sql, letter, { seq: 2, task })),
    ).resolves.toBeDefined();
  });

  it.each(['app', 'owner'] as const)('keep what was done, also against the %s', async (role) => {
    const id = await record.asApp((sql) => insertAct(sql, letter, { seq: 1 }));
    const database = record[role];
    const attempt = (text: string) =>
      database.transaction(SAMPLE_SCOPE, (sql) => sql.execute(text, [id]));
    await expect(
      attempt(`UPDATE act SET body = '{"kind":"reject"}' WHERE id = $1`),
    ).rejects.toThrow(/never changed|permission denied/);
    await expect(
      attempt(`UPDATE act SET at = now() - interval '1 day' WHERE id = $1`),
    ).rejects.toThrow(/never changed|permission denied/);
    await expect(attempt('DELETE FROM act WHERE id = $1')).rejects.toThrow(
      /not allowed|permission denied/,
    );
  });

  it('become void only while they are held', async () => {
    const id = await record.asApp((sql) =>
      insertAct(sql, letter, { seq: 1, state: 'deliverable' }),
    );
    const attempt = record.asApp((sql) =>
      sql.execute(`UPDATE act SET state = 'void' WHERE id = $1`, [id]),
    );
    await expect(attempt).rejects.toThrow('only a held act');
  });

  it('stay delivered', async () => {
    const id = await record.asApp((sql) => insertAct(sql, letter, { seq: 1, state: 'delivered' }));
    const attempt = record.asApp((sql) =>
      sql.execute(`UPDATE act SET state = 'deliverable' WHERE id = $1`, [id]),
    );
    await expect(attempt).rejects.toThrow('keeps its state');
  });

  it('answer a repeated command from one row of its key', async () => {
    const key = newId();
    const write = () =>
      record.asApp((sql) =>
        sql.execute(
          `INSERT INTO command (key, authority_id, account_id, request_sha256, status, answer) VALUES ($1, $2, $3, sha256('x'), 200, '{}')`,
          [key, SAMPLE_SCOPE.authorityId, sampleId('account', 'snv.cv1')],
        ),
      );
    await write();
    await expect(write()).rejects.toMatchObject({ constraint: 'command_pkey' });
  });

  it('leave the seq of the aggregate to its owner only within one authority', async () => {
    const stranger = { authorityId: newId<typeof SAMPLE_SCOPE.authorityId>() };
    const touched = await record.asApp(
      (sql) => sql.execute('UPDATE aggregate SET seq = 9 WHERE id = $1', [letter]),
      stranger,
    );
    expect(touched).toBe(0);
  });
});
