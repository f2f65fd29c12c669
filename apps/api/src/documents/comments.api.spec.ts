import { commentListSchema } from '@congvu/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aLetter, decide, key, settle, sign, submit, taskOf } from '../../test/letters.js';
import { type Officer } from '../../test/officer.js';
import { read } from '../../test/read.js';
import { testApi, type TestApi } from '../../test/test-api.js';

const comment = { text: 'Đề nghị bổ sung căn cứ.' };

describe('a comment', () => {
  let api: TestApi;
  let head: Officer;
  beforeAll(async () => {
    api = await testApi();
    head = await api.as('SNV.TP');
  });
  afterAll(() => api.close());

  async function submitted(): Promise<string> {
    const id = await aLetter(api);
    await submit(api, id);
    return id;
  }

  const textsOf = async (id: string) => {
    const { items } = await read(commentListSchema, head.get(`/documents/${id}/comments`));
    return items.map(({ text }) => text);
  };

  it('is not written under the key of a decision', async () => {
    const id = await submitted();
    const command = key();
    const task = await taskOf(api, id, 'SNV.TP');
    const approve = { kind: 'approve', version: 1 };
    expect(await head.post(`/tasks/${task}/decisions`, approve, command)).toMatchObject({
      status: 200,
    });
    expect(await head.post(`/documents/${id}/comments`, comment, command)).toMatchObject({
      status: 409,
      body: { code: 'idempotency-mismatch' },
    });
    expect(await textsOf(id)).toEqual([]);
  });

  it('keeps its key from every other command', async () => {
    const id = await submitted();
    const command = key();
    await head.post(`/documents/${id}/comments`, comment, command);
    const task = await taskOf(api, id, 'SNV.TP');
    const decision = { kind: 'approve', version: 1 };
    const mismatch = { status: 409, body: { code: 'idempotency-mismatch' } };
    expect(await head.post(`/tasks/${task}/decisions`, decision, command)).toMatchObject(mismatch);
    const other = { text: 'Ý kiến khác.' };
    expect(await head.post(`/documents/${id}/comments`, other, command)).toMatchObject(mismatch);
    expect(await textsOf(id)).toEqual([comment.text]);
  });

  it('is written once, and answers a repetition as it did, also when the letter was issued since', async () => {
    const id = await submitted();
    const command = key();
    const [first, beside] = await Promise.all(
      [1, 2].map(() => head.post(`/documents/${id}/comments`, comment, command)),
    );
    expect(first).toMatchObject({ status: 201, body: comment });
    expect(beside?.body).toEqual(first?.body);

    await decide(api, id, ['SNV.TP', { kind: 'approve', version: 1 }]);
    await decide(api, id, ['SNV.CVP', { kind: 'approve', version: 1 }]);
    await sign(api, id, ['SNV.GD', 'person']);
    await decide(api, id, ['SNV.VT', { kind: 'number' }]);
    await sign(api, id, ['SNV.VT', 'agency']);
    await decide(api, id, ['SNV.VT', { kind: 'issue' }]);
    await settle(api, id);

    expect(await head.post(`/documents/${id}/comments`, comment)).toMatchObject({ status: 403 });
    const repeated = await head.post(`/documents/${id}/comments`, comment, command);
    expect(repeated).toMatchObject({ status: 201 });
    expect(repeated.body).toEqual(first?.body);
    expect(await textsOf(id)).toEqual([comment.text]);
  });
});
