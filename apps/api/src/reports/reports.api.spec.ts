import {
  documentSchema,
  reportSchema,
  reportVersionSchema,
  versionListSchema,
  versionSchema,
} from '@congvu/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleReportOf } from '@congvu/persistence';
import { emptyReport, type UnitReport } from '@congvu/report';
import { beginReport, issueReport, obligationOf, openYear } from '../../test/cycles.js';
import { key } from '../../test/letters.js';
import { known, problemOf, read } from '../../test/read.js';
import { fillReport, reportOf, saveReport, submissionOf } from '../../test/reports.js';
import { testApi, type TestApi } from '../../test/test-api.js';

/** What the drafter saw, and the key of the command where it is repeated. */
interface Submission {
  readonly etag: number;
  readonly reportEtag?: number;
  readonly consulted: readonly string[];
  readonly asked?: string;
}

/** Each test takes the report of a unit of its own. */
describe('the report of a unit’s yearly letter', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
    await openYear(api);
  });
  afterAll(() => api.close());

  const obligation = async (post: string) => (await obligationOf(api, post, 'N14')).id;
  const begun = (post: string) => beginReport(api, post);
  const filled = async (post: string, report?: UnitReport): Promise<string> => {
    const id = await begun(post);
    await fillReport(api, id, { post, report });
    return id;
  };
  const submit = async (post: string, id: string, { asked = key(), ...body }: Submission) =>
    (await api.as(post)).post(`/documents/${id}/submission`, body, asked);
  const versionsOf = async (post: string, id: string) =>
    (await read(versionListSchema, (await api.as(post)).get(`/documents/${id}/versions`))).items;

  it('begins empty, with the window of the plan and nothing to compare with', async () => {
    const id = await begun('SYT.CV');
    const officer = await api.as('SYT.CV');
    expect(await read(documentSchema, officer.get(`/documents/${id}`))).toMatchObject({
      hasReport: true,
    });
    const answer = await officer.get(`/documents/${id}/report`);
    const view = known(reportSchema, answer);
    expect(answer.headers['etag']).toBe(`"${String(view.etag)}"`);
    expect(view).toMatchObject({
      year: 2024,
      window: { from: '2023-12-15', to: '2024-10-31' },
      report: emptyReport,
      previousYear: null,
      savedBy: { unitName: 'Sở Y tế' },
    });
    expect(view.faults.every(({ rule }) => rule === 'K23')).toBe(true);
  });

  it('is not submitted with faults: all are named at once, with their places', async () => {
    const id = await begun('STC.CV');
    const refused = await submit('STC.CV', id, await submissionOf(api, id, 'STC.CV'));
    const { faults } = await reportOf(api, id, 'STC.CV');
    expect(refused.status).toBe(422);
    const { code, errors } = problemOf(refused);
    expect(code).toBe('report-has-faults');
    expect(errors).toHaveLength(faults.length);
    expect(errors).toContainEqual({
      pointer: '/report/figures/1.3/window',
      code: 'K23',
      detail: expect.stringContaining('1.3'),
    });
    expect(await versionsOf('STC.CV', id)).toEqual([]);
  });

  it('is refused for one that is wrong among many that are right', async () => {
    const sound = sampleReportOf('SXD');
    const figures = { ...sound.figures, '1.3': { window: '99', wholeYear: '98' } };
    const id = await filled('SXD.CV', { ...sound, figures });
    const refused = await submit('SXD.CV', id, await submissionOf(api, id, 'SXD.CV'));
    expect(problemOf(refused).errors).toEqual([
      {
        pointer: '/report/figures/1.3/window',
        code: 'K02',
        detail:
          'Chỉ tiêu 1.3 (số liệu trong kỳ) là 99 người, lớn hơn 0.1 là 98 người: nhiều nhất chỉ có thể là 98 người.',
      },
    ]);
  });

  it('is frozen with the letter that is composed of it; the draft stays as it was written', async () => {
    const id = await filled('STP.CV');
    const officer = await api.as('STP.CV');
    const before = await officer.get(`/documents/${id}/draft`);
    const answer = await submit('STP.CV', id, await submissionOf(api, id, 'STP.CV'));
    expect(answer.status).toBe(200);
    const { body } = await read(versionSchema, officer.get(`/documents/${id}/versions/1`));
    const titles = body.blocks.flatMap((block) => (block.kind === 'annex' ? [block.title] : []));
    expect(titles).toHaveLength(7);
    expect(JSON.stringify(body)).toContain('63 người đã được quán triệt, đạt 98,44 %');
    const version = await read(
      reportVersionSchema,
      officer.get(`/documents/${id}/versions/1/report`),
    );
    expect(version.report).toEqual(sampleReportOf('STP'));
    expect(version.computed['1.4'].window).toBe('98.44');
    // The draft itself never becomes the composed letter: a return goes on from what was written.
    const { database, scope } = api;
    const draft = await database.read(scope, (sql) =>
      sql.one<{ body: unknown }>(
        'dự thảo',
        'SELECT body FROM document_draft WHERE document_id = $1',
        [id],
      ),
    );
    expect(before.body).toMatchObject(draft);
    expect((await officer.get(`/documents/${id}/report`)).status).toBe(404);
    expect(
      (await saveReport(api, id, { post: 'STP.CV', report: emptyReport, etag: 2 })).status,
    ).toBe(403);
  });

  it('is submitted as it was seen: without its etag or with an old one it is not', async () => {
    const id = await filled('SCT.CV');
    const seen = await submissionOf(api, id, 'SCT.CV');
    const { reportEtag, ...without } = seen;
    expect(await submit('SCT.CV', id, without)).toMatchObject({
      status: 422,
      body: { code: 'invalid-field', errors: [{ pointer: '/reportEtag' }] },
    });
    await fillReport(api, id, { post: 'SCT.CV' });
    expect(await submit('SCT.CV', id, seen)).toMatchObject({
      status: 409,
      body: { code: 'content-changed' },
    });
    const stale = { post: 'SCT.CV', report: emptyReport, etag: reportEtag };
    expect(await saveReport(api, id, stale)).toMatchObject({
      status: 412,
      body: { code: 'stale' },
    });
    const officer = await api.as('SCT.CV');
    const blind = await officer.put(`/documents/${id}/report`, { report: emptyReport });
    expect(blind).toMatchObject({ status: 428, body: { code: 'precondition' } });
    expect((await reportOf(api, id, 'SCT.CV')).report).toEqual(sampleReportOf('SCT'));
  });

  it('is submitted once by two who do at the same moment, and the same command gets the same answer', async () => {
    const id = await filled('SKHCN.CV');
    const body = await submissionOf(api, id, 'SKHCN.CV');
    const keys = [key(), key()] as const;
    const both = await Promise.all(keys.map((asked) => submit('SKHCN.CV', id, { ...body, asked })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const first = both.findIndex(({ status }) => status === 200);
    const again = await submit('SKHCN.CV', id, {
      ...body,
      asked: keys[first === 0 ? 0 : 1],
    });
    expect(again.body).toEqual(both[first]?.body);
    expect(await versionsOf('SKHCN.CV', id)).toHaveLength(1);
  });

  it('is nobody else’s while it is drafted, and no letter’s that has none', async () => {
    const id = await filled('SGTVT.CV');
    for (const post of ['SVHTTDL.CV', 'SNV.CV2', 'SNV.TP']) {
      const other = await api.as(post);
      expect((await other.get(`/documents/${id}/report`)).status).toBe(404);
      expect((await saveReport(api, id, { post, report: emptyReport, etag: 2 })).status).toBe(404);
    }
    const officer = await api.as('SGTVT.CV');
    expect((await officer.get(`/documents/${id}/versions/1/report`)).status).toBe(404);
  });

  it('reaches its receiver with the letter; what was returned is where its replacement begins', async () => {
    const post = 'STNMT.CV';
    const wrong = { ...sampleReportOf('STNMT'), difficulties: [] };
    const first = await filled(post, wrong);
    await issueReport(api, first, post);
    const id = await obligation(post);
    const judge = await api.as('SNV.CV2');
    const received = await read(
      reportVersionSchema,
      judge.get(`/documents/${first}/versions/1/report`),
    );
    expect(received.report).toEqual(wrong);
    expect((await judge.get(`/documents/${first}/versions/1`)).status).toBe(403);
    const returned = { documentId: first, reason: 'Thiếu Biểu 07' };
    expect((await judge.post(`/obligations/${id}/return`, returned)).status).toBe(200);
    const second = await begun(post);
    expect((await reportOf(api, second, post)).report).toEqual(wrong);
    await fillReport(api, second, { post });
    await issueReport(api, second, post);
    const versions = [first, second].map((letter) =>
      read(reportVersionSchema, judge.get(`/documents/${letter}/versions/1/report`)),
    );
    const [before, after] = await Promise.all(versions);
    expect([before?.report, after?.report]).toEqual([wrong, sampleReportOf('STNMT')]);
  });
});
