import { plainDate } from '@congvu/calendar';
import { type DocumentId, type IssuerId, type UnitId } from '@congvu/domain';
import { appendAudit } from '../src/audit/audit.repository.js';
import { newId } from '../src/database/new-id.js';
import { type Sql } from '../src/database/sql.js';
import { drawNumber, enterNumber, registerOf } from '../src/register/register.repository.js';
import { sampleId } from '../src/sample-province/sample-ids.js';
import { openObligations } from '../src/cycle/open-obligations.js';
import { aCapacity, aFile, aLetter, insertAct } from './record.js';
import { aReport, obligationOf, openYear } from './sample-cycle.js';

/** A row in each table that keeps its rows and has none in the sample province. */
export async function fillKeptTables(sql: Sql): Promise<void> {
  const letter = await aLetter(sql);
  await fillLetter(sql, letter);
  const act = await insertAct(sql, letter, { seq: 1 });
  await sql.execute(
    `INSERT INTO act_note (act_id, authority_id, text) VALUES ($1, current_authority(), 'lý do')`,
    [act],
  );
  await fillRegisters(sql, letter);
  await fillYear(sql);
  await appendAudit(sql, {
    unitId: sampleId('unit', 'SNV') as UnitId,
    action: 'letter.try',
    objectId: letter,
    capacity: aCapacity(),
  });
}

async function fillLetter(sql: Sql, letter: DocumentId): Promise<void> {
  const file = await aFile(sql, 'tệp');
  for (const text of [
    `INSERT INTO document_version (document_id, no, authority_id, subject, body, content_sha256, made_by)
     VALUES ($1, 1, current_authority(), 'việc thử', '[]', $2, '{}')`,
    `INSERT INTO rendition (id, authority_id, document_id, version_no, purpose, file_sha256, pages)
     VALUES (gen_random_uuid(), current_authority(), $1, 1, 'draft', $2, 1)`,
    `INSERT INTO revision (document_id, no, authority_id, kind, file_sha256, bytes)
     VALUES ($1, 0, current_authority(), 'base', $2, 10)`,
    `INSERT INTO attachment (id, authority_id, document_id, position, name, file_sha256, first_version, added_by)
     VALUES (gen_random_uuid(), current_authority(), $1, 1, 'a.pdf', $2, 1, '{}')`,
  ])
    await sql.execute(text, [letter, file]);
  await sql.execute('UPDATE document SET content_version = 1 WHERE id = $1', [letter]);
  await sql.execute(
    `INSERT INTO document_comment (id, authority_id, document_id, capacity, text)
     VALUES ($1, current_authority(), $2, '{}', 'trao đổi')`,
    [newId(), letter],
  );
}

async function fillRegisters(sql: Sql, letter: DocumentId): Promise<void> {
  const date = plainDate('2024-01-08');
  const issuerId = sampleId('issuer', 'SNV') as IssuerId;
  const registerId = await registerOf(sql, { direction: 'out', issuerId, series: 'thử' }, 2024);
  await enterNumber(sql, {
    registerId,
    number: await drawNumber(sql, registerId, date),
    documentId: letter,
    symbol: 'SNV-CCVC',
    date,
    subject: 'việc thử',
    capacity: aCapacity('snv.vt'),
    signer: aCapacity('snv.gd'),
  });
  await sql.execute(
    `INSERT INTO arrival (id, authority_id, document_id, receiver_unit_id, received_at, state)
     VALUES ($1, current_authority(), $2, $3, now(), 'waiting')`,
    [newId(), letter, sampleId('unit', 'VP')],
  );
}

async function fillYear(sql: Sql): Promise<void> {
  const { cycleId } = await openYear(sql);
  await openObligations(sql, cycleId);
  await aReport(sql, 'STP', 'N14');
  await sql.execute(
    `INSERT INTO extension_request (id, authority_id, obligation_id, office_unit_id, wanted_on, reason, capacity)
     VALUES ($1, current_authority(), $2, $3, '2024-12-02', 'thiếu số liệu', '{}')`,
    [newId(), await obligationOf(sql, 'STP', 'N14'), sampleId('unit', 'VP')],
  );
  await sql.execute(
    `INSERT INTO escalation (id, authority_id, due_id, form) SELECT uuidv7(), authority_id, id, 'note' FROM due LIMIT 1`,
  );
  await sql.execute(
    `INSERT INTO frozen_list (due_id, authority_id, canonical, sha256)
     SELECT id, authority_id, '{}', sha256('{}') FROM due WHERE kind = 'freeze' LIMIT 1`,
  );
  await sql.execute(
    `INSERT INTO consolidation (id, authority_id, cycle_id, no, frozen_by, content, content_sha256, source_hash)
     SELECT uuidv7(), authority_id, id, 1, '{}', '{"schema": "frozen-consolidation", "version": 1}', repeat('0', 64), repeat('0', 64) FROM cycle LIMIT 1`,
  );
  await fillFollowUp(sql);
}

async function fillFollowUp(sql: Sql): Promise<void> {
  for (const text of [
    `INSERT INTO evidence (id, authority_id, obligation_id, kind, happened_on, title, reference, capacity, cancelled_at, cancelled_by, cancel_reason)
     SELECT uuidv7(), authority_id, id, 'other', '2024-01-08', 'thử', '', '{}', business_now(), '{}', 'ghi nhầm' FROM obligation LIMIT 1`,
    `INSERT INTO reminder (id, authority_id, obligation_id, working_day, capacity, recipients, text)
     SELECT uuidv7(), authority_id, id, '2024-01-08', '{}', '[{}]', '' FROM obligation LIMIT 1`,
    `INSERT INTO phone_call (id, authority_id, obligation_id, capacity, spoke_to, said)
     SELECT uuidv7(), authority_id, id, '{}', 'Bà Hòa', 'sẽ gửi' FROM obligation LIMIT 1`,
    `INSERT INTO follow_up_letter (document_id, authority_id, cycle_id, code, rung, action, due_on)
     SELECT l.document_id, c.authority_id, c.id, 'N14', 3, 0, '2024-11-19' FROM obligation_letter l CROSS JOIN cycle c LIMIT 1`,
    `INSERT INTO follow_up_letter_obligation (document_id, obligation_id, authority_id)
     SELECT l.document_id, l.obligation_id, l.authority_id FROM obligation_letter l JOIN follow_up_letter f USING (document_id)`,
  ])
    await sql.execute(text);
}
