import { reportSchema } from '@congvu/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptyReport } from '@congvu/report';
import { beginReport, openYear } from '../../test/cycles.js';
import { known, problemOf } from '../../test/read.js';
import { saveReport } from '../../test/reports.js';
import { testApi, type TestApi } from '../../test/test-api.js';

/** Rows of the catalogue of bad input that a report meets (figures, dates, texts, links). */
describe('saving a report keeps what is typed, except', () => {
  let api: TestApi;
  let id: string;
  beforeAll(async () => {
    api = await testApi();
    await openYear(api);
    id = await beginReport(api, 'SNV.CV3');
  });
  afterAll(() => api.close());
  const letter = {
    outcome: 'direction',
    type: 'Công văn',
    numberAndSymbol: null,
    date: null,
    title: 'Triển khai',
    link: null,
  };
  const withFigure = (window: unknown) => ({
    ...emptyReport,
    figures: { ...emptyReport.figures, '5.1': { window, wholeYear: null } },
  });
  const save = (report: unknown) => saveReport(api, id, { post: 'SNV.CV3', report });

  it.each([
    [
      'a figure in words',
      {
        report: withFigure('năm người'),
        pointer: '/report/figures/5.1/window',
        code: 'figure-format',
      },
    ],
    [
      'a negative figure',
      { report: withFigure('-3'), pointer: '/report/figures/5.1/window', code: 'figure-range' },
    ],
    [
      'NaN',
      { report: withFigure('NaN'), pointer: '/report/figures/5.1/window', code: 'figure-range' },
    ],
    [
      '1e309',
      { report: withFigure('1e309'), pointer: '/report/figures/5.1/window', code: 'figure-range' },
    ],
    [
      'a fraction',
      {
        report: withFigure('12,3456'),
        pointer: '/report/figures/5.1/window',
        code: 'figure-precision',
      },
    ],
    [
      'two readings',
      {
        report: withFigure('1,234.5'),
        pointer: '/report/figures/5.1/window',
        code: 'figure-format',
      },
    ],
    [
      '400 digits',
      {
        report: withFigure('9'.repeat(400)),
        pointer: '/report/figures/5.1/window',
        code: 'figure-range',
      },
    ],
    [
      'a number for a text',
      { report: withFigure(5), pointer: '/report/figures/5.1/window', code: 'wrong-type' },
    ],
    [
      '31/6',
      {
        report: { ...emptyReport, letters: [{ ...letter, date: '2024-06-31' }] },
        pointer: '/report/letters/0/date',
        code: 'invalid-format',
      },
    ],
    [
      'a day of the year 2569',
      {
        report: { ...emptyReport, letters: [{ ...letter, date: '2569-06-30' }] },
        pointer: '/report/letters/0/date',
        code: 'out-of-range',
      },
    ],
    [
      'a link that runs',
      {
        report: { ...emptyReport, letters: [{ ...letter, link: 'javascript:alert(1)' }] },
        pointer: '/report/letters/0/link',
        code: 'invalid-format',
      },
    ],
    [
      'an invisible character',
      {
        report: { ...emptyReport, letters: [{ ...letter, title: 'Triển\u200bkhai' }] },
        pointer: '/report/letters/0/title',
        code: 'invisible-char',
      },
    ],
  ])('%s', async (_, { report, pointer, code }) => {
    const answer = await save(report);
    expect(answer.status).toBe(422);
    expect(problemOf(answer).errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it('a document that is secret, wherever the mark stands', async () => {
    const answer = await save({
      ...emptyReport,
      narrative: { ...emptyReport.narrative, B: [{ kind: 'paragraph', text: 'TUYỆT MẬT' }] },
    });
    expect(answer).toMatchObject({
      status: 422,
      body: {
        code: 'state-secret-not-allowed',
        errors: [{ pointer: '/report/narrative/B/0/text' }],
      },
    });
  });

  it('a computed row and more rows than a form has', async () => {
    const computed = { ...emptyReport, figures: { ...emptyReport.figures, '1.4': null } };
    expect(await save(computed)).toMatchObject({ status: 400, body: { code: 'unknown-field' } });
    const many = { ...emptyReport, letters: Array.from({ length: 501 }, () => letter) };
    expect(problemOf(await save(many)).errors).toContainEqual(
      expect.objectContaining({ pointer: '/report/letters' }),
    );
  });

  it('nothing else: a figure is kept as its digits however it was spaced', async () => {
    const saved = known(reportSchema, await save(withFigure(' 12.345 ')));
    expect(saved.report.figures['5.1'].window).toBe('12345');
  });
});
