import {
  cycleDefinitionListSchema,
  cycleListSchema,
  type CycleDefinitionRowView,
} from '@congvu/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boardOf, cellOf, openYear } from '../../test/cycles.js';
import { key } from '../../test/letters.js';
import { firstOf, problemOf, read } from '../../test/read.js';
import { testApi, type TestApi } from '../../test/test-api.js';

describe('the year', () => {
  let api: TestApi;
  let cycle: string;
  const opening = key();
  beforeAll(async () => {
    api = await testApi();
    ({ cycle } = await openYear(api, opening));
  });
  afterAll(() => api.close());

  const definitions = async (): Promise<readonly CycleDefinitionRowView[]> =>
    (await read(cycleDefinitionListSchema, (await api.as('SNV.QT')).get('/cycle-definitions')))
      .items;
  const definitionOf = async (wanted: number): Promise<string> =>
    firstOf((await definitions()).filter(({ year }) => year === wanted)).id;
  const open = async (post: string, definitionId: string, asked = key()) =>
    (await api.as(post)).post('/cycles', { definitionId }, asked);

  it('is offered with what opening it makes', async () => {
    const rows = await definitions();
    expect(rows.map(({ year }) => year)).toEqual([2024, 2025, 2026]);
    expect(rows[0]?.preview).toMatchObject({ units: 29, obligations: 210 });
  });

  it('is opened by the administrator of the agency that the reports go to', async () => {
    const definition = await definitionOf(2026);
    const system = await open('HT.QTHT', definition);
    expect(system).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await open('SNV.QT', key())).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('is opened once; the same command gets the same answer', async () => {
    const definition = await definitionOf(2024);
    expect(await open('SNV.QT', definition, opening)).toMatchObject({
      status: 201,
      body: { cycleId: cycle, year: 2024 },
    });
    expect(await open('SNV.QT', definition)).toMatchObject({
      status: 409,
      body: { code: 'cycle-open-already' },
    });
  });

  it('is not opened on days that no calendar has yet', async () => {
    expect((await definitions())[1]).toMatchObject({ year: 2025, preview: null });
    const answer = await open('SNV.QT', await definitionOf(2025));
    expect(answer).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(problemOf(answer).detail).toContain('2025');
  });

  it('says who sees all of it', async () => {
    const sight = async (post: string) => {
      const { items } = await read(cycleListSchema, (await api.as(post)).get('/cycles'));
      return items.find(({ id }) => id === cycle)?.seesEveryUnit;
    };
    expect(await sight('CT')).toBe(true);
    expect(await sight('SNV.CV2')).toBe(true);
    expect(await sight('STC.CV')).toBe(false);
  });

  it('shows the supervisor every unit by the plan alone, an officer his own with the steps inside', async () => {
    const [all, own] = [await boardOf(api, 'CT', cycle), await boardOf(api, 'STC.CV', cycle)];
    expect(all.units).toHaveLength(29);
    expect(all.units.flatMap(({ cells }) => cells)).toHaveLength(210);
    expect(all.obligations.every((one) => one.class === 'plan')).toBe(true);
    expect(own.units.map(({ code, isOwn }) => [code, isOwn])).toEqual([['STC', true]]);
    expect(own.obligations.some((one) => one.class === 'internal')).toBe(true);
  });

  it('has the dates and the words of the plan in its heads, and a standing in each cell', async () => {
    const { obligations, units } = await boardOf(api, 'CT', cycle);
    expect(obligations.find(({ code }) => code === 'N14')).toMatchObject({
      words: 'trước ngày 15/11 hàng năm',
      target: '2024-11-14',
      cutoff: '2024-11-14T17:00:00.000Z',
    });
    expect(cellOf(firstOf(units), 'N08')).toMatchObject({
      standing: 'not-due',
      target: '2024-06-28',
      lateWorkingDays: null,
    });
    expect(cellOf(firstOf(units), 'N09')).toMatchObject({ standing: 'undated' });
  });

  it.each([
    ['/cycles/abc/board', 400, 'bad-id'],
    ['/cycles/01990000-0000-7000-8000-000000000000/board', 404, 'not-found'],
    ['/obligations/01990000-0000-7000-8000-000000000000', 404, 'not-found'],
    ['/obligations/1%20OR%201=1', 400, 'bad-id'],
  ])('refuses %s', async (path, status, code) => {
    expect(await (await api.as('CT')).get(path)).toMatchObject({ status, body: { code } });
  });

  it.each([
    [{ definitionId: 'x' }, 'invalid-field', 422],
    [{ definitionId: 1 }, 'wrong-type', 422],
    [{ definitionId: key(), leadUnitId: 'x' }, 'unknown-field', 400],
  ])('refuses to open %j', async (body, code, status) => {
    const answer = await (await api.as('SNV.QT')).post('/cycles', body);
    expect(answer).toMatchObject({ status, body: { code } });
  });
});
