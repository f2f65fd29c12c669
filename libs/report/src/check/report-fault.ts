/** Cross-checks of the form, and V01: what others conducted is part of the figure it stands in. */
export const ruleIds = [
  'K01',
  'K02',
  'K03',
  'K04',
  'K05',
  'K06',
  'K07',
  'K08',
  'K09',
  'K10',
  'K11',
  'K12',
  'K13',
  'K14',
  'K15',
  'K16',
  'K17',
  'K18',
  'K19',
  'K20',
  'K21',
  'K22',
  'K23',
  'K24',
  'K25',
  'K26',
  'V01',
] as const;

export type RuleId = (typeof ruleIds)[number];

/** `block` stops a submission · `explain` wants a note · `warn` is only shown. */
export type FaultLevel = 'block' | 'explain' | 'warn';

/** One thing that a rule found: the cells concerned (RFC 6901, the first leads) and a sentence with what would be right. */
export interface Finding {
  readonly level: FaultLevel;
  readonly pointers: readonly string[];
  readonly detail: string;
}

export interface ReportFault extends Finding {
  readonly rule: RuleId;
  /** The explanation given in the report; null where none is given or none is asked for. */
  readonly note: string | null;
}

/** A fact that the form excludes. */
export function block(pointers: readonly string[], detail: string): Finding {
  return { level: 'block', pointers, detail };
}

/** An unlikely fact, which may be true if somebody says why. */
export function explain(pointers: readonly string[], detail: string): Finding {
  return { level: 'explain', pointers, detail };
}

/** Something to look at. */
export function warn(pointers: readonly string[], detail: string): Finding {
  return { level: 'warn', pointers, detail };
}
