/** On which day which units act; the units that report, in the official order. */
export interface Turn {
  readonly day: string;
  readonly time?: string;
  readonly units: readonly string[];
}

/** N08: 26 decisions in time and one "rà soát, giữ nguyên" (sample-province §8, 10–28/6). */
export const RULES_IN_TIME: readonly Turn[] = [
  { day: '2024-06-12', units: ['VP', 'SNV', 'STP', 'STC', 'SKHCN', 'SYT', 'TPTN', 'HDT'] },
  { day: '2024-06-20', units: ['SKHDT', 'SCT', 'SXD', 'STNMT', 'SGDDT', 'TPSC', 'HDH'] },
  { day: '2024-06-26', units: ['SNNPTNT', 'SVHTTDL', 'SNGV', 'BDT', 'TPPY', 'HPB'] },
  { day: '2024-06-28', units: ['SGTVT', 'STTTT', 'TTT', 'BQLKCN', 'HDHY', 'HVN'] },
];
/** Reviews its rules and keeps them as they are. */
export const KEEPS_RULES = 'BDT';
export const RULES_EXTENDED = {
  unit: 'SLDTBXH',
  askedOn: '2024-06-20',
  grantedOn: '2024-06-24',
  until: '2024-07-31',
  receivedOn: '2024-07-24',
} as const;
export const RULES_LATE = {
  unit: 'HPL',
  letterOn: '2024-07-05',
  receivedOn: '2024-07-09',
} as const;

/** N14: 25 in time, 20 of them in the last three days. */
export const REPORTS_IN_TIME: readonly Turn[] = [
  { day: '2024-11-06', units: ['SNV', 'STP', 'SYT', 'SGTVT', 'TPTN'] },
  { day: '2024-11-12', units: ['VP', 'STC', 'SXD', 'STTTT', 'SKHCN', 'TPSC', 'HDH'] },
  { day: '2024-11-13', units: ['SKHDT', 'SCT', 'SVHTTDL', 'TTT', 'TPPY', 'HDHY'] },
  { day: '2024-11-14', units: ['SNNPTNT', 'STNMT', 'SGDDT', 'SNGV', 'BDT', 'BQLKCN', 'HDT'] },
];
/** Sends a report with wrong figures first; it is replaced before the cut-off. */
export const REPLACES_REPORT = {
  unit: 'SGTVT',
  returnedOn: '2024-11-12',
  replacedOn: '2024-11-14',
} as const;
/** Temporal is stopped while the units of this day issue their reports. */
export const OUTAGE_ON = '2024-11-13';
export const REPORTS_LATE = [
  { unit: 'HPB', day: '2024-11-15', time: '15:00' },
  { unit: 'SLDTBXH', day: '2024-11-20' },
  { unit: 'HPL', day: '2024-11-26' },
] as const;
export const REPORT_AFTER_FREEZE = { unit: 'HVN', day: '2024-12-10' } as const;
export const FREEZE_ON = '2024-11-29';

/** Who has a part of their own comes first, so that a small year shows them, too. */
const PARTS = ['HPL', 'SGTVT', 'SCT', 'HVN', 'SLDTBXH', 'BDT', 'HPB', 'SYT', 'SKHCN', 'STP'];

/** Which units act: all of them, or the first `wanted` of those with a part. */
export function castOf(reporting: readonly string[], wanted = reporting.length): readonly string[] {
  const order = [...PARTS, ...reporting.filter((unit) => !PARTS.includes(unit))];
  const chosen = order.slice(0, wanted);
  return reporting.filter((unit) => chosen.includes(unit));
}

/** Post of the officer who writes the letters that a unit owes. */
export function focalOfficer(unit: string): string {
  return unit === 'SNV' ? 'SNV.CV3' : `${unit}.CV`;
}
