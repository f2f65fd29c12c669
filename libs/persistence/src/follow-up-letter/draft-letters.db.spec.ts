import { type CycleId, type LetterBody } from '@congvu/domain';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openRecord, SAMPLE_SCOPE, type TestRecord } from '../../test/record.js';
import { aReader, aReport, momentOf, openWholeYear, settleUntil } from '../../test/sample-cycle.js';
import { openAlarms } from '../alarm/alarm.repository.js';
import { Database } from '../database/database.js';
import { settleDue } from '../due/settle-due.js';
import { moveClock } from '../installation/installation.repository.js';
import { receiveByIssue } from '../obligation/receive-by-issue.js';
import { lettersOnTheirWay, unitsNoLongerOwing } from './follow-up-letter.repository.js';

const LATE = ['SLDTBXH', 'HPB', 'HPL', 'HVN'];

/** Beside the template of guidance that every sample has, so that the rung finds its own. */
const TEMPLATE = `INSERT INTO document_template (id, authority_id, code, title, document_type, issuer_id, drafting_unit_id, chain_code, symbol, subject, body)
  SELECT gen_random_uuid(), authority_id, 'SNV-CV-DON-DOC', 'Công văn đôn đốc', document_type, issuer_id, drafting_unit_id, chain_code, symbol, 'đôn đốc thực hiện', body
  FROM document_template WHERE code = 'SNV-CV-CCVC' ON CONFLICT DO NOTHING`;

describe('the letter that a rung demands', () => {
  let record: TestRecord;
  let cycle: CycleId;
  beforeEach(async () => {
    record = await openRecord();
    cycle = await openWholeYear(record);
  });
  afterEach(() => record.close());
  const rows = <Row>(text: string, values: readonly unknown[] = []) =>
    record.asApp((sql) => sql.query<Row>(text, values));
  const withTemplate = () => record.asOwner((sql) => sql.execute(TEMPLATE));
  const withoutTemplate = () =>
    record.asOwner((sql) =>
      sql.execute(`DELETE FROM document_template WHERE code = 'SNV-CV-DON-DOC'`),
    );
  const receive = (unit: string, at: string) =>
    record.asApp(async (sql) => receiveByIssue(sql, await aReport(sql, unit, 'N14'), momentOf(at)));
  const receiveAllButTheLate = async () => {
    const units = await rows<{ code: string }>(
      'SELECT code FROM unit WHERE reporting ORDER BY official_order',
    );
    for (const { code } of units) if (!LATE.includes(code)) await receive(code, '2024-11-14 10:00');
  };
  const letters = () =>
    rows<{
      documentId: string;
      code: string;
      rung: number;
      units: string[];
      body: LetterBody;
      drafter: string;
    }>(
      `SELECT f.document_id AS "documentId", f.code, f.rung, dd.body, p.code AS drafter,
         (SELECT array_agg(u.code ORDER BY u.official_order) FROM follow_up_letter_obligation l JOIN obligation o ON o.id = l.obligation_id
          JOIN unit_cycle uc ON uc.id = o.unit_cycle_id JOIN unit u ON u.id = uc.unit_id WHERE l.document_id = f.document_id) AS units
       FROM follow_up_letter f JOIN document d ON d.id = f.document_id JOIN post p ON p.id = d.drafter_post_id
       JOIN document_draft dd ON dd.document_id = d.id WHERE f.code = 'N14' AND f.rung = 3`,
    );

  it('is begun once, for all late units of the day in the official order, and tells whoever drafts it', async () => {
    await withTemplate();
    await settleUntil(record, '2024-11-14 23:59');
    await receiveAllButTheLate();
    await settleUntil(record, '2024-11-19 07:59');
    expect(await letters()).toEqual([]);
    await settleUntil(record, '2024-11-19 08:00');
    const [letter, ...others] = await letters();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ units: LATE, drafter: 'SNV.CV2' });
    const blocks = letter?.body.blocks ?? [];
    expect(blocks.find(({ kind }) => kind === 'addressees')).toMatchObject({
      items: [
        'Sở Lao động – Thương binh và Xã hội',
        expect.stringContaining('Phú Bình'),
        expect.stringContaining('Phú Lương'),
        expect.any(String),
      ],
    });
    const text = JSON.stringify(blocks);
    expect(text).toContain('trước ngày 15/11 hàng năm, hạn đến hết ngày 14/11/2024');
    expect(text).toContain('chậm nhất vào ngày 22/11/2024');
    const told = await rows(
      `SELECT a.username FROM notification n JOIN account a ON a.person_id = n.person_id
       WHERE n.kind = 'follow-up-drafted' AND n.document_id = $1`,
      [letter?.documentId],
    );
    expect(told).toEqual([{ username: 'snv.cv2' }]);
    const audit = await rows(
      `SELECT convert_from(canonical, 'UTF8')::jsonb -> 'capacity' AS who FROM audit_entry
       WHERE convert_from(canonical, 'UTF8')::jsonb ->> 'object' = $1`,
      [letter?.documentId],
    );
    expect(audit).toEqual([{ who: null }]);
  });

  it('stays a draft that says who has sent meanwhile', async () => {
    await withTemplate();
    await settleUntil(record, '2024-11-19 08:00');
    const [letter] = await letters();
    expect(letter?.units).toHaveLength(29);
    await receive('HPB', '2024-11-19 15:00');
    const gone = await record.asApp((sql) => unitsNoLongerOwing(sql, letter?.documentId ?? ''));
    expect(gone.map(({ code }) => code)).toEqual(['HPB']);
    await settleUntil(record, '2024-11-22 08:00');
    expect(
      await rows('SELECT DISTINCT status FROM document WHERE id = $1', [letter?.documentId]),
    ).toEqual([{ status: 'drafting' }]);
    const waiting = await record.asApp((sql) =>
      lettersOnTheirWay(sql, aReader('SNV.TP', 'SNV', 'reviewer', 'supervisor'), cycle),
    );
    expect(waiting.filter(({ code }) => code === 'N14')).toMatchObject([
      { documentId: letter?.documentId, subject: null, rung: 3, units: 29, owing: 28 },
    ]);
  });

  it('is one for two workers that settle the day at once', async () => {
    await withTemplate();
    await settleUntil(record, '2024-11-18 08:00');
    await record.asApp((sql) => moveClock(sql, momentOf('2024-11-19 08:00')));
    const other = await Database.connect({ url: record.urls.appUrl, poolSize: 1 });
    const work = async (database: Database) => {
      let settled = 0;
      for (;;) {
        const batch = await database.transaction(SAMPLE_SCOPE, (sql) => settleDue(sql, 5));
        if (batch === 0) return settled;
        settled += batch;
      }
    };
    try {
      const settled = await Promise.all([work(record.app), work(other)]);
      expect(settled.every((n) => n > 0)).toBe(true);
    } finally {
      await other.close();
    }
    expect((await letters()).map(({ units }) => units.length)).toEqual([29]);
  });

  it('is not begun where the installation has no template for it, and an alarm says so once', async () => {
    await withoutTemplate();
    await settleUntil(record, '2024-11-19 08:00');
    expect(await letters()).toEqual([]);
    const alarms = (await record.asApp(openAlarms)).filter(
      ({ params }) => params.obligation === 'N14' && params.rung === 3,
    );
    expect(alarms).toMatchObject([
      { kind: 'letter-not-drafted', params: { template: 'CV-DON-DOC', missing: 'template' } },
    ]);
  });
});
