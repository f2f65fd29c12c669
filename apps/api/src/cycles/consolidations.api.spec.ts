import {
  consolidationListSchema,
  consolidationRowSchema,
  frozenConsolidationSchema,
  indicatorSourcesSchema,
} from '@congvu/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleReportOf } from '@congvu/persistence';
import { beginReport, issueReport, obligationOf, openYear } from '../../test/cycles.js';
import { key } from '../../test/letters.js';
import { firstOf, known, problemOf, read } from '../../test/read.js';
import { fillReport } from '../../test/reports.js';
import { testApi, type TestApi } from '../../test/test-api.js';

describe('the frozen figures of a year', () => {
  let api: TestApi;
  let cycle: string;
  let letter: string;
  let frozen: string;
  beforeAll(async () => {
    api = await testApi();
    ({ cycle } = await openYear(api));
    letter = await accepted('SYT.CV');
    frozen = known(consolidationRowSchema, await freeze('SNV.TP')).id;
  });
  afterAll(() => api.close());

  const submitted = async (post: string) => {
    const documentId = await beginReport(api, post);
    await fillReport(api, documentId, { post });
    await issueReport(api, documentId, post);
    return documentId;
  };
  const accepted = async (post: string) => {
    const documentId = await submitted(post);
    const { id } = await obligationOf(api, post, 'N14');
    const judge = await api.as('SNV.CV2');
    expect((await judge.post(`/obligations/${id}/acceptance`, { documentId })).status).toBe(200);
    return documentId;
  };
  const freeze = async (post: string, asked = key()) =>
    (await api.as(post)).post(`/cycles/${cycle}/consolidations`, undefined, asked);
  const list = async (post: string) =>
    read(consolidationListSchema, (await api.as(post)).get(`/cycles/${cycle}/consolidations`));
  const shown = async (id: string) =>
    read(frozenConsolidationSchema, (await api.as('SNV.CV2')).get(`/consolidations/${id}`));

  it('hold the totals, who is missing and why', async () => {
    const view = await shown(frozen);
    expect(view).toMatchObject({ no: 1, counted: 1, late: [], frozenBy: { postCode: 'SNV.TP' } });
    expect(view.missing).toHaveLength(28);
    expect(view.missing).toContainEqual(
      expect.objectContaining({ code: 'HVN', reason: 'Chưa gửi báo cáo.' }),
    );
    const { figures } = sampleReportOf('SYT');
    expect(view.content.totals['1.1']).toMatchObject(figures['1.1']);
  });

  it('lead from each total to the letters it comes from, also from a percent', async () => {
    const of = async (code: string) =>
      (await api.as('SNV.CV2')).get(`/consolidations/${frozen}/indicators/${code}`);
    const { figures } = sampleReportOf('SYT');
    const one = known(indicatorSourcesSchema, await of('1.1'));
    expect(one.sources).toEqual([
      {
        unit: { code: 'SYT', name: 'Sở Y tế' },
        documentId: letter,
        symbol: expect.stringMatching(/^\d+\/BC-/),
        pointer: '/figures/1.1',
        effect: 'added',
        ...figures['1.1'],
      },
    ]);
    const percent = known(indicatorSourcesSchema, await of('1.4'));
    expect(percent.sources.map(({ pointer }) => pointer)).toEqual(['/figures/1.3', '/figures/0.1']);
    expect((await of('9.5')).status).toBe(404);
    expect((await of('99')).status).toBe(404);
  });

  it('are frozen by the head of room or the head of the unit that runs the year', async () => {
    expect((await list('SNV.TP')).mayFreeze).toBe(true);
    expect((await list('SNV.CV2')).mayFreeze).toBe(false);
    for (const post of ['SNV.CV2', 'SYT.CV', 'SYT.TP', 'CT'])
      expect(await freeze(post)).toMatchObject({ status: 403 });
    for (const post of ['SYT.CV', 'SYT.TP']) {
      const officer = await api.as(post);
      expect(await officer.get(`/consolidations/${frozen}`)).toMatchObject({ status: 403 });
      expect(await officer.get(`/cycles/${cycle}/consolidations`)).toMatchObject({ status: 403 });
    }
    expect((await (await api.as('SNV.TP')).get(`/consolidations/${key()}`)).status).toBe(404);
  });

  it('say that they are stale with the units that came since; the next freezing is a supplement', async () => {
    const latest = async () => firstOf((await list('SNV.TP')).items);
    const before = await latest();
    expect(before).toMatchObject({ isStale: false, changed: [] });
    expect(problemOf(await freeze('SNV.GD')).code).toBe('conflict');
    await submitted('STP.CV');
    expect((await list('SNV.TP')).now.missing).toContainEqual(
      expect.objectContaining({ code: 'STP', reason: 'Báo cáo đã nhận, chưa được chấp nhận.' }),
    );
    expect((await latest()).isStale).toBe(false);
    await accepted('STC.CV');
    expect(await latest()).toMatchObject({ isStale: true, changed: [{ code: 'STC' }] });
    const asked = key();
    const second = known(consolidationRowSchema, await freeze('SNV.GD', asked));
    expect(second).toMatchObject({ no: before.no + 1, counted: 2, isStale: false });
    expect(known(consolidationRowSchema, await freeze('SNV.GD', asked))).toEqual(second);
    expect(await shown(frozen)).toMatchObject({ counted: 1, isStale: true });
  });
});
