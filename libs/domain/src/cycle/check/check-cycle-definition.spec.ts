import { describe, expect, it } from '@jest/globals';
import { type DeadlineRule, plainDate } from '@congvu/calendar';
import fc from 'fast-check';
import { anObligation, calendarOfToday, setting, smallDefinition } from '../../../test/cycle.js';
import { plants } from '../../../test/cycle-plants.js';
import { type CycleDefinition } from '../cycle-definition.js';
import { checkCycleDefinition } from './check-cycle-definition.js';
import { type CheckSetting } from './check-setting.js';

const faultsOf = (definition: CycleDefinition, change: Partial<CheckSetting> = {}) =>
  checkCycleDefinition(definition, { ...setting, ...change }).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );

/** The definition with another value at a JSON pointer; `-` at the end of a list adds to it. */
function changed(definition: CycleDefinition, pointer: string, value: unknown): CycleDefinition {
  const copy = JSON.parse(JSON.stringify(definition)) as CycleDefinition;
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const place = keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], copy);
  if (Array.isArray(place) && last === '-') place.push(value);
  else (place as Record<string, unknown>)[last] = value;
  return copy;
}

const planted = (pointer: string, value: unknown) => changed(smallDefinition, pointer, value);
const withDeadline = (deadline: DeadlineRule) => planted('/obligations/2/deadline', deadline);
const yearly = { kind: 'YEARLY' } as const;

describe('checkCycleDefinition', () => {
  it('accepts a sound definition', () => {
    expect(faultsOf(smallDefinition)).toEqual([]);
  });

  it.each(plants)('reports what is planted at %s (%j) as “%s”, and nothing else', (...plant) => {
    const [place, value, code, found = place] = plant;
    expect(faultsOf(planted(place, value))).toEqual([`${found} ${code}`]);
  });

  it('reports faults planted together all at once, each at its own place', () => {
    const apart = plants.filter(([, , code]) =>
      ['unknown-indicator', 'evidence-missing', 'bad-time', 'ladder-without-people'].includes(code),
    );
    fc.assert(
      fc.property(fc.subarray(apart, { minLength: 2 }), (chosen) => {
        const definition = chosen.reduce<CycleDefinition>(
          (before, [place, value]) => changed(before, place, value),
          smallDefinition,
        );
        expect(faultsOf(definition).sort()).toEqual(
          chosen.map(([place, , code]) => `${place} ${code}`).sort(),
        );
      }),
    );
  });
});

describe('deadlines of a definition', () => {
  it('offers the next year for a deadline that is over', () => {
    const [fault] = checkCycleDefinition(smallDefinition, {
      ...setting,
      calendar: calendarOfToday,
      today: plainDate('2024-11-15'),
    }).filter(({ pointer }) => pointer === '/obligations/2/deadline');
    expect(fault?.detail).toBe(
      'Hạn “trước ngày 15/11 hàng năm” của N14 là ngày 14/11/2024, đã qua vào ngày 15/11/2024; hãy mở chu kỳ năm 2025.',
    );
  });

  it('takes a deadline on its very target, and never minds an internal step that is over', () => {
    const internal = anObligation({ code: 'D10', class: 'internal', documents: [] });
    const definition = { ...planted('/obligations/2', internal), phases: smallDefinition.phases };
    const rulesOver = { today: plainDate('2024-06-28'), calendar: calendarOfToday };
    expect(faultsOf(definition, rulesOver)).toEqual([]);
    expect(faultsOf(definition, { ...rulesOver, today: plainDate('2024-12-31') })).toEqual([
      '/obligations/1/deadline deadline-past',
    ]);
  });

  it('reports every deadline, and no ladder, of a year without a calendar', () => {
    const definition = planted('/year', 2031);
    expect(faultsOf(definition)).toEqual([
      '/obligations/0/deadline calendar-year-missing',
      '/obligations/1/deadline deadline-does-not-occur',
      '/obligations/2/deadline calendar-year-missing',
    ]);
  });

  it('reports a frozen list that falls into a year without a calendar', () => {
    const definition = withDeadline({ kind: 'YEAR', text: 'Năm 2024', recurrence: yearly });
    expect(
      faultsOf({
        ...definition,
        ladders: definition.ladders.map((ladder) => ({ ...ladder, rungs: [] })),
      }),
    ).toEqual(['/ladders/0/freezesList calendar-year-missing']);
  });

  it('reports a fault of a ladder once, although several obligations climb it', () => {
    const second = anObligation({ code: 'N05', documents: [] });
    const definition = changed(
      { ...smallDefinition, obligations: [...smallDefinition.obligations, second] },
      '/ladders/0/rungs/4/when/day/yearOffset',
      1,
    );
    expect(faultsOf(definition)).toEqual(['/ladders/0/rungs/4/when calendar-year-missing']);
  });
});

describe('phases of a definition', () => {
  it('finds a phase behind an obligation that the year does not have', () => {
    const definition = planted('/obligations/3/deadline', {
      kind: 'YEAR',
      text: 'Năm 2025',
      recurrence: { kind: 'YEARS', years: [2025] },
    });
    expect(faultsOf(definition)).toEqual([
      '/phases/1/waitsFor phase-unreachable',
      '/obligations/3/deadline deadline-does-not-occur',
    ]);
  });

  const waiting = (...pairs: readonly (readonly [code: string, on: string])[]) => ({
    ...smallDefinition,
    phases: [
      ...smallDefinition.phases,
      ...pairs.map(([code, phase]) => ({
        code,
        title: code,
        waitsFor: [{ kind: 'phase', phase } as const],
      })),
    ],
  });

  it('tells the phases of a circle from those behind it', () => {
    expect(faultsOf(waiting(['A', 'B'], ['B', 'A'], ['C', 'A'], ['D', 'REPORT']))).toEqual([
      '/phases/3/waitsFor phase-cycle',
      '/phases/4/waitsFor phase-cycle',
      '/phases/5/waitsFor phase-unreachable',
    ]);
  });

  it('sees a circle that runs through an obligation of the phase itself', () => {
    expect(
      faultsOf(planted('/phases/2/waitsFor/0', { kind: 'obligation', obligation: 'N14' })),
    ).toEqual(['/phases/2/waitsFor phase-cycle']);
  });

  it('reaches every phase of any chain that begins with one that waits for nothing, in any order', () => {
    const chain = ['A', 'B', 'C', 'D', 'E'];
    fc.assert(
      fc.property(fc.shuffledSubarray(chain, { minLength: 5 }), (order) => {
        const phases = order.map((code) => {
          const earlier = chain[chain.indexOf(code) - 1];
          const waitsFor = earlier ? [{ kind: 'phase', phase: earlier } as const] : [];
          return { code, title: code, waitsFor };
        });
        expect(
          faultsOf({ ...smallDefinition, phases: [...smallDefinition.phases, ...phases] }),
        ).toEqual([]);
      }),
    );
  });
});
