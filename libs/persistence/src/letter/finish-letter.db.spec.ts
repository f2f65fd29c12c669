import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aLetter, openRecord, type TestRecord } from '../../test/record.js';
import { sampleId } from '../sample-province/sample-ids.js';
import { finishLetter } from './finish-letter.js';

describe('the end of a letter', () => {
  let record: TestRecord;

  beforeAll(async () => {
    record = await openRecord();
  });
  afterAll(() => record.close());

  const toldAfter = (outcome: string, seq: number) =>
    record.asApp(async (sql) => {
      const letter = await aLetter(sql);
      await sql.execute('UPDATE document SET drafter_person_id = $2 WHERE id = $1', [
        letter,
        sampleId('person', 'snv.cv1'),
      ]);
      await sql.execute('UPDATE aggregate SET state = $2, seq = 3 WHERE id = $1', [
        letter,
        { position: { kind: 'ended', outcome } },
      ]);
      await finishLetter(sql, letter, seq);
      await finishLetter(sql, letter, seq);
      return sql.query<{ kind: string; person_id: string }>(
        'SELECT kind, person_id FROM notification WHERE document_id = $1',
        [letter],
      );
    });

  it.each(['issued', 'rejected'])('tells its drafter once that it was %s', async (outcome) => {
    expect(await toldAfter(outcome, 3)).toEqual([
      { kind: `letter-${outcome}`, person_id: sampleId('person', 'snv.cv1') },
    ]);
  });

  it('does not tell the drafter what he did himself', async () => {
    expect(await toldAfter('withdrawn', 3)).toEqual([]);
  });

  it('tells nobody while a newer act stands', async () => {
    expect(await toldAfter('issued', 2)).toEqual([]);
  });
});
