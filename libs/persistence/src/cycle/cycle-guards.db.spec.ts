import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRecord, SAMPLE_SCOPE, type TestRecord } from '../../test/record.js';
import { aReport, momentOf, openWholeYear } from '../../test/sample-cycle.js';
import { type Database } from '../database/database.js';
import { receiveByIssue } from '../obligation/receive-by-issue.js';

const N14 = (
  unit: string,
) => `(SELECT o.id FROM obligation o JOIN unit_cycle uc ON uc.id = o.unit_cycle_id
  JOIN unit u ON u.id = uc.unit_id WHERE u.code = '${unit}' AND o.code = 'N14')`;

describe('the year in the database', () => {
  let record: TestRecord;
  beforeAll(async () => {
    record = await openRecord();
    await openWholeYear(record);
    await record.asApp(async (sql) => {
      await receiveByIssue(sql, await aReport(sql, 'STP', 'N14'), momentOf('2024-11-14 10:00'));
      await aReport(sql, 'HPB', 'N14');
    });
  });
  afterAll(() => record.close());
  const attempt = (database: Database, text: string) =>
    database.transaction(SAMPLE_SCOPE, (sql) => sql.execute(text));

  it.each([
    [
      'settles a due row twice',
      `UPDATE due SET state = 'done', settled_at = now() WHERE state = 'cancelled'`,
      'settled once',
    ],
    [
      'puts a settled due row back',
      `UPDATE due SET state = 'waiting', settled_at = NULL WHERE state = 'cancelled'`,
      'settled once',
    ],
    [
      'takes a receipt back',
      `UPDATE obligation SET received_at = NULL, document_id = NULL, state = 'open' WHERE state = 'received'`,
      'never lost',
    ],
    [
      'moves a receipt',
      `UPDATE obligation SET received_at = received_at - interval '1 day' WHERE state = 'received'`,
      'never lost',
    ],
    ['opens the year again', `UPDATE cycle SET status = 'opening'`, 'never goes back'],
  ])('stops whoever %s', async (_, text, message) => {
    for (const database of [record.app, record.owner])
      await expect(attempt(database, text)).rejects.toThrow(message);
  });

  it.each([
    [
      'cycle_authority_id_year_key',
      `INSERT INTO cycle (id, authority_id, year, definition_id, lead_unit_id, status)
      SELECT uc.id, c.authority_id, c.year, c.definition_id, c.lead_unit_id, 'opening' FROM cycle c, unit_cycle uc LIMIT 1`,
    ],
    [
      'cycle_definition_authority_id_body_sha256_key',
      `INSERT INTO cycle_definition (id, authority_id, year, title, body, body_sha256)
      SELECT uuidv7(), authority_id, year, title, body, body_sha256 FROM cycle_definition`,
    ],
    [
      'unit_cycle_cycle_id_unit_id_key',
      `INSERT INTO unit_cycle (id, authority_id, cycle_id, unit_id)
      SELECT cycle_id, authority_id, cycle_id, unit_id FROM unit_cycle LIMIT 1`,
    ],
    [
      'obligation_unit_cycle_id_code_key',
      `INSERT INTO obligation (id, authority_id, unit_cycle_id, code, class, deadline, state)
      SELECT uuidv7(), authority_id, unit_cycle_id, code, class, deadline, 'open' FROM obligation LIMIT 1`,
    ],
    [
      'obligation_two_ends',
      `INSERT INTO obligation (id, authority_id, unit_cycle_id, code, class, deadline, state, target)
      SELECT uuidv7(), authority_id, unit_cycle_id, 'N99', class, deadline, 'open', '2024-11-14' FROM obligation LIMIT 1`,
    ],
    [
      'obligation_state_received',
      `UPDATE obligation SET state = 'accepted' WHERE id = ${N14('HPB')}`,
    ],
    [
      'obligation_letter_received',
      `UPDATE obligation SET state = 'received', received_at = now() WHERE id = ${N14('HPB')}`,
    ],
    [
      'obligation_letter_pkey',
      `INSERT INTO obligation_letter SELECT * FROM obligation_letter LIMIT 1`,
    ],
    [
      'due_once',
      `INSERT INTO due (id, authority_id, cycle_id, obligation_id, code, kind, number, due_on, due_at, as_of)
      SELECT uuidv7(), authority_id, cycle_id, obligation_id, code, kind, number, due_on, due_at, as_of FROM due WHERE kind = 'freeze' LIMIT 1`,
    ],
    ['due_settled', `UPDATE due SET state = 'done' WHERE state = 'waiting'`],
    [
      'due_of_all_units',
      `INSERT INTO due (id, authority_id, cycle_id, code, kind, number, due_on, due_at)
      SELECT uuidv7(), authority_id, cycle_id, code, 'rung', 9, due_on, due_at FROM due LIMIT 1`,
    ],
    [
      'due_freeze_as_of',
      `INSERT INTO due (id, authority_id, cycle_id, code, kind, number, due_on, due_at)
      SELECT uuidv7(), authority_id, cycle_id, code, 'freeze', 9, due_on, due_at FROM due LIMIT 1`,
    ],
    [
      'frozen_list_hash',
      `INSERT INTO frozen_list (due_id, authority_id, canonical, sha256)
      SELECT id, authority_id, '{}', sha256('[]') FROM due LIMIT 1`,
    ],
  ])('is held by %s', async (constraint, text) => {
    await expect(attempt(record.app, text)).rejects.toMatchObject({ constraint });
  });
});
