import { cycleTrackingSchema } from '@congvu/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { beginReport, issueReport, openYear } from '../../test/cycles.js';
import { read } from '../../test/read.js';
import { fillReport } from '../../test/reports.js';
import { testApi, type TestApi } from '../../test/test-api.js';

describe('the tracking table over HTTP', () => {
  let api: TestApi;
  let cycle: string;
  beforeAll(async () => {
    api = await testApi();
    ({ cycle } = await openYear(api));
    const id = await beginReport(api, 'SYT.CV');
    await fillReport(api, id, { post: 'SYT.CV' });
    await issueReport(api, id, 'SYT.CV');
  });
  afterAll(() => api.close());

  const trackingOf = async (post: string, query = '') =>
    read(cycleTrackingSchema, (await api.as(post)).get(`/cycles/${cycle}/tracking${query}`));

  it('counts for each of the 14 tasks how its units stand, and names the letters that came', async () => {
    const { tasks } = await trackingOf('CT');
    expect(tasks).toHaveLength(14);
    expect(tasks.reduce((sum, { result }) => sum + result.units, 0)).toBe(210);
    const report = tasks.find(({ code }) => code === 'N14');
    expect(report).toMatchObject({
      source: 'IV.3.g',
      words: 'trước ngày 15/11 hàng năm',
      target: '2024-11-14',
      leads: ['Các sở, ban, ngành', 'Ủy ban nhân dân các huyện, thành phố'],
      result: { units: 29, onTime: 1, late: 0, missing: 0, pending: 28 },
      letters: [{ unitName: 'Sở Y tế', numberAndSymbol: expect.stringMatching(/^\d+\/BC-SYT$/) }],
    });
    expect(tasks.find(({ code }) => code === 'N01')?.result).toMatchObject({
      units: 1,
      ongoing: 1,
    });
  });

  it('has the steps inside where they are asked for, of the own unit', async () => {
    const codes = ({ tasks }: Awaited<ReturnType<typeof trackingOf>>) =>
      tasks.map(({ code }) => code[0]);
    expect(codes(await trackingOf('SYT.CV'))).not.toContain('D');
    expect(codes(await trackingOf('SYT.CV', '?steps=internal'))).toContain('D');
    expect(codes(await trackingOf('CT', '?steps=internal'))).not.toContain('D');
  });

  it('shows a unit its own results alone', async () => {
    const own = await trackingOf('STC.CV');
    expect(own.units.map(({ code }) => code)).toEqual(['STC']);
    const report = own.tasks.find(({ code }) => code === 'N14');
    expect(report).toMatchObject({ result: { units: 1, pending: 1 }, letters: [] });
  });

  it('is printed and calculated with', async () => {
    const officer = await api.as('SNV.CV2');
    const pdf = await officer.get(`/cycles/${cycle}/tracking.pdf?steps=internal`);
    expect(pdf).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const workbook = await officer.get(`/cycles/${cycle}/tracking.xlsx`);
    expect(workbook.headers['content-disposition']).toContain('bang-theo-doi-2024.xlsx');
    expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it.each([
    ['/cycles/01990000-0000-7000-8000-000000000000/tracking', 404],
    ['/cycles/01990000-0000-7000-8000-000000000000/tracking.pdf', 404],
    ['/cycles/abc/tracking', 400],
  ])('refuses %s', async (path, status) => {
    expect(await (await api.as('CT')).get(path)).toMatchObject({ status });
  });

  it('refuses what it does not know to filter by', async () => {
    const answer = await (await api.as('CT')).get(`/cycles/${cycle}/tracking?steps=all`);
    expect(answer.status).toBe(400);
  });
});
