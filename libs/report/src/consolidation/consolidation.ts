import { type DocumentId, type Sha256 } from '@congvu/domain';
import { type FigureValue } from '../figure/figure.js';
import { type DisciplineForm } from '../form/discipline-form.js';
import { type HeadingCode } from '../form/narrative-heading.js';
import { type PercentCode, type SummedCode, type ViewCode } from '../form/report-form.js';
import { type DisciplinedCategory, type StaffCategory } from '../form/staff-category.js';
import { type NarrativeBlock, type RatingRow } from '../report.js';
import { type NotCounted, type ReportingUnit } from './submitted-report.js';

/** Biểu of many units made one, each figure with the places it comes from. */
export interface Consolidation {
  readonly schema: 'report-consolidation';
  readonly version: 1;
  readonly year: number;
  /** All rows but those that are not summed (9.5, 9.6). */
  readonly totals: Totals;
  readonly annexes: AnnexTotals;
  readonly narrative: Readonly<Record<HeadingCode, readonly UnitParagraph[]>>;
  /** The reports counted, in the official order of the units. */
  readonly sources: readonly ReportSource[];
  /** Of `sources`: another hash of the reports at hand says that this is stale. */
  readonly sourceHash: Sha256;
  readonly missing: readonly ReportingUnit[];
  readonly notCounted: readonly NotCounted[];
}

export type ConsolidatedCode = SummedCode | ViewCode | PercentCode;

export type Totals = Readonly<Record<ConsolidatedCode, Total>>;

export interface Total {
  /** Unit of measure. */
  readonly unit: string;
  /** Null where no counted report has the figure. */
  readonly window: string | null;
  readonly wholeYear: string | null;
  readonly sources: readonly FigureSource[];
}

/** Place of a figure: a pointer into the report of a document. */
export interface FigureSource {
  readonly unit: string;
  readonly document: DocumentId;
  readonly pointer: string;
  /** Taken out: another body conducted it and counts it. */
  readonly effect: 'added' | 'taken-out';
}

export interface ReportSource {
  readonly unit: string;
  readonly document: DocumentId;
  readonly sha256: Sha256;
}

/** Sums of the parts of 0.1, Biểu 03 and Biểu 04; a cell is null where no counted report fills it. */
export interface AnnexTotals {
  readonly headcount: Readonly<Record<StaffCategory, FigureValue | null>>;
  readonly discipline: Readonly<
    Record<DisciplinedCategory, Readonly<Record<DisciplineForm, FigureValue | null>>>
  >;
  readonly ratings: Readonly<Record<StaffCategory, RatingRow>>;
}

/** A paragraph of a unit with its figures in place, and where it stands. */
export interface UnitParagraph {
  readonly unit: string;
  readonly document: DocumentId;
  readonly pointer: string;
  readonly block: NarrativeBlock;
}
