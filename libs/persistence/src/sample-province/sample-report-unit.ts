/** What makes one unit's report differ from another's; the same unit always reports the same. */
export interface SampleReportUnit {
  readonly code: string;
  readonly name: string;
  readonly symbol: string;
  readonly isDistrict: boolean;
  /** Place in the official order, from 0. */
  readonly place: number;
  readonly people: number;
  readonly disciplined: number;
}

/** One decision on rules came in July (sample-province.md §8). */
const LATE_WITH_RULES: readonly string[] = ['SLDTBXH', 'HPL'];
/** All rules were kept as they are (sample-province.md §9). */
const KEPT_ALL_RULES = 'BDT';
const REVIEWED = 4;

/** How many rules the unit reviewed, acted upon, and acted upon by 30/6. */
export function rulesOf({ code }: SampleReportUnit) {
  const acted = code === KEPT_ALL_RULES ? 0 : 3;
  const late = LATE_WITH_RULES.includes(code) ? 1 : 0;
  return { reviewed: REVIEWED, acted, late };
}
