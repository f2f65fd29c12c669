import { annexForms, type AnnexForm } from './annex-forms.js';
import { groupsOfConduct } from './groups-of-conduct.js';
import { groupsOfGuidance } from './groups-of-guidance.js';
import { groupsOfService } from './groups-of-service.js';
import { type Indicator, type IndicatorGroup } from './indicator.js';
import { type NarrativeHeading, narrativeHeadings } from './narrative-heading.js';

/** The yearly report's form as data; a new version is a new number and an upcaster (architecture.md §4b). */
export interface ReportForm {
  readonly schema: 'report-form';
  readonly version: 1;
  readonly title: string;
  /** Biểu 01. */
  readonly groups: readonly IndicatorGroup[];
  /** Biểu 02–07. */
  readonly annexes: readonly AnnexForm[];
  readonly headings: readonly NarrativeHeading[];
}

const groups = [...groupsOfGuidance, ...groupsOfConduct, ...groupsOfService] as const;

export const yearlyReportForm = {
  schema: 'report-form',
  version: 1,
  title: 'Báo cáo kết quả thực hiện Đề án Văn hóa công vụ',
  groups,
  annexes: annexForms,
  headings: narrativeHeadings,
} as const satisfies ReportForm;

type Row = (typeof groups)[number]['indicators'][number];

type PercentRow = Extract<Row, { type: 'percent' }>;
type SummedRow = Extract<Row, { consolidation: 'S' }>;
type ViewRow = Extract<Row, { consolidation: 'V' }>;

export type IndicatorCode = Row['code'];
/** Computed rows: 1.4 and 10.3. */
export type PercentCode = PercentRow['code'];
/** The 41 rows that a person fills in. */
export type EnteredCode = Exclude<IndicatorCode, PercentCode>;
/** Rows that add up over the units of a district and of the province. */
export type SummedCode = SummedRow['code'];
/** Rows counted by the body that conducted the work. */
export type ViewCode = ViewRow['code'];

const rows = groups.flatMap((group): readonly Row[] => group.indicators);
const percentRows = rows.filter((row): row is PercentRow => row.type === 'percent');

/** All rows of Biểu 01 in the form's order. */
export const indicators: readonly (Indicator & { readonly code: IndicatorCode })[] = rows;

export const enteredCodes: readonly EnteredCode[] = rows.map(({ code }) => code).filter(isEntered);
export const summedCodes: readonly SummedCode[] = rows
  .filter((row): row is SummedRow => row.consolidation === 'S')
  .map(({ code }) => code);
export const viewCodes: readonly ViewCode[] = rows
  .filter((row): row is ViewRow => row.consolidation === 'V')
  .map(({ code }) => code);
export const percentCodes: readonly PercentCode[] = percentRows.map(({ code }) => code);

/** The row of that code. */
export function indicatorOf(code: IndicatorCode): Indicator {
  const indicator = indicators.find((row) => row.code === code);
  if (!indicator) throw new TypeError(`No indicator ${code}`);
  return indicator;
}

/** What a percent is computed from. */
export function quotientOf(code: PercentCode): PercentRow['quotient'] {
  const row = percentRows.find((one) => one.code === code);
  if (!row) throw new TypeError(`No percent ${code}`);
  return row.quotient;
}

export function isEntered(code: IndicatorCode): code is EnteredCode {
  return !percentRows.some((row) => row.code === code);
}
