import {
  type FieldFaultView,
  type ReportVersionView,
  type UnitReportView,
} from '@congvu/contracts';
import { type ReportFault } from '@congvu/report';
import { createContext, useContext } from 'react';
import { type CellChange } from './cells/report-cell.js';

export type Surroundings = Pick<ReportVersionView, 'year' | 'window' | 'unit' | 'previousYear'>;

/** A report on the screen: what its forms show, and how they change it. */
export interface ReportForm {
  readonly surroundings: Surroundings;
  readonly report: UnitReportView;
  /** Beside which it is read. */
  readonly other: UnitReportView | null;
  readonly faults: readonly ReportFault[];
  /** Places that the server did not keep. */
  readonly refused: readonly FieldFaultView[];
  /** Typed, but no number: the cell counts as empty until it is one. */
  readonly unread: ReadonlyMap<string, string>;
  /** Null where the report is only read. */
  readonly edit: ReportEdit | null;
}

export interface ReportEdit {
  readonly set: (changes: readonly CellChange[]) => void;
  /** Figures as they were typed or pasted. */
  readonly type: (typed: readonly TypedCell[]) => void;
}

export interface TypedCell {
  readonly pointer: string;
  readonly text: string;
}

const Context = createContext<ReportForm | null>(null);

export const ReportFormProvider = Context.Provider;

export function useReportForm(): ReportForm {
  const form = useContext(Context);
  if (!form) throw new TypeError('A form of a report outside of its report.');
  return form;
}
