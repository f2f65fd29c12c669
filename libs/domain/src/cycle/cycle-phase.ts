import { type DayOfYear, type PlainDate, plainDateOf } from '@congvu/calendar';

/** A part of the year; its obligations open with it. */
export interface CyclePhase {
  readonly code: string;
  readonly title: string;
  /** All of them must hold before it opens; empty: it opens with the cycle. */
  readonly waitsFor: readonly PhaseCondition[];
  /** Why nothing is left to do in it: a year that reuses the plan says which paper has settled it. */
  readonly settledBy?: string;
}

/** All that has a deadline in another phase is fulfilled · an obligation is fulfilled by all its units · a day has come. */
export type PhaseCondition =
  | { readonly kind: 'phase'; readonly phase: string }
  | { readonly kind: 'obligation'; readonly obligation: string }
  | { readonly kind: 'day'; readonly day: DayOfYear };

/**
 * The day on which the phase opens; null: with the cycle. Dates of the plan run whether or not a step before them was
 * recorded, so only days hold a phase back (docs/adr/0017).
 */
export function phaseOpensOn({ waitsFor }: CyclePhase, year: number): PlainDate | null {
  const days = waitsFor.flatMap((condition) =>
    condition.kind === 'day' ? [dayIn(condition.day, year)] : [],
  );
  return days.sort().at(-1) ?? null;
}

function dayIn({ month, day, yearOffset = 0 }: DayOfYear, year: number): PlainDate {
  return plainDateOf({ year: year + yearOffset, month, day });
}
