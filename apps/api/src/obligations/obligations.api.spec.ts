import {
  documentSchema,
  documentTemplateListSchema,
  obligationSchema,
  type ObligationView,
} from '@congvu/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boardOf, cellOf, issueReport, obligationOf, openYear } from '../../test/cycles.js';
import { key } from '../../test/letters.js';
import { firstOf, known, read } from '../../test/read.js';
import { fillReport } from '../../test/reports.js';
import { testApi, type TestApi } from '../../test/test-api.js';

/** The body of a command, and its key where it is repeated. */
type Asked = Readonly<Record<string, string>>;

/** Each test takes the yearly report of a unit of its own. */
describe('the yearly report of a unit', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
    await openYear(api);
  });
  afterAll(() => api.close());

  const seenBy = async (post: string, id: string): Promise<ObligationView> =>
    read(obligationSchema, (await api.as(post)).get(`/obligations/${id}`));
  const begin = async (post: string, id: string, asked = key()) => {
    const { templates } = await seenBy(post, id);
    const body = { templateId: firstOf(templates).id };
    return (await api.as(post)).post(`/obligations/${id}/letter`, body, asked);
  };
  const judge = async (post: string, path: string, { asked = key(), ...body }: Asked) =>
    (await api.as(post)).post(`/obligations/${path}`, body, asked);
  /** Written, signed, numbered, sealed and issued by the unit of the post. */
  const received = async (post: string) => {
    const { id } = await obligationOf(api, post, 'N14');
    return { id, documentId: await sent(post, id) };
  };
  const sent = async (post: string, id: string): Promise<string> => {
    const { id: documentId } = known(documentSchema, await begin(post, id));
    await fillReport(api, documentId, { post });
    await issueReport(api, documentId, post);
    return documentId;
  };

  it('says what is owed, by when and why', async () => {
    const { id } = await obligationOf(api, 'SYT.CV', 'N14');
    const obligation = await seenBy('SYT.CV', id);
    expect(obligation).toMatchObject({
      code: 'N14',
      unit: { code: 'SYT' },
      cycle: { year: 2024 },
      standing: 'not-due',
      deadline: { words: 'trước ngày 15/11 hàng năm', target: '2024-11-14' },
      letters: [],
      notices: [],
      availableActions: ['begin-letter'],
    });
    expect(obligation.deadline.explanation).toMatch(/15\/11/);
    expect((await seenBy('SNV.CV2', id)).availableActions).toEqual([]);
  });

  it('begins with its own template, in its own unit', async () => {
    const { id } = await obligationOf(api, 'SYT.CV', 'N14');
    const { templates } = await seenBy('SYT.CV', id);
    const path = `${id}/letter`;
    expect(await judge('SYT.CV', path, { templateId: key() })).toMatchObject({
      status: 422,
      body: { code: 'invalid-field', errors: [{ pointer: '/templateId' }] },
    });
    const body = { templateId: firstOf(templates).id };
    expect(await judge('SNV.CV1', path, body)).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
    expect(await judge('STP.CV', path, body)).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
  });

  it('is begun once; a second letter waits until the first has ended', async () => {
    const { id } = await obligationOf(api, 'STP.CV', 'N14');
    const asked = key();
    const first = await begin('STP.CV', id, asked);
    const documentId = known(documentSchema, first).id;
    expect(known(documentSchema, await begin('STP.CV', id, asked)).id).toBe(documentId);
    expect(await begin('STP.CV', id)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const { letters, availableActions } = await seenBy('STP.CV', id);
    expect(letters).toMatchObject([{ documentId, status: 'drafting', counts: false }]);
    expect(availableActions).toEqual([]);
    expect(await judge('SNV.CV2', `${id}/acceptance`, { documentId })).toMatchObject({
      status: 409,
      body: { code: 'obligation-act-does-not-apply' },
    });
  });

  it('is begun by one of two who begin at the same moment', async () => {
    const { id } = await obligationOf(api, 'STTTT.CV', 'N14');
    const both = await Promise.all([begin('STTTT.CV', id), begin('STTTT.CV', id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await seenBy('STTTT.CV', id)).letters).toHaveLength(1);
  });

  it('is not begun beside it: its template is not offered for letters of another kind', async () => {
    const drafter = await api.as('SVHTTDL.CV');
    const { id } = await obligationOf(api, 'SVHTTDL.CV', 'N14');
    const { id: templateId } = firstOf((await seenBy('SVHTTDL.CV', id)).templates);
    const offered = await read(documentTemplateListSchema, drafter.get('/document-templates'));
    expect(offered.items.map((item) => item.id)).not.toContain(templateId);
    const answer = await drafter.post('/documents', { source: { kind: 'template', templateId } });
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('is received by its issue, and judged by the unit that runs the year on the letter that was looked at', async () => {
    const { id, documentId } = await received('STC.CV');
    expect(await seenBy('SNV.CV2', id)).toMatchObject({
      standing: 'received',
      lateWorkingDays: null,
      letters: [{ documentId, status: 'issued', counts: true }],
      availableActions: ['accept', 'return'],
    });
    const { units } = await boardOf(api, 'CT');
    const unit = units.find(({ code }) => code === 'STC');
    expect(unit && cellOf(unit, 'N14')).toMatchObject({ standing: 'received' });
    expect(await judge('STC.TP', `${id}/acceptance`, { documentId })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
    expect(await judge('SNV.CV2', `${id}/acceptance`, { documentId: key() })).toMatchObject({
      status: 409,
      body: { code: 'content-changed' },
    });
    const silent = await judge('SNV.CV2', `${id}/return`, { documentId, reason: '.' });
    expect(silent).toMatchObject({
      status: 422,
      body: { code: 'reason-required', errors: [{ pointer: '/reason' }] },
    });
    expect((await seenBy('SNV.CV2', id)).standing).toBe('received');
  });

  it('goes back for a supplement, and is accepted when that has come', async () => {
    const { id, documentId: first } = await received('SXD.CV');
    const reason = 'Biểu 03 thiếu số liệu quý III';
    const back = await judge('SNV.CV2', `${id}/return`, { documentId: first, reason });
    expect(back).toMatchObject({ status: 200, body: { obligationId: id } });
    expect(await seenBy('SXD.CV', id)).toMatchObject({
      standing: 'returned',
      returns: 1,
      availableActions: ['begin-letter'],
    });
    const documentId = await sent('SXD.CV', id);
    expect(await judge('SNV.CV2', `${id}/acceptance`, { documentId: first })).toMatchObject({
      body: { code: 'content-changed' },
    });
    const asked = key();
    const accepted = await judge('SNV.CV2', `${id}/acceptance`, { documentId, asked });
    expect(accepted.status).toBe(200);
    expect((await judge('SNV.CV2', `${id}/acceptance`, { documentId, asked })).body).toEqual(
      accepted.body,
    );
    expect(await seenBy('SXD.CV', id)).toMatchObject({ standing: 'accepted', returns: 1 });
  });

  it('of the unit that runs the year is judged by another than who drafted it', async () => {
    const { id, documentId } = await received('SNV.CV3');
    expect((await seenBy('SNV.CV3', id)).availableActions).toEqual([]);
    expect(await judge('SNV.CV3', `${id}/acceptance`, { documentId })).toMatchObject({
      status: 403,
      body: { code: 'sod-violation' },
    });
    expect((await judge('SNV.CV2', `${id}/acceptance`, { documentId })).status).toBe(200);
  });
});
