import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ActId, type CycleId, type DocumentId } from '@congvu/domain';
import {
  enteredCodes,
  type FigureColumn,
  figureColumns,
  keyed,
  percentCodes,
  summedCodes,
  type UnitReport,
  viewCodes,
} from '@congvu/report';
import { recountFigures } from '../../test/recount-figures.js';
import { aCapacity, openRecord, type TestRecord } from '../../test/record.js';
import {
  aCommand,
  aReport,
  momentOf,
  obligationOf,
  openWholeYear,
} from '../../test/sample-cycle.js';
import { newId } from '../database/new-id.js';
import { insertVersion } from '../document/draft.repository.js';
import { moveClock } from '../installation/installation.repository.js';
import { receiveByIssue } from '../obligation/receive-by-issue.js';
import { recordObligationAct } from '../obligation/record-obligation-act.js';
import { addReportDraft } from '../report/report-draft.repository.js';
import { REPORTING_UNITS } from '../sample-province/reporting-units.js';
import { sampleReportOf } from '../sample-province/sample-report.js';
import { changedUnits, reportsAtHand } from './consolidate-cycle.js';
import {
  countedReports,
  findConsolidation,
  freezeConsolidation,
  lockConsolidations,
  type StoredConsolidation,
} from './consolidation.repository.js';

const savedBy = aCapacity('stp.cv');
const frozenBy = aCapacity('snv.tp');
const received = momentOf('2024-11-14 10:00');
const units = REPORTING_UNITS.map(({ code }) => code);
/** Nothing · received, not judged · returned. */
const [NOTHING, RECEIVED, RETURNED] = ['HVN', 'SCT', 'SXD'] as const;
const REPLACED = 'SYT';

/** Nobody's figures: seen in a total, they say that what may not be counted was. */
const wrong: UnitReport = {
  ...sampleReportOf('STP'),
  figures: keyed(enteredCodes, () => ({ window: '900000000', wholeYear: '900000000' })),
};
/** STP gives a class to whoever conducted it, so that the view rule has something to take out. */
const visited: UnitReport = {
  ...sampleReportOf('STP'),
  conductedByOthers: [{ indicator: '4.1', conductor: 'Sở Nội vụ', window: '1', wholeYear: '2' }],
};

describe('the frozen figures of a year', () => {
  let record: TestRecord;
  let cycle: CycleId;
  let first: StoredConsolidation;
  let recounted: ReadonlyMap<string, Readonly<Record<FigureColumn, string>>>;
  beforeAll(async () => {
    record = await openRecord();
    cycle = await openWholeYear(record);
    await record.asApp((sql) => moveClock(sql, momentOf('2024-11-29 15:00')));
    for (const unit of units.filter((code) => code !== NOTHING && code !== REPLACED)) {
      const uncounted = unit === RECEIVED || unit === RETURNED;
      const fine = unit === 'STP' ? visited : sampleReportOf(unit);
      await issued(unit, { report: uncounted ? wrong : fine });
      if (unit === RETURNED) await judge(unit, 'return-report');
      else if (unit !== RECEIVED) await judge(unit, 'accept');
    }
    await issued(REPLACED, { report: wrong });
    await judge(REPLACED, 'return-report');
    await issued(REPLACED, {});
    await judge(REPLACED, 'accept');
    await communeReports();
    recounted = await record.asApp(recountFigures);
    first = await frozen();
  });
  afterAll(() => record.close());

  const issued = async (
    unit: string,
    { report = sampleReportOf(unit), at = received, code = 'N14' },
  ): Promise<DocumentId> =>
    record.asApp(async (sql) => {
      const id = await aReport(sql, unit, code);
      await addReportDraft(sql, id, { report, savedBy });
      const letter = {
        subject: 'Kết quả năm 2024',
        body: { schema: 'letter-body', version: 1, blocks: [] },
        enclosure: null,
        slip: '',
        report,
      } as const;
      await insertVersion(sql, id, { no: 1, content: letter, madeBy: savedBy });
      await sql.execute('UPDATE document SET content_version = 1 WHERE id = $1', [id]);
      await receiveByIssue(sql, id, at);
      return id;
    });
  const judge = (unit: string, kind: 'accept' | 'return-report', code = 'N14') =>
    record.asApp(async (sql) =>
      recordObligationAct(sql, {
        obligationId: await obligationOf(sql, unit, code),
        kind,
        note: 'Thiếu biểu',
        capacity: frozenBy,
        command: aCommand('snv.tp'),
        actId: newId<ActId>(),
      }),
    );
  const communeReports = async () => {
    const commune = await record.asApp((sql) =>
      sql.one<{ code: string }>(
        'xã',
        `SELECT u.code FROM obligation o JOIN unit_cycle uc ON uc.id = o.unit_cycle_id JOIN unit u ON u.id = uc.unit_id
         WHERE o.code = 'D11' ORDER BY u.code LIMIT 1`,
      ),
    );
    await issued(commune.code, { report: wrong, code: 'D11' });
    await judge(commune.code, 'accept', 'D11');
  };
  const freeze = () =>
    record.asApp(async (sql) => {
      await lockConsolidations(sql, cycle);
      return freezeConsolidation(sql, { cycleId: cycle, frozenBy });
    });
  const frozen = async () => {
    const stored = await freeze();
    if (!stored) throw new Error('nothing was frozen');
    return stored;
  };

  it('are the recount in plain SQL: every row of S, V and R in both columns', () => {
    expect(first).toMatchObject({
      no: 1,
      asOf: expect.stringContaining('2024-11-29T08:'),
      frozenBy,
    });
    const codes = [...summedCodes, ...viewCodes, ...percentCodes];
    expect(codes).toHaveLength(41);
    const table = (figureOf: (code: (typeof codes)[number], column: FigureColumn) => unknown) =>
      codes.flatMap((code) =>
        figureColumns.map((column) => [code, column, figureOf(code, column)]),
      );
    const { totals } = first.content.consolidation;
    expect(table((code, column) => totals[code][column])).toEqual(
      table((code, column) => recounted.get(code)?.[column]),
    );
  });

  it('name who is missing and why, who is late, and count each unit once by its last letter', async () => {
    const stored = await record.asApp((sql) => findConsolidation(sql, first.id));
    expect(stored).toEqual(first);
    const { missing, late, consolidation } = first.content;
    expect(new Map(missing.map(({ code, state }) => [code, state]))).toEqual(
      new Map([
        [NOTHING, 'open'],
        [RECEIVED, 'received'],
        [RETURNED, 'returned'],
      ]),
    );
    expect(late).toEqual([expect.objectContaining({ code: NOTHING, receivedAt: null })]);
    expect(late[0]?.workingDays).toBeGreaterThan(0);
    expect(consolidation.sources).toHaveLength(units.length - 3);
    expect(consolidation.notCounted.map(({ unit }) => unit).sort()).toEqual(
      [RECEIVED, RETURNED, REPLACED].sort(),
    );
    const reports = await record.asApp((sql) => countedReports(sql, first.content));
    expect(reports).toHaveLength(units.length - 3);
  });

  it('are frozen once where two freeze at the same moment, and not again without another report', async () => {
    await issued(NOTHING, { at: momentOf('2024-11-29 16:00') });
    await judge(NOTHING, 'accept');
    const both = await Promise.all([freeze(), freeze()]);
    const supplements = both.filter((one) => one !== undefined);
    expect(supplements).toMatchObject([
      { no: 2, content: { late: [{ code: NOTHING, receivedAt: momentOf('2024-11-29 16:00') }] } },
    ]);
    expect(await freeze()).toBeUndefined();
  });

  it('are stale for the units that were accepted since', async () => {
    const changed = async () =>
      record.asApp(async (sql) =>
        changedUnits(first.content, await reportsAtHand(sql, cycle)).map(({ code }) => code),
      );
    await issued(RETURNED, {});
    expect(await changed()).not.toContain(RETURNED);
    await judge(RETURNED, 'accept');
    expect(await changed()).toContain(RETURNED);
  });
});
