import { type Place, watchedPrograms, type Victim } from '../crash-points/crash-point.js';
import { type Combination, combinations, crashPointOf } from './combinations.js';
import { Dice } from './dice.js';

/** One kill of a run: where, at which passing, whom. */
export interface PlannedKill {
  readonly combination: Combination;
  readonly place: Place;
  readonly passing: number;
  readonly victim: Victim;
}

/** A crash point that the unharmed run never passed. */
export class PointNotPassed extends Error {
  readonly code = 'point-not-passed';
}

/** Seeds from 1 take the combinations one after another; those beyond kill twice, anywhere. */
export function combinationsOf(seed: number): readonly Combination[] {
  const single = combinations[seed - 1];
  if (single !== undefined) return [single];
  const dice = new Dice(seed);
  return [0, 1].map(() => {
    const drawn = combinations[dice.below(combinations.length)];
    if (drawn === undefined) throw new RangeError('no combination');
    return drawn;
  });
}

/**
 * The kills of a seed. Which program passes the point, and at which passing it happens, is drawn from what the unharmed
 * run counted. @throws PointNotPassed
 */
export function killsOf(seed: number, passed: ReadonlyMap<string, number>): readonly PlannedKill[] {
  const dice = new Dice(seed + 1_000_003);
  const drawnForSeed = combinationsOf(seed);
  return drawnForSeed.map((combination, index) => {
    const point = crashPointOf(combination);
    // The second of two kills is planned when the first has healed: early, so that the place is still passed.
    const share = drawnForSeed.length === 1 ? 1 : index === 0 ? 2 : 4;
    const places = watchedPrograms.flatMap((program) => {
      const place: Place = `${program} ${point}`;
      const times = Math.ceil((passed.get(place) ?? 0) / share);
      return Array.from({ length: times }, (_, earlier) => ({ place, passing: earlier + 1 }));
    });
    const drawn = places[dice.below(Math.max(places.length, 1))];
    if (drawn === undefined) throw new PointNotPassed(`nobody passes ${point}`);
    return { combination, ...drawn, victim: combination.victim };
  });
}
