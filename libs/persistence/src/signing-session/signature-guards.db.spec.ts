import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type DocumentId } from '@congvu/domain';
import { aFile, aLetter, openRecord, SAMPLE_SCOPE, type TestRecord } from '../../test/record.js';
import { newId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import { sampleId } from '../sample-province/sample-ids.js';

const AUTHORITY = SAMPLE_SCOPE.authorityId;

async function aTask(sql: Sql, document: DocumentId): Promise<string> {
  const id = newId();
  await sql.execute(
    `INSERT INTO task (id, authority_id, document_id, step, slot, opening, kind, post_id, version_no, opened_at)
     VALUES ($1, $2, $3, 'sign', 'holder', (SELECT count(*) + 1 FROM task WHERE document_id = $3), 'sign', $4, 1, now())`,
    [id, AUTHORITY, document, sampleId('post', 'SNV.GD')],
  );
  return id;
}

async function aSession(sql: Sql, document: DocumentId): Promise<string> {
  const id = newId();
  await sql.execute(
    `INSERT INTO credential (id, authority_id, person_id, certificate_pem, serial, not_before, not_after)
     VALUES ('gd', $1, $2, 'pem', '01', now(), now() + interval '1 year') ON CONFLICT DO NOTHING`,
    [AUTHORITY, sampleId('person', 'snv.gd')],
  );
  await sql.execute(
    `INSERT INTO signing_session (id, authority_id, document_id, task_id, kind, revision_no, account_id, capacity, authority_line,
       credential_id, base_sha256, prepared_sha256, prepared, claimed_at, state, expires_at)
     VALUES ($1, $2, $3, $4, 'person', 1, $5, '{}', '{}', 'gd', $6, $7, '{}', now(), 'prepared', now() + interval '5 minutes')`,
    [
      id,
      AUTHORITY,
      document,
      await aTask(sql, document),
      sampleId('account', 'snv.gd'),
      await aFile(sql, 'base'),
      await aFile(sql, 'prepared'),
    ],
  );
  return id;
}

const addRevision = async (
  sql: Sql,
  document: DocumentId,
  [no, kind, session, bytes]: readonly [number, string, string | null, number],
) =>
  sql.execute(
    `INSERT INTO revision (document_id, no, authority_id, kind, file_sha256, bytes, session_id) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [document, no, AUTHORITY, kind, await aFile(sql, `revision ${String(no)}`), bytes, session],
  );

describe('signatures in the database', () => {
  let record: TestRecord;
  let letter: DocumentId;
  let session: string;

  beforeAll(async () => {
    record = await openRecord();
  });
  afterAll(() => record.close());
  beforeEach(async () => {
    letter = await record.asApp((sql) => aLetter(sql));
    session = await record.asApp((sql) => aSession(sql, letter));
  });

  const change = (text: string, role: 'app' | 'owner' = 'owner') =>
    record[role].transaction(SAMPLE_SCOPE, (sql) =>
      sql.execute(`UPDATE signing_session SET ${text} WHERE id = $1`, [session]),
    );

  it('have one live session a letter', async () => {
    await expect(record.asApp((sql) => aSession(sql, letter))).rejects.toMatchObject({
      constraint: 'signing_session_one_live',
    });
    await change(`state = 'expired'`);
    await expect(record.asApp((sql) => aSession(sql, letter))).resolves.toBeDefined();
  });

  it('keep the first value', async () => {
    await change(`value = 'one', state = 'authorised', authorised_at = now()`, 'app');
    await expect(change(`value = 'two'`)).rejects.toThrow('first signature value wins');
  });

  it('are authorised only with a value', async () => {
    await expect(change(`state = 'authorised', authorised_at = now()`)).rejects.toMatchObject({
      code: '23514',
    });
  });

  it('are completed and never dropped once authorised', async () => {
    await change(`value = 'one', state = 'authorised', authorised_at = now()`);
    await expect(change(`state = 'expired'`)).rejects.toThrow('never dropped');
  });

  it.each([
    `base_sha256 = prepared_sha256`,
    `capacity = '{"personName":"khác"}'`,
    `claimed_at = now() - interval '1 day'`,
    `credential_id = 'x'`,
  ])('keep what was prepared (%s)', async (text) => {
    await expect(change(text)).rejects.toThrow('never changed');
  });

  it('make revisions in order: base, person, agency, each longer than the one before', async () => {
    const second = record.asApp((sql) => addRevision(sql, letter, [1, 'person', session, 20]));
    await expect(second).rejects.toThrow('added to the one before');
    await record.asApp((sql) => addRevision(sql, letter, [0, 'base', null, 10]));
    const shorter = record.asApp((sql) => addRevision(sql, letter, [1, 'person', session, 9]));
    await expect(shorter).rejects.toThrow('added to the one before');
    await record.asApp((sql) => addRevision(sql, letter, [1, 'person', session, 20]));
    const again = record.asApp((sql) => addRevision(sql, letter, [1, 'person', session, 20]));
    await expect(again).rejects.toMatchObject({ code: '23505' });
    const wrongKind = record.asApp((sql) => addRevision(sql, letter, [2, 'person', null, 30]));
    await expect(wrongKind).rejects.toMatchObject({ code: '23514' });
  });

  it('need a file that the store has noted', async () => {
    const attempt = record.asApp((sql) =>
      sql.execute(
        `INSERT INTO revision (document_id, no, authority_id, kind, file_sha256, bytes) VALUES ($1, 0, $2, 'base', $3, 1)`,
        [letter, AUTHORITY, '0'.repeat(64)],
      ),
    );
    await expect(attempt).rejects.toMatchObject({ code: '23503' });
  });
});
