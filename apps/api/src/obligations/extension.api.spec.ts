import { instant } from '@congvu/calendar';
import {
  documentSchema,
  notificationListSchema,
  obligationSchema,
  type ObligationView,
} from '@congvu/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { moveClock } from '@congvu/persistence';
import { boardOf, cellOf, issueReport, obligationOf, openYear } from '../../test/cycles.js';
import { key } from '../../test/letters.js';
import { known, read } from '../../test/read.js';
import { testApi, type TestApi } from '../../test/test-api.js';

const reason = 'Chờ ý kiến thẩm định của Sở Tư pháp';
const wanted = { wantedOn: '2024-07-31', reason };
const supported = { supports: true, opinion: 'Đề nghị có lý do chính đáng' };

/** The body of a command, and its key where it is repeated. */
type Asked = Readonly<Record<string, unknown>> & { readonly asked?: string };

/** Each test takes the rules of a unit of its own. */
describe('a later date', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
    await openYear(api);
  });
  afterAll(() => api.close());

  const seenBy = async (post: string, id: string): Promise<ObligationView> =>
    read(obligationSchema, (await api.as(post)).get(`/obligations/${id}`));
  const send = async (post: string, path: string, { asked = key(), ...body }: Asked) =>
    (await api.as(post)).post(`/obligations/${path}`, body, asked);
  const actionsOf = async (post: string, id: string) => (await seenBy(post, id)).availableActions;
  const rulesOf = async (post: string) => (await obligationOf(api, post, 'N08')).id;
  const toldOf = async (post: string) => {
    const { items } = await read(
      notificationListSchema,
      (await api.as(post)).get('/notifications'),
    );
    return items.map(({ kind, obligationId }) => `${kind} ${String(obligationId)}`);
  };
  const advised = async (post: string): Promise<string> => {
    const id = await rulesOf(post);
    await send(post, `${id}/extension-request`, wanted);
    await send('SNV.CV2', `${id}/extension-opinion`, supported);
    return id;
  };

  it('is asked for by the unit, advised on by Sở Nội vụ, granted by the issue of the letter', async () => {
    const id = await rulesOf('SLDTBXH.CV');
    expect(await actionsOf('SLDTBXH.CV', id)).toContain('ask-extension');
    expect(await actionsOf('SLDTBXH.TT', id)).toContain('ask-extension');
    expect(await actionsOf('SLDTBXH.TP', id)).not.toContain('ask-extension');
    const asked = await send('SLDTBXH.CV', `${id}/extension-request`, wanted);
    expect(asked).toMatchObject({ status: 201 });
    expect(known(obligationSchema, asked).extension).toMatchObject({
      state: 'requested',
      wantedOn: '2024-07-31',
      request: { text: reason, by: { postCode: 'SLDTBXH.CV' } },
    });
    expect(await toldOf('SNV.TP')).toContain(`extension-requested ${id}`);
    expect(
      await send('VP.CV-NC', `${id}/extension-letter`, { grantedOn: '2024-07-31' }),
    ).toMatchObject({ status: 404 });
    expect(await actionsOf('SNV.TP', id)).toContain('give-opinion');
    expect(await send('SNV.TP', `${id}/extension-opinion`, supported)).toMatchObject({
      status: 200,
    });
    expect(await toldOf('VP.CV-NC')).toContain(`extension-advised ${id}`);
    expect(await actionsOf('VP.CV-NC', id)).toEqual(['begin-extension-letter']);

    const begun = await send('VP.CV-NC', `${id}/extension-letter`, { grantedOn: '2024-07-31' });
    const letter = known(documentSchema, begun);
    expect(letter).toMatchObject({ symbol: 'UBND-NC', status: 'drafting' });
    expect(await seenBy('SLDTBXH.CV', id)).toMatchObject({
      deadline: { target: '2024-06-28', extendedTo: null },
      extension: { state: 'supported', documentId: letter.id, grantedOn: '2024-07-31' },
    });
    expect(await actionsOf('VP.CV-NC', id)).toEqual([]);
    await issueReport(api, letter.id, 'VP.CV-NC');

    const granted = await seenBy('SLDTBXH.CV', id);
    expect(granted).toMatchObject({
      deadline: {
        words: 'Quý II năm 2024',
        target: '2024-07-31',
        cutoff: '2024-07-31T17:00:00.000Z',
        extendedTo: '2024-07-31',
      },
      extension: { state: 'granted' },
    });
    expect(granted.deadline.explanation).toMatch(
      /^Được gia hạn đến hết ngày 31\/07\/2024 theo Công văn số \d+\/UBND-NC ngày .+ của Ủy ban nhân dân tỉnh/,
    );
    const { units } = await boardOf(api, 'CT');
    const unit = units.find(({ code }) => code === 'SLDTBXH');
    expect(unit && cellOf(unit, 'N08')).toMatchObject({ extendedTo: '2024-07-31' });
    expect(await toldOf('SLDTBXH.CV')).toContain(`extension-granted ${id}`);
  });

  it('is asked for once; the same command twice is one request', async () => {
    const id = await rulesOf('STC.CV');
    const asked = key();
    const first = await send('STC.CV', `${id}/extension-request`, { ...wanted, asked });
    expect(await send('STC.CV', `${id}/extension-request`, { ...wanted, asked })).toMatchObject({
      status: first.status,
    });
    expect(await send('STC.CV', `${id}/extension-request`, wanted)).toMatchObject({
      status: 409,
      body: { code: 'extension-under-way' },
    });
    expect(await actionsOf('STC.CV', id)).toContain('withdraw-extension');
    const back = { reason: 'Đã xong trước hạn' };
    expect(await send('STC.CV', `${id}/extension-withdrawal`, back)).toMatchObject({ status: 200 });
    expect(await actionsOf('STC.CV', id)).toContain('ask-extension');
  });

  it.each([
    ['2024-06-28', 422, 'extension-day-refused'],
    ['2024-07-06', 422, 'extension-day-refused'],
    ['2025-01-02', 422, 'extension-day-refused'],
    ['2024-02-30', 422, 'invalid-field'],
  ])('is not asked for until %s', async (wantedOn, status, code) => {
    const id = await rulesOf('SXD.CV');
    const answer = await send('SXD.CV', `${id}/extension-request`, { wantedOn, reason });
    expect(answer).toMatchObject({ status, body: { code } });
    expect((await seenBy('SXD.CV', id)).extension).toBeNull();
  });

  it('is not asked for without a reason, by another unit, or of what nobody extends', async () => {
    const id = await rulesOf('SXD.CV');
    const path = `${id}/extension-request`;
    expect(await send('SXD.CV', path, { ...wanted, reason: '.' })).toMatchObject({
      body: { code: 'reason-required' },
    });
    expect(await send('SNV.CV1', path, wanted)).toMatchObject({ status: 403 });
    expect(await send('STP.CV', path, wanted)).toMatchObject({ status: 404 });
    const { id: ongoing } = await obligationOf(api, 'SXD.CV', 'N09');
    expect(await send('SXD.CV', `${ongoing}/extension-request`, wanted)).toMatchObject({
      status: 409,
      body: { code: 'not-extendable' },
    });
  });

  it('of the unit that runs the year is advised on by another than who asked', async () => {
    const id = await rulesOf('SNV.CV3');
    await send('SNV.CV3', `${id}/extension-request`, wanted);
    expect(await actionsOf('SNV.CV3', id)).not.toContain('give-opinion');
    expect(await send('SNV.CV3', `${id}/extension-opinion`, supported)).toMatchObject({
      status: 403,
      body: { code: 'sod-violation' },
    });
    expect(await send('SNV.CV2', `${id}/extension-opinion`, supported)).toMatchObject({
      status: 200,
    });
    expect(await send('SNV.CV2', `${id}/extension-opinion`, supported)).toMatchObject({
      status: 409,
      body: { code: 'extension-state' },
    });
  });

  it('is refused by who leads the committee’s office, with the reason; nothing moves', async () => {
    const id = await advised('STP.CV');
    const refusal = { reason: 'Không đủ căn cứ' };
    expect(await send('VP.CV-NC', `${id}/extension-refusal`, refusal)).toMatchObject({
      status: 403,
    });
    expect(await send('SNV.GD', `${id}/extension-refusal`, refusal)).toMatchObject({ status: 403 });
    expect(await actionsOf('VP.CVP', id)).toContain('refuse-extension');
    expect(await send('VP.CVP', `${id}/extension-refusal`, refusal)).toMatchObject({ status: 200 });
    expect(await seenBy('STP.CV', id)).toMatchObject({
      deadline: { target: '2024-06-28', extendedTo: null },
      extension: { state: 'refused', answer: { text: refusal.reason, by: { postCode: 'VP.CVP' } } },
    });
    expect(await toldOf('STP.CV')).toContain(`extension-refused ${id}`);
  });

  it('is granted to several by one letter, and by none on a day that cannot be', async () => {
    const [first, second] = [await advised('SYT.CV'), await advised('SNGV.CV')];
    const body = { grantedOn: '2024-07-15', alsoFor: [second] };
    expect(
      await send('VP.CV-NC', `${first}/extension-letter`, { ...body, grantedOn: '2024-07-14' }),
    ).toMatchObject({ status: 422, body: { code: 'extension-day-refused' } });
    const { id } = known(documentSchema, await send('VP.CV-NC', `${first}/extension-letter`, body));
    expect(await send('VP.CV-NC', `${second}/extension-letter`, body)).toMatchObject({
      status: 409,
    });
    await issueReport(api, id, 'VP.CV-NC');
    for (const [post, of] of [
      ['SYT.CV', first],
      ['SNGV.CV', second],
    ] as const)
      expect((await seenBy(post, of)).deadline.extendedTo).toBe('2024-07-15');
  });

  it('is not needed by whom the head of Sở Nội vụ lets off, on a letter of the committee', async () => {
    const id = await advised('SKHCN.CV');
    const waiver = { reason: 'Đơn vị được sắp xếp lại' };
    expect(await actionsOf('SNV.PGD', id)).not.toContain('waive');
    expect(await actionsOf('SNV.GD', id)).toContain('waive');
    expect(await send('SNV.PGD', `${id}/waiver`, waiver)).toMatchObject({ status: 403 });
    expect(await send('SNV.GD', `${id}/waiver`, waiver)).toMatchObject({
      status: 422,
      body: { code: 'waiver-needs-letter' },
    });
    const begun = await send('VP.CV-NC', `${id}/extension-letter`, { grantedOn: '2024-07-31' });
    const documentId = known(documentSchema, begun).id;
    expect(await send('SNV.GD', `${id}/waiver`, { ...waiver, documentId })).toMatchObject({
      body: { code: 'waiver-needs-letter' },
    });
    await issueReport(api, documentId, 'VP.CV-NC');
    expect(await send('SNV.GD', `${id}/waiver`, { ...waiver, documentId })).toMatchObject({
      status: 200,
    });
    expect((await seenBy('SKHCN.CV', id)).standing).toBe('waived');
  });
});

it('a year of another organisation is not opened, and each place is named', async () => {
  const api = await testApi();
  try {
    const { database, scope } = api;
    // The calendar of 2026 is known by then.
    await database.transaction(scope, (sql) => moveClock(sql, instant('2026-01-05T01:00:00.000Z')));
    const administrator = await api.as('SNV.QT');
    const { body } = await administrator.get('/cycle-definitions');
    const { items } = body as { items: { id: string; year: number }[] };
    const definitionId = items.find(({ year }) => year === 2026)?.id ?? '';
    expect(await administrator.post('/cycles', { definitionId }, key())).toMatchObject({
      status: 422,
      body: {
        code: 'cycle-definition-unfit',
        detail: expect.stringMatching(/^Không mở được chu kỳ năm 2026/),
        errors: expect.arrayContaining([expect.objectContaining({ code: 'unknown-unit' })]),
      },
    });
  } finally {
    await api.close();
  }
});
