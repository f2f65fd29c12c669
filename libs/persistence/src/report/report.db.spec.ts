import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainDate, type PlainDate, yearOf } from '@congvu/calendar';
import { type DocumentId, type IssuerId } from '@congvu/domain';
import { emptyReport, enteredCodes, keyed, type UnitReport } from '@congvu/report';
import { aCapacity, aLetter, openRecord, type TestRecord } from '../../test/record.js';
import {
  anOpening,
  aReport,
  momentOf,
  obligationOf,
  openWholeYear,
} from '../../test/sample-cycle.js';
import { canonicalJson } from '../act/canonical-json.js';
import { publishDefinition } from '../cycle/cycle-definition.repository.js';
import { openCycle } from '../cycle/open-cycle.js';
import { openObligations } from '../cycle/open-obligations.js';
import { type Sql } from '../database/sql.js';
import { contentSha256, insertVersion, type VersionContent } from '../document/draft.repository.js';
import { moveClock } from '../installation/installation.repository.js';
import { beginObligationLetter } from '../obligation/obligation-letter.repository.js';
import {
  cancelNumber,
  COMMON_SERIES,
  drawNumber,
  enterNumber,
  registerOf,
} from '../register/register.repository.js';
import { sampleCycleDefinition } from '../sample-province/cycle-definitions.js';
import { sampleId } from '../sample-province/sample-ids.js';
import { sampleReportOf } from '../sample-province/sample-report.js';
import { reportContextOf } from './report-context.js';
import {
  addReportDraft,
  findReportDraft,
  findReportVersion,
  saveReportDraft,
} from './report-draft.repository.js';

const savedBy = aCapacity('stp.cv');
const letter = {
  subject: 'Kết quả năm 2024',
  body: { schema: 'letter-body', version: 1, blocks: [] },
  enclosure: null,
  slip: '',
} as const;
const contentWith = (report: UnitReport | null): VersionContent => ({ ...letter, report });
const freeze = (sql: Sql, id: DocumentId, report: UnitReport | null) =>
  insertVersion(sql, id, { no: 1, content: contentWith(report), madeBy: savedBy });

describe('the record of a report', () => {
  let record: TestRecord;
  beforeAll(async () => {
    record = await openRecord();
  });
  afterAll(() => record.close());

  const aDraft = () =>
    record.asApp(async (sql) => {
      const id = await aLetter(sql, 'STP');
      await addReportDraft(sql, id, { report: emptyReport, savedBy });
      return id;
    });

  it('is saved by who saw it last, and stays for everybody else', async () => {
    const id = await aDraft();
    const report = sampleReportOf('STP');
    const saved = await record.asApp((sql) =>
      saveReportDraft(sql, id, { report, etag: 1, savedBy }),
    );
    expect(saved).toMatchObject({ report, etag: 2, savedBy });
    const late = await record.asApp((sql) =>
      saveReportDraft(sql, id, { report: emptyReport, etag: 1, savedBy }),
    );
    expect(late).toBeUndefined();
    expect(await record.asApp((sql) => findReportDraft(sql, id))).toEqual(saved);
  });

  it('is one save of two at the same moment', async () => {
    const id = await aDraft();
    const both = await Promise.all(
      ['STP', 'SYT'].map((unit) =>
        record.asApp((sql) =>
          saveReportDraft(sql, id, { report: sampleReportOf(unit), etag: 1, savedBy }),
        ),
      ),
    );
    expect(both.filter((saved) => saved !== undefined)).toHaveLength(1);
  });

  it('is frozen with each version of its letter, and of no other letter', async () => {
    const id = await aDraft();
    const report = sampleReportOf('STP');
    await expect(record.asApp((sql) => freeze(sql, id, null))).rejects.toThrow(
      'a version has a report where its letter has one',
    );
    await record.asApp((sql) => freeze(sql, id, report));
    expect(await record.asApp((sql) => findReportVersion(sql, id, 1))).toEqual(report);
    const plain = await record.asApp((sql) => aLetter(sql, 'STP'));
    await expect(record.asApp((sql) => freeze(sql, plain, report))).rejects.toThrow(
      'a version has a report where its letter has one',
    );
    await record.asApp((sql) => freeze(sql, plain, null));
    expect(await record.asApp((sql) => findReportVersion(sql, plain, 1))).toBeUndefined();
  });

  it('takes nothing but a report', async () => {
    const id = await record.asApp((sql) => aLetter(sql, 'STP'));
    const wrong = { schema: 'letter-body', version: 1 } as unknown as UnitReport;
    await expect(
      record.asApp((sql) => addReportDraft(sql, id, { report: wrong, savedBy })),
    ).rejects.toThrow('report_draft_content_check');
  });

  it('is a part of the content’s hash where there is one; older hashes stand', () => {
    const before = createHash('sha256').update(canonicalJson(letter), 'utf8').digest('hex');
    expect(contentSha256(contentWith(null))).toBe(before);
    expect(contentSha256(contentWith(emptyReport))).not.toBe(before);
    expect(contentSha256(contentWith(emptyReport))).not.toBe(
      contentSha256(contentWith(sampleReportOf('STP'))),
    );
  });
});

describe('what the system knows around a report', () => {
  let record: TestRecord;
  beforeAll(async () => {
    record = await openRecord();
    await openWholeYear(record);
  });
  afterAll(() => record.close());

  const contextOf = async (unit: string) => {
    const id = await record.asApp((sql) => aReport(sql, unit, 'N14'));
    return record.asApp((sql) => reportContextOf(sql, id));
  };
  const numbered = async (unit: string, date: PlainDate): Promise<DocumentId> =>
    record.asApp(async (sql) => {
      const key = {
        direction: 'out',
        issuerId: sampleId('issuer', unit) as IssuerId,
        series: COMMON_SERIES,
      } as const;
      const registerId = await registerOf(sql, key, yearOf(date));
      const documentId = await aLetter(sql, unit);
      const number = await drawNumber(sql, registerId, date);
      const symbol = `CV-${unit}`;
      const by = { capacity: aCapacity(), signer: aCapacity() };
      const entry = { registerId, number, documentId, symbol, date, subject: 'việc thử' };
      await enterNumber(sql, { ...entry, ...by });
      return documentId;
    });

  it('is the window of the plan, the kind of the unit, and nothing that is not kept here', async () => {
    expect(await contextOf('SYT')).toEqual({
      year: 2024,
      window: { from: '2023-12-15', to: '2024-10-31' },
      unit: { kind: 'agency' },
      previousYear: null,
      ruleRegister: null,
      outgoingLetters: null,
      excellentCap: null,
      communes: null,
    });
    expect((await contextOf('HPB'))?.unit).toEqual({ kind: 'district' });
  });

  it('counts the letters that the unit numbered in the window and did not cancel', async () => {
    await numbered('STC', plainDate('2024-01-08'));
    await numbered('STC', plainDate('2024-10-31'));
    await numbered('STC', plainDate('2024-11-01'));
    const cancelled = await numbered('STC', plainDate('2024-11-01'));
    await numbered('SXD', plainDate('2024-05-06'));
    const of = async (unit: string) => (await contextOf(unit))?.outgoingLetters;
    expect(await of('STC')).toBe('2');
    const first = await numbered('SCT', plainDate('2024-03-04'));
    await record.asApp(async (sql) => {
      for (const documentId of [cancelled, first]) {
        const people = { by: aCapacity(), confirmedBy: aCapacity('snv.cvp') };
        await cancelNumber(sql, { documentId, reason: 'Nhầm', ...people });
      }
    });
    expect(await of('SCT')).toBeNull();
  });

  it('is nothing for a letter that fulfils no obligation with figures', async () => {
    const plain = await record.asApp((sql) => aLetter(sql, 'SYT'));
    expect(await record.asApp((sql) => reportContextOf(sql, plain))).toBeUndefined();
    const rules = await record.asApp((sql) => aReport(sql, 'SYT', 'N08'));
    expect(await record.asApp((sql) => reportContextOf(sql, rules))).toBeUndefined();
  });

  it('compares with the estimate that was accepted for the whole year before', async () => {
    const report = sampleReportOf('STP');
    const document = await record.asApp(async (sql) => {
      const id = await aReport(sql, 'STP', 'N14');
      await addReportDraft(sql, id, { report, savedBy });
      await freeze(sql, id, report);
      await sql.execute('UPDATE document SET content_version = 1 WHERE id = $1', [id]);
      return id;
    });
    const judged = (state: string) =>
      record.asApp(async (sql) => {
        const id = await obligationOf(sql, 'STP', 'N14');
        await sql.execute(
          `UPDATE obligation SET state = $2, document_id = $3, received_at = coalesce(received_at, business_now()) WHERE id = $1`,
          [id, state, document],
        );
      });
    await judged('received');
    const next = await record.asApp(async (sql) => {
      await moveClock(sql, momentOf('2025-01-02 08:00'));
      const { id } = await publishDefinition(sql, sampleCycleDefinition(2025));
      return openCycle(sql, anOpening(id));
    });
    await record.asApp((sql) => openObligations(sql, next.cycleId));
    const ofNext = await record.asApp(async (sql) => {
      const documentId = await aLetter(sql, 'STP');
      const { id: obligationId } = await sql.one<{ id: never }>(
        'nghĩa vụ',
        `SELECT o.id FROM obligation o JOIN unit_cycle uc ON uc.id = o.unit_cycle_id JOIN unit u ON u.id = uc.unit_id
         WHERE uc.cycle_id = $1 AND u.code = 'STP' AND o.code = 'N14'`,
        [next.cycleId],
      );
      await beginObligationLetter(sql, { obligationId, documentId });
      return documentId;
    });
    const before = async () =>
      (await record.asApp((sql) => reportContextOf(sql, ofNext)))?.previousYear;
    expect(await before()).toBeNull();
    await judged('accepted');
    expect(await before()).toEqual(keyed(enteredCodes, (code) => report.figures[code].wholeYear));
  });
});
