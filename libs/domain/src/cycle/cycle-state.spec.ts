import { describe, expect, it } from '@jest/globals';
import { plainDate } from '@congvu/calendar';
import { smallDefinition } from '../../test/cycle.js';
import { type Sha256 } from '../ids.js';
import { type CycleActBody } from './cycle-act.js';
import { phaseOpensOn } from './cycle-phase.js';
import { beginCycle, type CycleState, reduceCycle } from './cycle-state.js';

const definitionSha256 = 'ab'.repeat(32) as Sha256;
const fold = (...acts: readonly CycleActBody[]): CycleState =>
  acts.reduce(reduceCycle, beginCycle(definitionSha256));
const open = { kind: 'open-cycle', definitionSha256 } as const;

describe('the year of an authority', () => {
  it('is opening until its first phase opens', () => {
    expect(fold(open)).toEqual({ definitionSha256, openPhases: [], status: 'opening' });
    expect(fold(open, { kind: 'open-phase', phase: 'PLAN' })).toMatchObject({
      status: 'running',
      openPhases: ['PLAN'],
    });
  });

  it('opens a phase once, and keeps their order', () => {
    const phases = ['PLAN', 'RULES', 'PLAN'].map(
      (phase) => ({ kind: 'open-phase', phase }) as const,
    );
    expect(fold(open, ...phases).openPhases).toEqual(['PLAN', 'RULES']);
  });

  it('is closed by an act', () => {
    const acts = [open, { kind: 'open-phase', phase: 'PLAN' }, { kind: 'close-cycle' }] as const;
    expect(fold(...acts).status).toBe('closed');
  });
});

describe('phaseOpensOn', () => {
  const opensOn = (code: string) => {
    const phase = smallDefinition.phases.find((one) => one.code === code);
    return phase && phaseOpensOn(phase, 2024);
  };

  it('is the day that the phase waits for', () => {
    expect(opensOn('REPORT')).toBe(plainDate('2024-01-30'));
  });

  it('is the opening of the year where no day is named: a step before it holds nothing back', () => {
    expect([opensOn('PLAN'), opensOn('RULES')]).toEqual([null, null]);
  });

  it('is the last of several days, also of the year after', () => {
    const days = [
      { month: 11, day: 15 },
      { month: 1, day: 5, yearOffset: 1 },
    ] as const;
    const waitsFor = days.map((day) => ({ kind: 'day', day }) as const);
    expect(phaseOpensOn({ code: 'END', title: 'Khóa năm', waitsFor }, 2024)).toBe('2025-01-05');
  });
});
