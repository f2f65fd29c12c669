import { frozenListListSchema, frozenListSchema } from '@congvu/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { frozenListOf, openYear } from '../../test/cycles.js';
import { firstOf, read } from '../../test/read.js';
import { testApi, type TestApi } from '../../test/test-api.js';

describe('frozen lists over HTTP', () => {
  let api: TestApi;
  let cycle: string;
  let list: string;
  beforeAll(async () => {
    api = await testApi();
    ({ cycle } = await openYear(api));
    list = await frozenListOf(api, 'N14');
  });
  afterAll(() => api.close());

  const listsOf = async (post: string) =>
    read(frozenListListSchema, (await api.as(post)).get(`/cycles/${cycle}/frozen-lists`));
  const listOf = async (post: string) =>
    read(frozenListSchema, (await api.as(post)).get(`/frozen-lists/${list}`));

  it('are listed with their counts, cut-off and hash', async () => {
    expect((await listsOf('CT')).items).toEqual([
      expect.objectContaining({
        id: list,
        code: 'N14',
        asOf: '2024-11-14T17:00:00.000Z',
        received: 0,
        missing: 29,
        intact: true,
        whole: true,
      }),
    ]);
  });

  it('name the calendar that the cut-off was found by, and the units in the official order', async () => {
    const { calendarVersions, explanation, missing } = await listOf('SNV.CV2');
    expect(calendarVersions).toContain('2024');
    expect(explanation).toContain('15/11/2024');
    expect(missing.slice(0, 3).map(({ code }) => code)).toEqual(['VP', 'SNV', 'STP']);
  });

  it('show a unit itself alone', async () => {
    expect(firstOf((await listsOf('STC.CV')).items)).toMatchObject({ missing: 1, whole: false });
    expect((await listOf('STC.CV')).missing.map(({ code }) => code)).toEqual(['STC']);
  });

  it('are printed and calculated with', async () => {
    const officer = await api.as('CT');
    const pdf = await officer.get(`/frozen-lists/${list}.pdf`);
    expect(pdf).toMatchObject({ status: 200 });
    expect(pdf.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="danh-sach-chot-n14-2024.pdf"',
    });
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const workbook = await officer.get(`/frozen-lists/${list}.xlsx`);
    expect(workbook.headers['content-type']).toContain('spreadsheetml');
    expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it.each([
    ['/frozen-lists/abc', 400],
    ['/frozen-lists/abc.pdf', 400],
    ['/frozen-lists/01990000-0000-7000-8000-000000000000', 404],
    ['/frozen-lists/01990000-0000-7000-8000-000000000000.xlsx', 404],
    ['/cycles/01990000-0000-7000-8000-000000000000/frozen-lists', 404],
  ])('refuse %s', async (path, status) => {
    expect(await (await api.as('CT')).get(path)).toMatchObject({ status });
  });
});
