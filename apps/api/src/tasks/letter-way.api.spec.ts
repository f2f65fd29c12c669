import { documentSchema, taskListSchema } from '@congvu/contracts';
import { read } from '../../test/read.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aLetter, decide, settle, sign, submit, taskOf } from '../../test/letters.js';
import { testApi, type TestApi } from '../../test/test-api.js';

describe('a letter on its way', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('goes from the draft to the issue with its number', async () => {
    const id = await aLetter(api);
    await submit(api, id);
    await decide(api, id, ['SNV.TP', { kind: 'approve', version: 1 }]);
    await decide(api, id, ['SNV.CVP', { kind: 'approve', version: 1 }]);
    await sign(api, id, ['SNV.GD', 'person']);
    const numbered = await decide(api, id, ['SNV.VT', { kind: 'number' }]);
    expect(numbered.body).toMatchObject({
      kind: 'number',
      undoUntil: null,
      drawn: { number: 1, symbol: 'SNV-CCVC', date: '2024-01-08' },
    });
    await sign(api, id, ['SNV.VT', 'agency']);
    await decide(api, id, ['SNV.VT', { kind: 'issue' }]);
    await settle(api, id);
    const letter = await read(documentSchema, (await api.as('SNV.CV1')).get(`/documents/${id}`));
    expect(letter).toMatchObject({
      status: 'issued',
      symbol: '01/SNV-CCVC',
      issuedOn: '2024-01-08',
      openTasks: [],
    });
    expect(letter.chain.steps.map(({ state }) => state)).toEqual(Array(7).fill('done'));
  });

  it('shows who has it now and what the holder may do', async () => {
    const id = await aLetter(api);
    await submit(api, id);
    const head = await api.as('SNV.TP');
    const letter = await read(documentSchema, head.get(`/documents/${id}`));
    expect(letter.chain.steps.slice(0, 3).map(({ state }) => state)).toEqual([
      'done',
      'now',
      'next',
    ]);
    const allowed = letter.availableActions.filter((one) => one.allowed);
    expect(allowed.map((one) => one.action)).toEqual(
      expect.arrayContaining(['approve', 'return', 'reject', 'comment']),
    );
    const tasks = await read(taskListSchema, head.get('/tasks'));
    expect(tasks.items.map((row) => row.documentId)).toContain(id);
    expect(await taskOf(api, id, 'SNV.TP')).toBe(
      tasks.items.find((row) => row.documentId === id)?.id,
    );
  });
});
