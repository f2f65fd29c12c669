import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainDate } from '@congvu/calendar';
import {
  type ArrivalId,
  type IssuerId,
  type PersonId,
  type PostCode,
  type PostId,
  type UnitId,
} from '@congvu/domain';
import {
  aCapacity,
  aLetter,
  insertAct,
  openRecord,
  SAMPLE_SCOPE,
  type TestRecord,
} from '../../test/record.js';
import { openWholeYear, settleUntil } from '../../test/sample-cycle.js';
import { registerArrival } from '../arrival/arrival.repository.js';
import { listArrivedLetters } from '../arrival/arrived-letters.repository.js';
import { exportAudit, verifyAudit } from '../audit/audit-chain.js';
import { appendAudit } from '../audit/audit.repository.js';
import { listInEntries, listOutEntries } from '../register/register-entries.repository.js';
import {
  COMMON_SERIES,
  drawNumber,
  enterNumber,
  registerId,
  registerOf,
} from '../register/register.repository.js';
import { type Reader } from '../document/document-scope.js';
import { sampleId } from '../sample-province/sample-ids.js';
import { newId } from './new-id.js';

const today = plainDate('2024-01-08');
const outBook = {
  direction: 'out',
  issuerId: sampleId('issuer', 'SNV') as IssuerId,
  series: COMMON_SERIES,
} as const;
const arrivalBook = {
  direction: 'in',
  unitId: sampleId('unit', 'STP') as UnitId,
  series: COMMON_SERIES,
} as const;

const clerkOfReceiver: Reader = {
  personId: sampleId('person', 'stp.vt') as PersonId,
  postId: sampleId('post', 'STP.VT') as PostId,
  postCode: 'STP.VT' as PostCode,
  unitId: arrivalBook.unitId,
  agencyId: arrivalBook.unitId,
  roles: ['clerk'],
};

async function numberedLetterThatArrived(record: TestRecord): Promise<void> {
  await record.asApp(async (sql) => {
    const letter = await aLetter(sql);
    const act = await insertAct(sql, letter, { seq: 1 });
    await sql.execute(
      `INSERT INTO act_note (act_id, authority_id, text) VALUES ($1, $2, 'lý do')`,
      [act, SAMPLE_SCOPE.authorityId],
    );
    const outId = await registerOf(sql, outBook, 2024);
    const number = await drawNumber(sql, outId, today);
    const entry = {
      registerId: outId,
      number,
      documentId: letter,
      symbol: 'SNV-CCVC',
      date: today,
      subject: 'việc thử',
    };
    await enterNumber(sql, {
      ...entry,
      capacity: aCapacity('snv.vt'),
      signer: aCapacity('snv.gd'),
    });
    const id = newId<ArrivalId>();
    await sql.execute(
      `INSERT INTO arrival (id, authority_id, document_id, receiver_unit_id, received_at, state) VALUES ($1, $2, $3, $4, now(), 'waiting')`,
      [id, SAMPLE_SCOPE.authorityId, letter, arrivalBook.unitId],
    );
    const inId = await registerOf(sql, arrivalBook, 2024);
    await registerArrival(sql, {
      id,
      registerId: inId,
      number: await drawNumber(sql, inId, today),
      by: aCapacity('stp.vt'),
    });
    await appendAudit(sql, {
      unitId: arrivalBook.unitId,
      action: 'arrival.register',
      objectId: id,
      capacity: aCapacity('stp.vt'),
    });
  });
}

async function history(record: TestRecord): Promise<string> {
  const lines: string[] = [];
  for await (const line of exportAudit(record.app, SAMPLE_SCOPE)) lines.push(line);
  const page = { before: null, limit: 100 };
  const rows = await record.asApp(async (sql) => [
    await listOutEntries(sql, { ...page, registerId: registerId(outBook, 2024), state: null }),
    await listInEntries(sql, { ...page, registerId: registerId(arrivalBook, 2024) }),
    await listArrivedLetters(sql, clerkOfReceiver, { state: 'registered', limit: 100 }),
    await sql.query('SELECT * FROM act ORDER BY id'),
    await sql.query('SELECT * FROM act_note ORDER BY act_id'),
    await sql.query('SELECT * FROM escalation ORDER BY id'),
    await sql.query('SELECT * FROM frozen_list ORDER BY due_id'),
  ]);
  return JSON.stringify([lines, rows]);
}

describe('a history', () => {
  let record: TestRecord;

  beforeAll(async () => {
    record = await openRecord();
    await numberedLetterThatArrived(record);
    await openWholeYear(record);
    await settleUntil(record, '2024-07-01 08:00');
  });
  afterAll(() => record.close());

  it('stays the same to the byte when everything is renamed', async () => {
    const before = await history(record);
    expect(before).toContain('Tên lúc ký');
    expect(before).toContain('"senderName":"Sở Nội vụ"');
    expect(before).toContain('"unitName":"Ủy ban nhân dân huyện Phú Lương"');
    await record.asOwner(async (sql) => {
      await sql.execute(`UPDATE unit SET name = 'Đơn vị khác ' || code`);
      await sql.execute(
        `UPDATE issuer SET name = 'CƠ QUAN KHÁC', superior = 'KHÁC', symbol = 'KHAC', place = 'Nơi khác'`,
      );
      await sql.execute(`UPDATE post SET title = 'Chức danh khác'`);
      await sql.execute(`UPDATE person SET full_name = 'Người Khác'`);
      await sql.execute(`UPDATE authority SET name = 'Tỉnh khác'`);
    });
    expect(await history(record)).toBe(before);
    expect((await verifyAudit(record.app, SAMPLE_SCOPE)).faults).toEqual([]);
  });
});
