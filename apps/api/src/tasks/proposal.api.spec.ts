import {
  actReceiptSchema,
  arrivalListSchema,
  attachmentListSchema,
  attachmentSchema,
  documentSchema,
  draftSchema,
  registerEntryListSchema,
  registerListSchema,
} from '@congvu/contracts';
import { firstOf, known, read } from '../../test/read.js';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type DocumentId } from '@congvu/domain';
import { distributeLetter } from '@congvu/persistence';
import { aPdf, attach } from '../../test/attaching.js';
import { openYear } from '../../test/cycles.js';
import { aLetter, decide, key, settle, sign, submit, taskOf } from '../../test/letters.js';
import { testApi, type TestApi } from '../../test/test-api.js';

describe('a proposed letter', () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await testApi();
  });
  afterEach(() => api.close());

  /** The issued tờ trình and the committee's letter that it carries. */
  async function proposed(id: string, version = 1) {
    await decide(api, id, ['SNV.TP', { kind: 'approve', version }]);
    await decide(api, id, ['SNV.PGD', { kind: 'approve', version }]);
    await decide(api, id, ['SNV.CVP', { kind: 'approve', version }]);
    await sign(api, id, ['SNV.GD', 'person']);
    await decide(api, id, ['SNV.VT', { kind: 'number' }]);
    await sign(api, id, ['SNV.VT', 'agency']);
    await decide(api, id, ['SNV.VT', { kind: 'issue' }]);
    await api.database.transaction(api.scope, (sql) => distributeLetter(sql, id as DocumentId));
    const letter = await read(documentSchema, (await api.as('SNV.CV1')).get(`/documents/${id}`));
    if (letter.proposes === null) throw new Error('the letter proposes nothing');
    await settle(api, letter.proposes.id);
    return letter.proposes.id;
  }

  it('arrives, is verified, returned, proposed again, signed and issued under its own number', async () => {
    const proposal = await aLetter(api, 'C01');
    await submit(api, proposal);
    const plan = await proposed(proposal);

    const arrivals = await read(arrivalListSchema, (await api.as('VP.VT')).get('/arrivals'));
    expect(arrivals.items[0]).toMatchObject({
      senderSymbol: '01/TTr-SNV',
      opens: { documentId: plan },
    });
    const arrivalTask = await taskOf(api, plan, 'VP.VT');
    const arrived = await decide(api, plan, ['VP.VT', { kind: 'register-arrival' }]);
    expect(known(actReceiptSchema, arrived).drawn).toEqual({
      number: 1,
      symbol: null,
      date: '2024-01-08',
    });
    const clerk = await api.as('VP.VT');
    const again = await clerk.post(`/tasks/${arrivalTask}/decisions`, { kind: 'register-arrival' });
    expect(again).toMatchObject({ status: 409, body: { code: 'already-decided' } });
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
    const actions = (await read(documentSchema, drafter.get(`/documents/${plan}`)))
      .availableActions;
    expect(actions.map(({ action }) => action)).toContain('propose-again');
    // From then on the template belongs to a step of the year: what was returned goes on with it all the same.
    await openYear(api);
    const second = await drafter.post('/documents', {
      source: { kind: 'returned-proposal', documentId: plan },
    });
    expect(second).toMatchObject({ status: 201, body: { proposes: { id: plan } } });
    const { id: secondId } = known(documentSchema, second);
    await submit(api, secondId);
    expect(await proposed(secondId)).toBe(plan);

    await decide(api, plan, ['VP.VT', { kind: 'register-arrival' }]);
    await decide(api, plan, ['VP.CVP', { kind: 'assign', to: 'VP.CV-NC' }]);
    const verifier = await api.as('VP.CV-NC');
    const draft = await read(draftSchema, verifier.get(`/documents/${plan}/draft`));
    const { subject, body, enclosure } = draft;
    const saved = await verifier.put(
      `/documents/${plan}/draft`,
      { subject, body, enclosure, slip: 'Đề nghị ký ban hành.' },
      { 'if-match': `"${draft.etag}"` },
    );
    expect(saved.status).toBe(200);
    const { etag } = known(draftSchema, saved);
    expect(
      (await verifier.post(`/documents/${plan}/submission`, { etag, consulted: [] })).status,
    ).toBe(200);
    await settle(api, plan);
    const letter = await read(documentSchema, verifier.get(`/documents/${plan}`));
    const version = letter.contentVersion;
    await decide(api, plan, ['VP.TP-NC', { kind: 'approve', version }]);
    await decide(api, plan, ['VP.PCVP', { kind: 'approve', version }]);
    await sign(api, plan, ['PCT-NC', 'person']);
    const numbered = await decide(api, plan, ['VP.VT', { kind: 'number' }]);
    expect(known(actReceiptSchema, numbered).drawn).toMatchObject({ number: 1, symbol: 'KH-UBND' });
    const difference = await verifier.get(
      `/documents/${plan}/difference?from=${version - 1}&to=${version}`,
    );
    expect(difference.body).toMatchObject({ count: 1, parts: [{ place: 'slip' }] });
  });

  it('is verified with what accompanies its tờ trình, without what was taken away on the way', async () => {
    const drafter = await api.as('SNV.CV1');
    const proposal = await aLetter(api, 'C01');
    const dossier = `/documents/${proposal}/attachments`;
    const away = await read(
      attachmentSchema,
      attach(drafter, proposal, { name: 'a.pdf', bytes: aPdf('a') }),
    );
    await attach(drafter, proposal, { name: 'b.pdf', bytes: aPdf('b') });
    await submit(api, proposal);
    const returning = { kind: 'return', version: 1, reasonCode: 'form', reason: 'Bổ sung' };
    await decide(api, proposal, ['SNV.TP', { ...returning, to: { kind: 'step', step: 'draft' } }]);
    await drafter.ask('DELETE', `${dossier}/${away.id}`, { headers: { 'idempotency-key': key() } });
    await submit(api, proposal);
    await proposed(proposal, 2);
    const seen: Record<string, string[]> = {};
    for (const post of ['SNV.CV1', 'SNV.VT', 'VP.VT', 'VP.CVP', 'VP.CV-NC']) {
      const { items } = await read(attachmentListSchema, (await api.as(post)).get(dossier));
      seen[post] = items.map(({ name }) => name);
    }
    expect(seen).toEqual({
      'SNV.CV1': ['a.pdf', 'b.pdf'],
      'SNV.VT': ['a.pdf', 'b.pdf'],
      'VP.VT': ['b.pdf'],
      'VP.CVP': ['b.pdf'],
      'VP.CV-NC': ['b.pdf'],
    });
    const office = await api.as('VP.CV-NC');
    expect((await office.get(`${dossier}/${away.id}`)).status).toBe(404);
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
    const waiting = await read(arrivalListSchema, clerk.get('/arrivals?state=waiting'));
    const arrival = firstOf(waiting.items.filter(({ documentId }) => documentId === id));
    const entered = await clerk.post(`/arrivals/${arrival.id}/registration`);
    expect(entered).toMatchObject({ status: 200, body: { state: 'registered' } });
    expect((await clerk.post(`/arrivals/${arrival.id}/registration`)).status).toBe(409);
    const stranger = await api.as('SNV.VT');
    expect((await stranger.post(`/arrivals/${arrival.id}/registration`)).status).toBe(404);
    const registers = await read(registerListSchema, clerk.get('/registers?direction=in'));
    const book = await read(
      registerEntryListSchema,
      clerk.get(`/registers/${firstOf(registers.items).id}/entries`),
    );
    expect(book.items.map((row) => row.documentId)).toContain(id);
    expect(await taskOf(api, id, 'SNV.VT').catch(() => 'closed')).toBe('closed');
  });
});
