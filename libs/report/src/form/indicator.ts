/** What a figure counts; `percent` is computed from two others, never typed and never averaged. */
export type IndicatorType = 'count' | 'turns' | 'person' | 'percent';

/** How figures of many units become one: S sum · R recomputed from sums · V sum by who conducted · none. */
export type ConsolidationRule = 'S' | 'R' | 'V' | 'none';

/** One row of Biểu 01. */
export interface Indicator {
  readonly code: string;
  readonly text: string;
  /** Unit of measure as printed. */
  readonly unit: string;
  readonly type: IndicatorType;
  readonly consolidation: ConsolidationRule;
  /** Of a percent: the codes it is computed from. */
  readonly quotient?: { readonly part: string; readonly whole: string };
}

export interface IndicatorGroup {
  readonly number: number;
  readonly title: string;
  readonly indicators: readonly Indicator[];
}
