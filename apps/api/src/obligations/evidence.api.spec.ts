import { evidenceReceiptSchema, obligationSchema, type ObligationView } from '@congvu/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boardOf, cellOf, obligationOf, openYear } from '../../test/cycles.js';
import { key } from '../../test/letters.js';
import { known, read } from '../../test/read.js';
import { testApi, type TestApi } from '../../test/test-api.js';

const briefing = {
  kind: 'session-list',
  happenedOn: '2024-01-05',
  title: 'Hội nghị quán triệt Quyết định 1847',
  reference: 'https://stp.thainguyen.gov.vn/hoi-nghi',
  quantity: 45,
};

/** The body of a command, and its key where it is repeated. */
type Asked = Readonly<Record<string, string | number>> & { readonly asked?: string };

/** Each test is about a unit of its own. */
describe('results of what is owed', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
    await openYear(api);
  });
  afterAll(() => api.close());

  const seenBy = async (post: string, id: string): Promise<ObligationView> =>
    read(obligationSchema, (await api.as(post)).get(`/obligations/${id}`));
  const record = async (post: string, id: string, { asked = key(), ...body }: Asked) =>
    (await api.as(post)).post(`/obligations/${id}/evidence`, body, asked);
  const cancel = async (post: string, id: string, reason: string) =>
    (await api.as(post)).post(`/evidence/${id}/cancellation`, { reason });

  it('are recorded once by the unit itself, and show with it and on the board', async () => {
    const { id } = await obligationOf(api, 'STP.CV', 'N09');
    expect((await seenBy('STP.CV', id)).availableActions).toContain('record-evidence');
    const asked = key();
    const first = known(evidenceReceiptSchema, await record('STP.CV', id, { ...briefing, asked }));
    expect(
      known(evidenceReceiptSchema, await record('STP.CV', id, { ...briefing, asked })),
    ).toEqual(first);
    const { evidence, standing } = await seenBy('SNV.CV2', id);
    expect(evidence).toMatchObject([{ ...briefing, by: { postCode: 'STP.CV' }, cancelled: null }]);
    expect(standing).toBe('undated');
    const { units } = await boardOf(api, 'CT');
    const unit = units.find(({ code }) => code === 'STP');
    expect(unit && cellOf(unit, 'N09')).toMatchObject({ evidence: 1, lacksEvidence: false });
  });

  it('are refused with the place of each fault', async () => {
    const { id } = await obligationOf(api, 'STC.CV', 'N09');
    const faulty = {
      kind: 'minutes',
      happenedOn: '2030-01-01',
      title: 'x',
      reference: 'ftp://kho/anh',
    };
    expect(await record('STC.CV', id, faulty)).toMatchObject({
      status: 422,
      body: {
        errors: [
          { pointer: '/happenedOn', code: 'in-future' },
          { pointer: '/kind', code: 'unknown-evidence' },
          { pointer: '/reference', code: 'bad-address' },
        ],
      },
    });
    expect(await record('STC.CV', id, { ...briefing, happenedOn: '2023-12-31' })).toMatchObject({
      body: { errors: [{ pointer: '/happenedOn', code: 'before-year' }] },
    });
    expect(await record('STC.CV', id, { ...briefing, title: ' ' })).toMatchObject({ status: 422 });
    expect(await record('SNV.CV2', id, briefing)).toMatchObject({ status: 403 });
    expect(await record('SXD.CV', id, briefing)).toMatchObject({ status: 404 });
    expect((await seenBy('STC.CV', id)).evidence).toEqual([]);
  });

  it('are taken back with a reason, and stay to be seen', async () => {
    const { id } = await obligationOf(api, 'SYT.CV', 'N09');
    const { evidenceId } = known(evidenceReceiptSchema, await record('SYT.CV', id, briefing));
    expect(await cancel('SYT.CV', evidenceId, '.')).toMatchObject({
      status: 422,
      body: { code: 'reason-required' },
    });
    expect(await cancel('STP.CV', evidenceId, 'Ghi nhầm')).toMatchObject({ status: 404 });
    expect((await cancel('SYT.CV', evidenceId, 'Ghi nhầm nhiệm vụ')).status).toBe(201);
    expect(await cancel('SYT.CV', evidenceId, 'Ghi nhầm nhiệm vụ')).toMatchObject({
      status: 409,
      body: { code: 'evidence-cancelled' },
    });
    expect((await seenBy('SYT.CV', id)).evidence).toMatchObject([
      { id: evidenceId, cancelled: { reason: 'Ghi nhầm nhiệm vụ', by: { postCode: 'SYT.CV' } } },
    ]);
  });

  it('end what ends by them; the last one that ends it is not taken back', async () => {
    const { id } = await obligationOf(api, 'SNV.CV1', 'N03');
    const list = { kind: 'attendance-list', happenedOn: '2024-01-05', title: 'Lớp bồi dưỡng số 1' };
    const { evidenceId, isFulfilled } = known(
      evidenceReceiptSchema,
      await record('SNV.CV1', id, list),
    );
    expect(isFulfilled).toBe(true);
    expect(await seenBy('SNV.CV1', id)).toMatchObject({
      standing: 'fulfilled',
      lateWorkingDays: null,
    });
    expect(await cancel('SNV.CV1', evidenceId, 'Ghi nhầm ngày')).toMatchObject({
      status: 409,
      body: { code: 'evidence-still-needed' },
    });
  });
});
