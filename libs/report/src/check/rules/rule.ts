import { type CheckedReport } from '../report-context.js';
import { type Finding, type RuleId } from '../report-fault.js';

/** One cross-check of the form. */
export interface CrossCheck {
  readonly id: RuleId;
  /** All that it finds in any order; nothing where a cell it needs is empty. */
  readonly find: (checked: CheckedReport) => readonly Finding[];
}
