import {
  followUpSchema,
  notificationListSchema,
  obligationSchema,
  remindersSentSchema,
} from '@congvu/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { obligationOf, openYear } from '../../test/cycles.js';
import { key } from '../../test/letters.js';
import { firstOf, known, read } from '../../test/read.js';
import { testApi, type TestApi } from '../../test/test-api.js';

describe('urging the units', () => {
  let api: TestApi;
  let cycle: string;
  beforeAll(async () => {
    api = await testApi();
    ({ cycle } = await openYear(api));
  });
  afterAll(() => api.close());

  const followUp = async (post: string, code = 'N14') =>
    read(followUpSchema, (await api.as(post)).get(`/cycles/${cycle}/follow-up?obligation=${code}`));
  const remind = async (post: string, obligationIds: readonly string[], asked = key()) =>
    (await api.as(post)).post(
      `/cycles/${cycle}/reminders`,
      { obligationIds, text: 'Đề nghị gửi báo cáo đúng hạn' },
      asked,
    );
  const toldOf = async (post: string) => {
    const { items } = await read(
      notificationListSchema,
      (await api.as(post)).get('/notifications'),
    );
    return items
      .filter(({ kind }) => kind === 'obligation-reminded')
      .map((item) => item.obligationId);
  };

  it('shows whom to call, with the number or that none is known, and who cannot be reminded', async () => {
    const { units, mayFollowUp, letters } = await followUp('SNV.CV2');
    expect(units).toHaveLength(29);
    expect(mayFollowUp).toBe(true);
    expect(letters).toEqual([]);
    const unit = units.find(({ unit: { code } }) => code === 'STNMT');
    expect(unit).toMatchObject({ hindrance: null, lateWorkingDays: null, calls: [] });
    expect(unit?.focalPersons).toMatchObject([
      { person: { postCode: 'STNMT.TP' }, phone: null },
      { person: { postCode: 'STNMT.CV' }, phone: null },
    ]);
    expect((await followUp('CT')).mayFollowUp).toBe(false);
  });

  it('reminds once a working day, and says whom it left out', async () => {
    const { id: first } = await obligationOf(api, 'STP.CV', 'N14');
    const { id: second } = await obligationOf(api, 'STC.CV', 'N14');
    const asked = key();
    const sent = known(remindersSentSchema, await remind('SNV.TP', [first], asked));
    expect(sent).toEqual({ sent: 1, leftOut: [] });
    expect(known(remindersSentSchema, await remind('SNV.TP', [first], asked))).toEqual(sent);
    const again = known(remindersSentSchema, await remind('SNV.CV2', [first, second]));
    expect(again).toMatchObject({
      sent: 1,
      leftOut: [
        { obligationId: first, detail: expect.stringContaining('mỗi ngày chỉ nhắc một lần') },
      ],
    });
    expect(await toldOf('STP.CV')).toEqual([first]);
    expect(await toldOf('STP.TP')).toEqual([first]);
    const { reminders } = await read(
      obligationSchema,
      (await api.as('STP.CV')).get(`/obligations/${first}`),
    );
    expect(reminders).toMatchObject([
      {
        by: { postCode: 'SNV.TP' },
        text: 'Đề nghị gửi báo cáo đúng hạn',
        recipients: [{ postCode: 'STP.TP' }, { postCode: 'STP.CV' }],
      },
    ]);
    const { units } = await followUp('SNV.CV2');
    expect(units.find(({ obligationId }) => obligationId === first)?.hindrance).toMatch(/Đã nhắc/);
  });

  it('reminds once where two remind at the same moment', async () => {
    const { id } = await obligationOf(api, 'SXD.CV', 'N14');
    const both = await Promise.all([remind('SNV.TP', [id]), remind('SNV.CV2', [id])]);
    const sent = both.map((answer) => known(remindersSentSchema, answer).sent);
    expect(sent.sort()).toEqual([0, 1]);
    expect(await toldOf('SXD.CV')).toEqual([id]);
  });

  it('is done by the unit that runs the year, about its obligations', async () => {
    const { id } = await obligationOf(api, 'SYT.CV', 'N14');
    expect(await remind('SYT.CV', [id])).toMatchObject({ status: 403 });
    expect(await remind('CT', [id])).toMatchObject({ status: 403 });
    expect(await remind('SNV.TP', [id, key()])).toMatchObject({ status: 404 });
    expect(await remind('SNV.TP', [])).toMatchObject({ status: 422 });
    expect(await toldOf('SYT.CV')).toEqual([]);
  });

  it('keeps calls with the obligation', async () => {
    const { id } = await obligationOf(api, 'SGTVT.CV', 'N14');
    const call = { spokeTo: 'Ông Bình, chuyên viên', said: 'Đang trình ký, gửi trong ngày mai' };
    const log = async (post: string, body: object) =>
      (await api.as(post)).post(`/obligations/${id}/phone-calls`, body);
    expect((await log('SNV.CV2', call)).status).toBe(201);
    expect(await log('SNV.CV2', { ...call, said: '' })).toMatchObject({ status: 422 });
    expect(await log('SGTVT.CV', call)).toMatchObject({ status: 403 });
    const { calls, availableActions } = await read(
      obligationSchema,
      (await api.as('SNV.CV2')).get(`/obligations/${id}`),
    );
    expect(calls).toMatchObject([{ ...call, by: { postCode: 'SNV.CV2' } }]);
    expect(availableActions).toContain('log-call');
    const unit = (await followUp('SNV.CV2')).units.find(({ obligationId }) => obligationId === id);
    expect(firstOf(unit?.calls ?? [])).toMatchObject(call);
  });
});
