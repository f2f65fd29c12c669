import { type DayOfYear, type DeadlineRule } from '@congvu/calendar';
import { type DocumentType } from '../document/document-type.js';
import { type UnitReference } from './unit-group.js';

/**
 * plan: nghĩa vụ theo kế hoạch, whose lateness is counted, listed and reported · internal: bước nội
 * bộ, which helps the work and whose lateness shows only inside the unit. Never mixed
 * (sample-province.md §2).
 */
export type ObligationClass = 'plan' | 'internal';

/** A duty that the cycle gives to units; each unit that leads it owes it for itself. */
export interface ObligationDefinition {
  /** `N01` … of the plan, `D01` … inside. */
  readonly code: string;
  readonly class: ObligationClass;
  readonly title: string;
  /** Place in the plan: “IV.3.g”; absent where the plan does not demand it. */
  readonly source?: string;
  readonly phase: string;
  /** Chủ trì. */
  readonly leads: readonly UnitReference[];
  /** Phối hợp. */
  readonly coordinators: readonly UnitReference[];
  /** Để biết. */
  readonly informed: readonly UnitReference[];
  /** The plan's words with how often they recur and, for what never ends, the checkpoints. */
  readonly deadline: DeadlineRule;
  readonly completion: Completion;
  readonly documents: readonly ExpectedDocument[];
  readonly evidence: readonly EvidenceDemand[];
  /** Codes of the report's indicators that show its result. */
  readonly indicators: 'all' | readonly string[];
  /** Days that the figures cover, both counted. */
  readonly figures?: { readonly from: DayOfYear; readonly to: DayOfYear };
  /** Reminders and escalation; absent where nobody is reminded. */
  readonly ladder?: string;
  /** Chain of the letter that grants a later date; absent where nobody can. */
  readonly extensionChain?: string;
}

/**
 * What ends it. receipt: the issued letter is received by `receiver` · rules: each rule of the unit's
 * register has an outcome · evidence: the demanded evidence is there · year-end: closing the year.
 */
export type Completion =
  | { readonly kind: 'receipt'; readonly receiver: string }
  | { readonly kind: 'rules' }
  | { readonly kind: 'evidence' }
  | { readonly kind: 'year-end' };

/** Whether an issued letter fulfils the obligation by itself; elsewhere a letter is one piece of evidence of several. */
export function isFulfilledByLetter({ kind }: Completion): boolean {
  return kind === 'receipt' || kind === 'rules';
}

export interface ExpectedDocument {
  readonly documentType: DocumentType;
  readonly title: string;
  readonly template?: string;
}

/** What is kept as proof; none of it names a person under discipline. */
export type EvidenceKind =
  | 'letter'
  | 'receipt'
  | 'minutes'
  | 'attendance-list'
  | 'registration-list'
  | 'item-list'
  | 'session-list'
  | 'follow-up-list'
  | 'recommendation-list'
  | 'proposal-register'
  | 'rule-outcome'
  | 'staff-opinion'
  | 'figures'
  | 'narrative'
  | 'case-count';

/** What is recorded besides what is demanded is `other`. */
export type RecordedEvidenceKind = EvidenceKind | 'other';

export interface EvidenceDemand {
  readonly kind: EvidenceKind;
  readonly title: string;
}
