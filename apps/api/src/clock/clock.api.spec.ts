import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clockSchema } from '@congvu/contracts';
import { known, read } from '../../test/read.js';
import { testApi, type TestApi } from '../../test/test-api.js';

describe('the clock of a rehearsal', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('takes a day later than its own, says so, and takes no second one beside it', async () => {
    const keeper = await api.as('SNV.QT');
    const before = await read(clockSchema, keeper.get('/clock'));
    expect(before).toMatchObject({ movable: true, advance: null, nextDueAt: null });
    const asked = await keeper.post('/clock-advances', { until: '2024-11-15' });
    expect(known(clockSchema, asked).advance).toMatchObject({
      state: 'running',
      until: '2024-11-15T01:00:00.000Z',
      steps: 0,
    });
    const second = await keeper.post('/clock-advances', { until: '2024-11-16' });
    expect(second).toMatchObject({ status: 409, body: { code: 'clock-advance-under-way' } });
  });

  it.each([
    [{ until: '2023-11-15' }, 'clock-only-forward', '/until'],
    [{ until: '2024-02-30' }, 'invalid-field', '/until'],
    [{ until: '0001-01-01' }, 'invalid-field', '/until'],
    [{ until: '2024-11-15', time: '25:00' }, 'invalid-field', '/time'],
    [{}, 'wrong-type', '/until'],
  ])('refuses %j at its field', async (body, code, pointer) => {
    const keeper = await api.as('SNV.QT');
    expect(await keeper.post('/clock-advances', body)).toMatchObject({
      status: 422,
      body: { code, errors: [{ pointer }] },
    });
  });
});
