import {
  type CrashPoint,
  type Effect,
  effectNames,
  type Side,
  sides,
  type Victim,
  victims,
} from '../crash-points/crash-point.js';

/** Who dies where. */
export interface Combination {
  readonly effect: Effect;
  readonly side: Side;
  readonly victim: Victim;
}

const ways = sides.flatMap((side) => victims.map((victim) => ({ side, victim })));

/**
 * Every effect × side × victim, once. Each round has every effect once with another side and victim, so that the first
 * few seeds already kill everything somewhere.
 */
export const combinations: readonly Combination[] = ways.flatMap((_, round) =>
  effectNames.map((effect, place) => {
    const way = ways[(round + place * 3) % ways.length];
    if (way === undefined) throw new RangeError('no such way');
    return { effect, ...way };
  }),
);

export function crashPointOf({ effect, side }: Combination): CrashPoint {
  return `${effect}.${side}`;
}

export function labelOf(combination: Combination): string {
  return `${crashPointOf(combination)} ✝ ${combination.victim}`;
}
