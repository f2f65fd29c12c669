import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type CycleDefinition, type UnitId } from '@congvu/domain';
import { testDatabase } from '@congvu/testing';
import { openRecord, SAMPLE_SCOPE, type TestRecord } from '../../test/record.js';
import { aCommand, anOpening, openYear } from '../../test/sample-cycle.js';
import { verifyAudit } from '../audit/audit-chain.js';
import { Database } from '../database/database.js';
import { newId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import { createOrdinary } from '../installation/create-ordinary.js';
import { sampleCycleDefinition } from '../sample-province/cycle-definitions.js';
import {
  publishDefinition,
  publishedDefinitions,
  shippedDefinitions,
} from './cycle-definition.repository.js';
import { listCycles, loadCycle, settleAggregate } from './cycle.repository.js';
import { openCycle } from './open-cycle.js';
import { openObligations } from './open-obligations.js';

describe('opening a year', () => {
  let record: TestRecord;
  beforeEach(async () => {
    record = await openRecord();
  });
  afterEach(() => record.close());

  it('publishes a definition once, under the id that the shipped one has', async () => {
    const definition = sampleCycleDefinition(2024);
    const first = await record.asApp((sql) => publishDefinition(sql, definition));
    expect(await record.asApp((sql) => publishDefinition(sql, definition))).toEqual(first);
    const [row] = await record.asApp(publishedDefinitions);
    expect(row).toEqual({ ...first, year: 2024, title: definition.title });
    const shipped = await record.asApp(async (sql) => shippedDefinitions(sql));
    expect(shipped.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    expect(shipped[0]).toEqual(row);
  });

  it('takes a shipped definition that nobody has published', async () => {
    const opened = await record.asApp((sql) =>
      openCycle(sql, anOpening(shippedDefinitions(sql)[0]?.id ?? '')),
    );
    expect(await record.asApp(publishedDefinitions)).toHaveLength(1);
    expect(await record.asApp(listCycles)).toEqual([
      {
        id: opened.cycleId,
        year: 2024,
        title: sampleCycleDefinition(2024).title,
        status: 'opening',
        openedAt: opened.at,
        leadUnitId: anOpening('').leadUnitId,
      },
    ]);
  });

  it('of another organisation is refused, with each place where it does not fit', async () => {
    const attempt = record.asApp((sql) =>
      openCycle(sql, anOpening(shippedDefinitions(sql)[2]?.id ?? '')),
    );
    await expect(attempt).rejects.toMatchObject({
      code: 'cycle-definition-unfit',
      message: expect.stringMatching(
        /^Không mở được chu kỳ năm 2026: định nghĩa không khớp với tổ chức/,
      ),
      faults: expect.arrayContaining([
        expect.objectContaining({
          pointer: expect.stringMatching(/^\/unitGroups\/0\/members\/codes\/\d+$/),
          code: 'unknown-unit',
        }),
      ]),
    });
    expect(await record.asApp(listCycles)).toEqual([]);
    expect(await record.asApp(publishedDefinitions)).toEqual([]);
  });

  it('happens once, by one of two at the same moment', async () => {
    const { id } = await record.asApp((sql) => publishDefinition(sql, sampleCycleDefinition(2024)));
    const results = await Promise.allSettled(
      [anOpening(id), anOpening(id)].map((opening) =>
        record.asApp((sql) => openCycle(sql, opening)),
      ),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'cycle-open-already', year: 2024 },
    });
    await expect(record.asApp((sql) => openCycle(sql, anOpening(id)))).rejects.toMatchObject({
      code: 'cycle-open-already',
    });
  });

  it('is an act with its command and its entry in the chain of the unit that leads', async () => {
    const { id } = await record.asApp((sql) => publishDefinition(sql, sampleCycleDefinition(2024)));
    const opening = { ...anOpening(id), command: aCommand() };
    const opened = await record.asApp((sql) => openCycle(sql, opening));
    const written = await record.asApp((sql) =>
      sql.one(
        'việc mở chu kỳ',
        `SELECT x.id, x.seq, x.kind, x.state, x.capacity ->> 'postCode' AS post, c.answer, e.action, u.code AS chain
         FROM act x, command c, audit_entry e JOIN unit u ON u.id = e.unit_id
         WHERE x.aggregate_id = $1 AND c.key = $2 AND e.object_id = $1`,
        [opened.cycleId, opening.command.key],
      ),
    );
    expect(written).toEqual({
      id: opening.actId,
      seq: 1,
      kind: 'open-cycle',
      state: 'deliverable',
      post: 'SNV.QT',
      answer: opened,
      action: 'cycle.open-cycle',
      chain: 'SNV',
    });
    expect((await verifyAudit(record.app, SAMPLE_SCOPE)).faults).toEqual([]);
  });

  it('is loaded as far as it was delivered, and settles at its last act only', async () => {
    const { cycleId } = await record.asApp(openYear);
    const start = await record.asApp((sql) => loadCycle(sql, cycleId));
    expect(start).toMatchObject({ seq: 0, state: { status: 'opening', openPhases: [] } });
    await record.asApp((sql) => openObligations(sql, cycleId));
    await record.asApp((sql) => sql.execute(`UPDATE act SET state = 'delivered'`));
    const loaded = await record.asApp((sql) => loadCycle(sql, cycleId));
    expect(loaded).toEqual({
      seq: 6,
      state: {
        definitionSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        status: 'running',
        openPhases: ['LAP-KE-HOACH', 'TRIEN-KHAI', 'QUY-CHE', 'PHONG-TRAO', 'BAO-CAO'],
      },
    });
    const stored = await record.asApp((sql) =>
      sql.one(
        'chu kỳ',
        'SELECT a.state, c.status FROM aggregate a JOIN cycle c ON c.id = a.id WHERE a.id = $1',
        [cycleId],
      ),
    );
    expect(stored).toEqual({ state: loaded.state, status: 'running' });
    expect(await record.asApp((sql) => settleAggregate(sql, cycleId, 1))).toBe('overtaken');
    expect(await record.asApp((sql) => settleAggregate(sql, cycleId, 6))).toBe('settled');
  });
});

/** One inner step that ends among days of Tết 2027, which nobody has announced yet. */
function uncertainDefinition(): CycleDefinition {
  const definition = sampleCycleDefinition(2026);
  const [step] = definition.obligations.filter(({ code }) => code === 'D06');
  if (step === undefined) throw new Error('No D06');
  const deadline = {
    kind: 'FIXED',
    text: 'chậm nhất ngày 08/02',
    on: { month: 2, day: 8 },
    recurrence: { kind: 'YEARLY' },
  } as const;
  const { ladder: _, ...alone } = { ...step, coordinators: [], informed: [], documents: [] };
  const phases = definition.phases
    .filter(({ code }) => code === step.phase)
    .map((phase) => ({ ...phase, waitsFor: [] }));
  const nothing = { unitGroups: [], chains: [], ladders: [], registers: [], templates: [] };
  return { ...definition, ...nothing, year: 2027, phases, obligations: [{ ...alone, deadline }] };
}

describe('opening a year that the calendar is not sure of', () => {
  it('is refused in an ordinary environment, naming the days', async () => {
    const urls = await testDatabase();
    const authorityId = await createOrdinary(urls.ownerUrl, {
      authorityCode: 'H99',
      authorityName: 'Ủy ban nhân dân tỉnh thử',
      administrator: { fullName: 'Nguyễn Quản Trị', username: 'quantri', password: 'mật khẩu dài' },
    });
    const owner = await Database.connect({ url: urls.ownerUrl, poolSize: 1 });
    const inOrdinary = <T>(work: (sql: Sql) => Promise<T>) =>
      owner.transaction({ authorityId }, work);
    try {
      const leadUnitId = newId<UnitId>();
      const { id } = await inOrdinary(async (sql) => {
        await sql.execute(
          `INSERT INTO unit (id, authority_id, code, name, kind, official_order, reporting, validity)
           VALUES ($1, $2, 'SNV', 'Sở Nội vụ', 'department', 1, true, '[2021-01-01,)')`,
          [leadUnitId, authorityId],
        );
        return publishDefinition(sql, uncertainDefinition());
      });
      const attempt = inOrdinary((sql) => openCycle(sql, { ...anOpening(id), leadUnitId }));
      await expect(attempt).rejects.toMatchObject({
        code: 'calendar-still-provisional',
        year: 2027,
        days: expect.arrayContaining([expect.stringMatching(/^\d\d\/\d\d\/2027$/)]),
      });
      expect(await inOrdinary(listCycles)).toEqual([]);
    } finally {
      await owner.close();
      await urls.drop();
    }
  });
});
