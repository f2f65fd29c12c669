import { type PlainDate } from '@congvu/calendar';
import { type ParagraphBlock, type TableBlock } from '@congvu/domain';
import { type Figure, type Figures, type FigureValue } from './figure/figure.js';
import { type DisciplineForm } from './form/discipline-form.js';
import { type HeadingCode } from './form/narrative-heading.js';
import { type SummedCode, type ViewCode } from './form/report-form.js';
import { type DisciplinedCategory, type StaffCategory } from './form/staff-category.js';

/** What a unit fills in for its yearly report: Biểu 01–07 and the narrative. Percents are not in it, they are computed. */
export interface UnitReport {
  readonly schema: 'unit-report';
  readonly version: 1;
  /** The parts of 0.1 on the closing day. */
  readonly headcount: Readonly<Record<StaffCategory, FigureValue | null>>;
  /** Biểu 01. */
  readonly figures: Figures;
  /** What the figures of view rule V hold although another body conducted it; usually none. */
  readonly conductedByOthers: readonly ConductedByOthers[];
  /** Biểu 02. */
  readonly letters: readonly LetterRow[];
  /** Biểu 03. */
  readonly discipline: DisciplineTable;
  /** Biểu 04, of the year before. */
  readonly ratings: Readonly<Record<StaffCategory, RatingRow>>;
  /** Biểu 05. */
  readonly awards: readonly AwardRow[];
  /** Whether somebody in Biểu 05 was under discipline in the period: an answer, never a name. */
  readonly awardedUnderDiscipline: boolean | null;
  /** Biểu 06. */
  readonly inspections: readonly InspectionRow[];
  /** Biểu 07. */
  readonly difficulties: readonly DifficultyRow[];
  /** A district's own offices beside its communes; null for a unit without communes. */
  readonly ownOffices: Readonly<Record<SummedCode, Figure>> | null;
  readonly narrative: Narrative;
  /** Explanations that the rules of level `explain` ask for. */
  readonly notes: readonly ExplanationNote[];
}

export interface ConductedByOthers {
  readonly indicator: ViewCode;
  /** Name of the body that conducted it and counts it. */
  readonly conductor: string;
  readonly window: FigureValue;
  readonly wholeYear: FigureValue;
}

/** A letter behind 2.1, or a rule of the unit and what its review came to (2.2–2.6). */
export interface LetterRow {
  readonly outcome: LetterOutcome;
  /** As printed, e.g. `Quyết định`. */
  readonly type: string;
  /** As printed, e.g. `12/QĐ-SYT`; null while there is no letter. */
  readonly numberAndSymbol: string | null;
  readonly date: PlainDate | null;
  readonly title: string;
  /** Address of the letter or its file. */
  readonly link: string | null;
}

/** `direction` is a letter of 2.1; the others say what became of a rule. */
export type LetterOutcome =
  'direction' | 'amended' | 'replaced' | 'repealed' | 'issued' | 'kept' | 'pending';

/** Counts only; a cell that the law of the day leaves no room for is null. */
export interface DisciplineTable {
  readonly cells: Readonly<
    Record<DisciplinedCategory, Readonly<Record<DisciplineForm, FigureValue | null>>>
  >;
  readonly rowTotals: Readonly<Record<DisciplinedCategory, FigureValue | null>>;
  readonly columnTotals: Readonly<Record<DisciplineForm, FigureValue | null>>;
  readonly total: FigureValue | null;
}

export interface RatingRow {
  readonly rated: FigureValue | null;
  readonly excellent: FigureValue | null;
  readonly good: FigureValue | null;
  readonly completed: FigureValue | null;
  readonly notCompleted: FigureValue | null;
}

export interface AwardRow {
  /** As printed, e.g. `Giấy khen`. */
  readonly form: string;
  readonly receiver: 'collective' | 'person';
  readonly decidedBy: 'this-unit' | 'other';
  readonly numberAndSymbol: string;
  readonly date: PlainDate;
}

export interface InspectionRow {
  readonly date: PlainDate;
  /** Name of the body that conducted it. */
  readonly conductor: string;
  /** Name of the unit inspected. */
  readonly unit: string;
  readonly spots: FigureValue;
  readonly findings: string;
  readonly recommendations: readonly Recommendation[];
}

export interface Recommendation {
  readonly text: string;
  readonly dueOn: PlainDate | null;
  readonly done: boolean;
}

export interface DifficultyRow {
  readonly content: string;
  readonly addressee: string;
  readonly kind: 'difficulty' | 'petition';
}

/** Texts under the fixed headings; `{{1.3}}` stands for a figure of Biểu 01 (merge-fields.ts). */
export type Narrative = Readonly<Record<HeadingCode, readonly NarrativeBlock[]>>;

export type NarrativeBlock = ParagraphBlock | TableBlock;

export interface ExplanationNote {
  readonly rule: string;
  /** First cell of the fault that is explained. */
  readonly pointer: string;
  readonly text: string;
}
