import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DocumentId } from '@congvu/domain';
import {
  Database,
  newId,
  openAlarms,
  openStep,
  SAMPLE_AUTHORITY,
  type Scope,
  type Sql,
} from '@congvu/persistence';
import { does, Office, sampleDatabase, type TestDatabase } from '@congvu/testing';

const scope: Scope = { authorityId: SAMPLE_AUTHORITY };

describe('openStep', () => {
  let record: TestDatabase;
  let database: Database;
  let office: Office;

  beforeAll(async () => {
    record = await sampleDatabase();
    const url = record.appUrl;
    database = await Database.connect({ url, poolSize: 4, applicationName: 'open-step-spec' });
    office = new Office({ database, scope, signer: { address: '', secret: '' } });
  });
  afterAll(async () => {
    await database.close();
    await record.drop();
  });

  const inRecord = <Result>(work: (sql: Sql) => Promise<Result>) =>
    database.transaction(scope, work);
  const submitted = async (by = 'SNV.CV1'): Promise<DocumentId> => {
    const letter = await office.draft(by, 'SNV-CV-CCVC');
    await office.act(letter, by, does.submit());
    return letter;
  };
  const open = (letter: DocumentId, seq: number) => inRecord((sql) => openStep(sql, letter, seq));
  const openTasks = (letter: DocumentId) =>
    inRecord((sql) =>
      sql.query<{ post: string; others: number; due_on: string; told: string[] }>(
        `SELECT p.code AS post, cardinality(t.other_post_ids) AS others, t.due_on,
           ARRAY(SELECT o.code::text FROM notification n JOIN holding h ON h.person_id = n.person_id JOIN post o ON o.id = h.post_id
                 WHERE n.task_id = t.id ORDER BY o.code) AS told
         FROM task t JOIN post p ON p.id = t.post_id WHERE t.document_id = $1 AND t.state = 'open'`,
        [letter],
      ),
    );
  /** Somebody is away on the first day of the sample while `work` runs. */
  const without = async (posts: readonly string[], work: () => Promise<void>): Promise<void> => {
    for (const post of posts)
      await inRecord((sql) =>
        sql.execute(
          `INSERT INTO absence (id, authority_id, person_id, validity, reason)
           SELECT $1, current_authority(), h.person_id, daterange('2024-01-08', '2024-01-09'), 'nghỉ phép'
           FROM holding h JOIN post p ON p.id = h.post_id WHERE p.code = $2`,
          [newId(), post],
        ),
      );
    await work();
    await inRecord((sql) =>
      sql.execute(`UPDATE absence SET validity = 'empty' WHERE reason = 'nghỉ phép'`),
    );
  };

  it('gives the task to the holder with the working days of its step, and tells him', async () => {
    const letter = await submitted();
    expect(await open(letter, 1)).toBe('opened');
    expect(await openTasks(letter)).toEqual(
      [{ post: 'SNV.TP', others: 1, due_on: '2024-01-09', told: ['SNV.TP'] }].map((task) => ({
        ...task,
        others: expect.any(Number),
      })),
    );
  });

  it('opens nothing twice', async () => {
    const letter = await submitted();
    await open(letter, 1);
    const before = await openTasks(letter);
    expect(await open(letter, 1)).toBe('opened');
    expect(await openTasks(letter)).toEqual(before);
  });

  it('opens nothing when a newer act stands', async () => {
    const letter = await submitted();
    await open(letter, 1);
    await office.act(letter, 'SNV.TP', does.approve());
    expect(await open(letter, 1)).toBe('overtaken');
    expect(await openTasks(letter)).toEqual([]);
  });

  it('asks the deputy while the holder is away', async () => {
    await without(['SNV.TP'], async () => {
      const letter = await submitted();
      await open(letter, 1);
      expect((await openTasks(letter)).map(({ told }) => told)).toEqual([['SNV.PTP']]);
    });
  });

  it('raises an alarm when nobody is there, and ends it when somebody is', async () => {
    const letter = await submitted();
    const ofLetter = async () =>
      (await inRecord(openAlarms))
        .filter(({ objectId }) => objectId === letter)
        .map(({ kind }) => kind);
    await without(['SNV.TP', 'SNV.PTP'], async () => {
      await open(letter, 1);
      expect(await ofLetter()).toEqual(['step-without-holder']);
    });
    await open(letter, 1);
    expect(await ofLetter()).toEqual([]);
  });

  it('merges the step of the person who drafted, by an act of the system', async () => {
    const letter = await submitted('SNV.TP');
    expect(await open(letter, 1)).toBe('merged');
    const kinds = await inRecord((sql) =>
      sql.query('SELECT kind, capacity FROM act WHERE aggregate_id = $1 AND seq = 2', [letter]),
    );
    expect(kinds).toEqual([{ kind: 'merge-step', capacity: null }]);
  });
});
