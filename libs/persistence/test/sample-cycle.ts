import { type Instant, instant } from '@congvu/calendar';
import {
  type ActId,
  type CycleId,
  type DocumentId,
  type ObligationId,
  type PersonId,
  type PostCode,
  type PostId,
  type UnitId,
} from '@congvu/domain';
import { type CommandKey } from '../src/act/command.repository.js';
import { publishDefinition } from '../src/cycle/cycle-definition.repository.js';
import { type CycleOpened, type CycleOpening, openCycle } from '../src/cycle/open-cycle.js';
import { openObligations } from '../src/cycle/open-obligations.js';
import { newId } from '../src/database/new-id.js';
import { type Sql } from '../src/database/sql.js';
import { settleDue } from '../src/due/settle-due.js';
import { type Reader } from '../src/document/document-scope.js';
import { moveClock } from '../src/installation/installation.repository.js';
import { beginObligationLetter } from '../src/obligation/obligation-letter.repository.js';
import { sampleCycleDefinition } from '../src/sample-province/cycle-definitions.js';
import { sampleId } from '../src/sample-province/sample-ids.js';
import { aCapacity, aLetter, type TestRecord } from './record.js';

export function aCommand(username = 'snv.qt'): CommandKey {
  return { key: newId(), accountId: sampleId('account', username), requestSha256: '00'.repeat(32) };
}

export function anOpening(definitionId: string): CycleOpening {
  return {
    definitionId,
    leadUnitId: sampleId('unit', 'SNV') as UnitId,
    capacity: aCapacity('snv.qt'),
    command: aCommand(),
    actId: newId<ActId>(),
  };
}

/** The year 2024 of the sample, opened on the day of its clock; nobody owes anything yet. */
export async function openYear(sql: Sql): Promise<CycleOpened> {
  const { id } = await publishDefinition(sql, sampleCycleDefinition(2024));
  return openCycle(sql, anOpening(id));
}

/** The same with everything that is owed in it. */
export async function openWholeYear(record: TestRecord): Promise<CycleId> {
  const { cycleId } = await record.asApp(openYear);
  await record.asApp((sql) => openObligations(sql, cycleId));
  return cycleId;
}

export async function obligationOf(sql: Sql, unit: string, code: string): Promise<ObligationId> {
  const { id } = await sql.one<{ id: ObligationId }>(
    'nghĩa vụ',
    `SELECT o.id FROM obligation o JOIN unit_cycle uc ON uc.id = o.unit_cycle_id JOIN unit u ON u.id = uc.unit_id
     WHERE u.code = $1 AND o.code = $2`,
    [unit, code],
  );
  return id;
}

/** A letter of the unit that is written to fulfil the obligation. */
export async function aReport(sql: Sql, unit: string, code: string): Promise<DocumentId> {
  const documentId = await aLetter(sql, unit);
  await beginObligationLetter(sql, {
    obligationId: await obligationOf(sql, unit, code),
    documentId,
  });
  return documentId;
}

/** Moves the clock of the rehearsal and settles everything that is due by then. */
export async function settleUntil(record: TestRecord, to: string): Promise<number> {
  await record.asApp((sql) => moveClock(sql, momentOf(to)));
  let settled = 0;
  for (;;) {
    const batch = await record.asApp((sql) => settleDue(sql, 100));
    if (batch === 0) return settled;
    settled += batch;
  }
}

/** `2024-11-15 08:00` in Vietnam. */
export function momentOf(text: string): Instant {
  return instant(`${text.replace(' ', 'T')}:00+07:00`);
}

/** Somebody of the sample in the capacity of his post. */
export function aReader(post: string, unit: string, ...roles: readonly string[]): Reader {
  const unitId = sampleId('unit', unit) as UnitId;
  return {
    personId: sampleId('person', post.toLowerCase()) as PersonId,
    postId: sampleId('post', post) as PostId,
    postCode: post as PostCode,
    unitId,
    agencyId: unitId,
    roles,
  };
}
