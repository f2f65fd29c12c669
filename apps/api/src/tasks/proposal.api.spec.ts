import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type DocumentId } from '@congvu/domain';
import { distributeLetter } from '@congvu/persistence';
import { aLetter, decide, settle, sign, submit, taskOf } from '../../test/letters.js';
import { testApi, type TestApi } from '../../test/test-api.js';

describe('a proposed letter', () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await testApi();
  });
  afterEach(() => api.close());

  /** The issued tờ trình and the committee's letter that it carries. */
  async function proposed(id: string) {
    await decide(api, id, ['SNV.TP', { kind: 'approve', version: 1 }]);
    await decide(api, id, ['SNV.PGD', { kind: 'approve', version: 1 }]);
    await decide(api, id, ['SNV.CVP', { kind: 'approve', version: 1 }]);
    await sign(api, id, ['SNV.GD', 'person']);
    await decide(api, id, ['SNV.VT', { kind: 'number' }]);
    await sign(api, id, ['SNV.VT', 'agency']);
    await decide(api, id, ['SNV.VT', { kind: 'issue' }]);
    await api.database.transaction(api.scope, (sql) => distributeLetter(sql, id as DocumentId));
    const { body: letter } = await (await api.as('SNV.CV1')).get(`/documents/${id}`);
    await settle(api, letter.proposes.id);
    return letter.proposes.id as string;
  }

  it('arrives, is verified, returned, proposed again, signed and issued under its own number', async () => {
    const proposal = await aLetter(api, 'C01');
    await submit(api, proposal);
    const plan = await proposed(proposal);

    const { body: arrivals } = await (await api.as('VP.VT')).get('/arrivals');
    expect(arrivals.items[0]).toMatchObject({
      senderSymbol: '01/TTr-SNV',
      opens: { documentId: plan },
    });
    const arrived = await decide(api, plan, ['VP.VT', { kind: 'register-arrival' }]);
    expect(arrived.body.drawn).toEqual({ number: 1, symbol: null, date: '2024-01-08' });
    await decide(api, plan, ['VP.CVP', { kind: 'assign', to: 'VP.CV-NC', note: 'Thẩm tra gấp' }]);

    await decide(api, plan, [
      'VP.CV-NC',
      {
        kind: 'return',
        version: 1,
        to: { kind: 'proposer' },
        reasonCode: 'content',
        reason: 'Bổ sung kinh phí',
      },
    ]);
    await decide(api, plan, ['SNV.GD', { kind: 'pass-on', to: 'SNV.CV1' }]);
    const drafter = await api.as('SNV.CV1');
    const actions = (await drafter.get(`/documents/${plan}`)).body.availableActions;
    expect(actions.map(({ action }: { action: string }) => action)).toContain('propose-again');
    const second = await drafter.post('/documents', {
      source: { kind: 'returned-proposal', documentId: plan },
    });
    expect(second).toMatchObject({ status: 201, body: { proposes: { id: plan } } });
    await submit(api, second.body.id);
    expect(await proposed(second.body.id)).toBe(plan);

    await decide(api, plan, ['VP.VT', { kind: 'register-arrival' }]);
    await decide(api, plan, ['VP.CVP', { kind: 'assign', to: 'VP.CV-NC' }]);
    const verifier = await api.as('VP.CV-NC');
    const { body: draft } = await verifier.get(`/documents/${plan}/draft`);
    const { subject, body, enclosure } = draft;
    const saved = await verifier.put(
      `/documents/${plan}/draft`,
      { subject, body, enclosure, slip: 'Đề nghị ký ban hành.' },
      { 'if-match': `"${draft.etag}"` },
    );
    expect(saved.status).toBe(200);
    const { etag } = saved.body;
    expect(
      (await verifier.post(`/documents/${plan}/submission`, { etag, consulted: [] })).status,
    ).toBe(200);
    await settle(api, plan);
    const { body: letter } = await verifier.get(`/documents/${plan}`);
    const version = letter.contentVersion as number;
    await decide(api, plan, ['VP.TP-NC', { kind: 'approve', version }]);
    await decide(api, plan, ['VP.PCVP', { kind: 'approve', version }]);
    await sign(api, plan, ['PCT-NC', 'person']);
    const numbered = await decide(api, plan, ['VP.VT', { kind: 'number' }]);
    expect(numbered.body.drawn).toMatchObject({ number: 1, symbol: 'KH-UBND' });
    const difference = await verifier.get(
      `/documents/${plan}/difference?from=${version - 1}&to=${version}`,
    );
    expect(difference.body).toMatchObject({ count: 1, parts: [{ place: 'slip' }] });
  });

  it('lets the văn thư of a receiving unit enter the letter in the arrival book once', async () => {
    const id = await aLetter(api);
    await submit(api, id);
    await decide(api, id, ['SNV.TP', { kind: 'approve', version: 1 }]);
    await decide(api, id, ['SNV.CVP', { kind: 'approve', version: 1 }]);
    await sign(api, id, ['SNV.GD', 'person']);
    await decide(api, id, ['SNV.VT', { kind: 'number' }]);
    await sign(api, id, ['SNV.VT', 'agency']);
    await decide(api, id, ['SNV.VT', { kind: 'issue' }]);
    await api.database.transaction(api.scope, (sql) => distributeLetter(sql, id as DocumentId));
    const clerk = await api.as('VP.VT');
    const { body: waiting } = await clerk.get('/arrivals?state=waiting');
    const arrival = waiting.items.find((one: { documentId: string }) => one.documentId === id);
    const entered = await clerk.post(`/arrivals/${arrival.id}/registration`);
    expect(entered).toMatchObject({ status: 200, body: { state: 'registered' } });
    expect((await clerk.post(`/arrivals/${arrival.id}/registration`)).status).toBe(409);
    const stranger = await api.as('SNV.VT');
    expect((await stranger.post(`/arrivals/${arrival.id}/registration`)).status).toBe(404);
    const { body: registers } = await clerk.get('/registers?direction=in');
    const { body: book } = await clerk.get(`/registers/${registers.items[0].id}/entries`);
    expect(book.items.map((row: { documentId: string }) => row.documentId)).toContain(id);
    expect(await taskOf(api, id, 'SNV.VT').catch(() => 'closed')).toBe('closed');
  });
});
