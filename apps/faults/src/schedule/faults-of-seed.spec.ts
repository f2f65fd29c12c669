import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { effectNames, sides, victims, watchedPrograms } from '../crash-points/crash-point.js';
import { combinations, labelOf } from './combinations.js';
import { combinationsOf, killsOf, PointNotPassed } from './faults-of-seed.js';

const passedBy = (times: number) =>
  new Map(
    watchedPrograms.flatMap((program) =>
      effectNames.flatMap((effect) =>
        sides.map((side) => [`${program} ${effect}.${side}`, times] as const),
      ),
    ),
  );

describe('the schedule of kills', () => {
  it('has every effect, side and victim once', () => {
    const labels = combinations.map(labelOf);
    expect(new Set(labels).size).toBe(effectNames.length * sides.length * victims.length);
    expect(labels).toHaveLength(new Set(labels).size);
  });

  it('kills at every effect, and everything, within the first twenty seeds', () => {
    const first = combinations.slice(0, 20);
    expect(new Set(first.map(({ effect }) => effect)).size).toBe(effectNames.length);
    expect(new Set(first.map(({ victim }) => victim)).size).toBe(victims.length);
    expect(new Set(first.map(({ side }) => side)).size).toBe(sides.length);
  });

  it('covers every combination by as many seeds, and kills twice after them', () => {
    const seeds = combinations.map((_, index) => index + 1);
    expect(seeds.flatMap(combinationsOf)).toEqual(combinations);
    expect(combinationsOf(combinations.length + 1)).toHaveLength(2);
  });

  it('draws the same kills for a seed every time, at passings that there are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 1, max: 60 }),
        (seed, n) => {
          const kills = killsOf(seed, passedBy(n));
          expect(killsOf(seed, passedBy(n))).toEqual(kills);
          for (const { passing } of kills) expect(passing).toBeGreaterThanOrEqual(1);
          for (const { passing } of kills) expect(passing).toBeLessThanOrEqual(n);
        },
      ),
    );
  });

  it('refuses a crash point that nobody passes', () => {
    expect(() => killsOf(1, new Map())).toThrow(PointNotPassed);
  });
});
