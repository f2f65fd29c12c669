import { type PlainDate } from '@congvu/calendar';
import { type Figure, type FigureValue } from '../figure/figure.js';
import { type EnteredCode, type SummedCode } from '../form/report-form.js';
import { type UnitReport } from '../report.js';

/** What the system knows around a report: set by the server, never by who fills it in. */
export interface ReportContext {
  readonly year: number;
  /** Both days belong to it. */
  readonly window: { readonly from: PlainDate; readonly to: PlainDate };
  /** Only districts and communes have cán bộ, công chức cấp xã. */
  readonly unit: { readonly kind: 'agency' | 'district' | 'commune' };
  /** Accepted figures of the whole year before; null: "chưa có số liệu so sánh". */
  readonly previousYear: PreviousYear | null;
  /** Letters about rules in the unit's rule register; null where it is not kept here. */
  readonly ruleRegister: readonly RegisteredLetter[] | null;
  /** Letters of the window in the unit's own outgoing register; null where it is not kept here. */
  readonly outgoingLetters: FigureValue | null;
  /** Of the rule set of the year of the rating; null where it has none. */
  readonly excellentCap: ExcellentCap | null;
  /** Accepted reports of the communes of a district; null where they do not report here. */
  readonly communes: readonly CommuneReport[] | null;
}

export type PreviousYear = Readonly<Record<EnteredCode, FigureValue | null>>;

export interface RegisteredLetter {
  readonly numberAndSymbol: string;
  readonly date: PlainDate;
}

/** "Xuất sắc" ≤ percent of those rated `base`, e.g. 20 % of the good ones (Nghị định 335/2025/NĐ-CP). */
export interface ExcellentCap {
  readonly percent: FigureValue;
  readonly base: 'good' | 'rated';
}

export interface CommuneReport {
  readonly name: string;
  readonly figures: Readonly<Record<SummedCode, Figure>>;
}

/** What a cross-check looks at. */
export interface CheckedReport {
  readonly report: UnitReport;
  readonly context: ReportContext;
}
