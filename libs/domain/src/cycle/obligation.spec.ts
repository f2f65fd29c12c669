import { describe, expect, it } from '@jest/globals';
import { dateInVietnam, plainDate, startOfDayInVietnam } from '@congvu/calendar';
import fc from 'fast-check';
import { anObligation, calendarOfToday, setting, smallDefinition } from '../../test/cycle.js';
import { type CycleDefinition } from './cycle-definition.js';
import { internalStepsOf, obligationsOf } from './obligation.js';
import { type UnitReference } from './unit-group.js';

const leadsOf = (...leads: readonly UnitReference[]): readonly string[] =>
  obligationsOf({ ...smallDefinition, obligations: [anObligation({ leads })] }, setting).map(
    ({ unit }) => unit,
  );

describe('obligationsOf', () => {
  it('gives each lead unit a row, in the order of the plan and of the units', () => {
    expect(
      obligationsOf(smallDefinition, setting).map(({ code, unit }) => `${code} ${unit}`),
    ).toEqual(['N01 SNV', 'N08 SNV', 'N08 STP', 'N08 HPB', 'N14 SNV', 'N14 STP', 'N14 HPB']);
  });

  it('carries target, legal cut-off, calendar version and the sentence that explains them', () => {
    const [row] = obligationsOf(smallDefinition, setting).filter(({ code }) => code === 'N08');
    expect(row?.deadline).toMatchObject({
      outcome: 'DATED',
      target: '2024-06-28',
      legalCutoff: '2024-06-30T17:00:00.000Z',
      calendarVersions: [{ year: 2024, version: 1 }],
      ruleText: 'Quý II năm 2024',
      explanation: expect.stringContaining('thứ Sáu 28/06/2024'),
    });
  });

  it('leaves internal steps out; they are asked for apart', () => {
    const steps = internalStepsOf(smallDefinition, {
      ...setting,
      events: { 'proposal-received': plainDate('2024-01-18') },
    });
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({
      code: 'D03',
      unit: 'SNV',
      deadline: { target: '2024-02-01' },
    });
  });

  it('gives an internal step no date before its event', () => {
    expect(internalStepsOf(smallDefinition, setting)[0]?.deadline).toMatchObject({
      outcome: 'AWAITING_EVENT',
      eventKey: 'proposal-received',
    });
  });

  it('gives a unit one row although two references name it', () => {
    const all = { kind: 'group', group: 'ALL' } as const;
    expect(leadsOf({ kind: 'unit', unit: 'STP' }, all)).toEqual(['SNV', 'STP', 'HPB']);
  });

  it('leaves out who is excepted from a group, and takes a group by kind', () => {
    expect(leadsOf({ kind: 'group', group: 'ALL', except: ['SNV'] })).toEqual(['STP', 'HPB']);
    expect(leadsOf({ kind: 'group', group: 'DISTRICTS' })).toEqual(['HPB']);
  });

  it('puts every target before its legal cut-off', () => {
    const rule = fc.oneof(
      fc.record({
        kind: fc.constant('BEFORE' as const),
        day: fc.record({
          month: fc.integer({ min: 2, max: 12 }),
          day: fc.integer({ min: 1, max: 28 }),
        }),
      }),
      fc.record({
        kind: fc.constant('QUARTER_END' as const),
        quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
      }),
      fc.record({ kind: fc.constant('YEAR' as const) }),
    );
    fc.assert(
      fc.property(rule, fc.constantFrom(2024, 2025, 2026, 2027), (facts, year) => {
        const deadline = { ...facts, text: 'hạn', recurrence: { kind: 'YEARLY' } as const };
        const definition: CycleDefinition = {
          ...smallDefinition,
          year,
          obligations: [anObligation({ deadline })],
        };
        for (const row of obligationsOf(definition, { ...setting, calendar: calendarOfToday })) {
          if (row.deadline.outcome !== 'DATED') throw new Error('Not dated');
          const { target, legalCutoff } = row.deadline;
          expect(startOfDayInVietnam(target) < legalCutoff).toBe(true);
          expect(target < dateInVietnam(legalCutoff)).toBe(true);
          expect(calendarOfToday.isWorkingDay(target)).toBe(true);
        }
      }),
    );
  });
});
