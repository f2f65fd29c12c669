import { documentSchema, draftSchema, opinionListSchema } from '@congvu/contracts';
import { firstOf, problemOf, read } from '../../test/read.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aLetter, decide, submit, taskOf } from '../../test/letters.js';
import { testApi, type TestApi } from '../../test/test-api.js';

describe('opinions', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  async function consulting(posts: readonly string[]) {
    const id = await aLetter(api, 'C01');
    await submit(api, id, posts);
    await decide(api, id, ['SNV.TP', { kind: 'approve', version: 1 }]);
    return id;
  }

  it('gathers opinions side by side and closes with an answer to each', async () => {
    const id = await consulting(['SNV.CTTRA', 'SNV.CV-TDKT']);
    await decide(api, id, [
      'SNV.CTTRA',
      {
        kind: 'opinion',
        version: 1,
        verdict: 'agree-with-changes',
        text: 'Bổ sung trách nhiệm thanh tra',
      },
    ]);
    await decide(api, id, [
      'SNV.CV-TDKT',
      { kind: 'opinion', version: 1, verdict: 'agree', text: '' },
    ]);
    const drafter = await api.as('SNV.CV1');
    const opinions = await read(opinionListSchema, drafter.get(`/documents/${id}/opinions`));
    expect(opinions).toMatchObject({
      waiting: [],
      items: [{ verdict: 'agree-with-changes' }, { verdict: 'agree' }],
    });
    const draft = await read(draftSchema, drafter.get(`/documents/${id}/draft`));
    const gather = await taskOf(api, id, 'SNV.CV1');
    const close = { kind: 'close-opinions', version: 1, etag: draft.etag };
    const open = await drafter.post(`/tasks/${gather}/decisions`, { ...close, responses: [] });
    expect(open).toMatchObject({
      status: 422,
      body: { code: 'reason-required', errors: [{ pointer: '/responses' }] },
    });
    const first = firstOf(opinions.items);
    const responses = [
      { taskId: first.taskId, response: 'accepted', text: 'Đã bổ sung tại mục III' },
    ];
    const closed = await drafter.post(`/tasks/${gather}/decisions`, { ...close, responses });
    expect(closed).toMatchObject({ status: 200, body: { kind: 'close-opinions' } });
    const answered = await read(opinionListSchema, drafter.get(`/documents/${id}/opinions`));
    expect(answered.items[0]).toMatchObject({
      response: 'accepted',
      responseText: 'Đã bổ sung tại mục III',
    });
    expect((await read(documentSchema, drafter.get(`/documents/${id}`))).contentVersion).toBe(2);
  });

  it('wants an explanation where an opinion is not taken over', async () => {
    const id = await consulting(['SNV.CTTRA']);
    await decide(api, id, [
      'SNV.CTTRA',
      { kind: 'opinion', version: 1, verdict: 'disagree', text: 'Chưa rõ thẩm quyền' },
    ]);
    const drafter = await api.as('SNV.CV1');
    const draft = await read(draftSchema, drafter.get(`/documents/${id}/draft`));
    const opinions = await read(opinionListSchema, drafter.get(`/documents/${id}/opinions`));
    const { taskId } = firstOf(opinions.items);
    const gather = await taskOf(api, id, 'SNV.CV1');
    const answer = await drafter.post(`/tasks/${gather}/decisions`, {
      kind: 'close-opinions',
      version: 1,
      etag: draft.etag,
      responses: [{ taskId, response: 'explained', text: '' }],
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/responses/0/text' }] },
    });
  });

  it('refuses a second opinion and an empty objection', async () => {
    const id = await consulting(['SNV.CTTRA', 'SNV.CV-TDKT']);
    const inspector = await api.as('SNV.CTTRA');
    const task = await taskOf(api, id, 'SNV.CTTRA');
    const empty = await inspector.post(`/tasks/${task}/decisions`, {
      kind: 'opinion',
      version: 1,
      verdict: 'disagree',
      text: '',
    });
    expect(problemOf(empty).code).toBe('reason-required');
    await decide(api, id, [
      'SNV.CTTRA',
      { kind: 'opinion', version: 1, verdict: 'agree', text: '' },
    ]);
    const again = await inspector.post(`/tasks/${task}/decisions`, {
      kind: 'opinion',
      version: 1,
      verdict: 'agree',
      text: '',
    });
    expect(problemOf(again).code).toBe('already-decided');
  });
});
