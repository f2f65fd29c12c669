import { type DocumentType } from '../document/document-type.js';
import { type CyclePhase } from './cycle-phase.js';
import { type EscalationLadder } from './escalation-ladder.js';
import { type ObligationDefinition } from './obligation-definition.js';
import { type UnitGroup, type UnitReference } from './unit-group.js';

/**
 * One year of the plan as data, frozen when published (architecture.md §3). All texts are ours;
 * only a deadline keeps the words of the plan.
 */
export interface CycleDefinition {
  readonly schema: 'cycle-definition';
  readonly version: 1;
  readonly title: string;
  readonly year: number;
  /** HH:mm in Vietnam: reminders and escalation go out then, on working days only. */
  readonly remindersAt: string;
  /** Papers the cycle rests on, one a line, as they are cited. */
  readonly basis: readonly string[];
  readonly phases: readonly CyclePhase[];
  readonly unitGroups: readonly UnitGroup[];
  readonly obligations: readonly ObligationDefinition[];
  readonly chains: readonly CycleChain[];
  readonly ladders: readonly EscalationLadder[];
  readonly registers: readonly CycleRegister[];
  readonly templates: readonly CycleTemplate[];
}

/** Which approval chain a letter of the cycle runs through, by its type. */
export interface CycleChain {
  /** e.g. `C10` (sample-province.md §5). */
  readonly code: string;
  /** What letter it is for: “Báo cáo năm của sở, ban, ngành”. */
  readonly title: string;
  readonly documentTypes: readonly DocumentType[];
}

/** A register that letters of the cycle are entered in. */
export interface CycleRegister {
  readonly code: string;
  readonly title: string;
  /** Units whose văn thư keeps one; the people's committee's is kept apart from its office's own. */
  readonly keepers: readonly UnitReference[];
  readonly direction: 'outgoing' | 'incoming';
}

/** A letter that the cycle offers ready to fill in. */
export interface CycleTemplate {
  readonly code: string;
  readonly title: string;
  readonly documentType: DocumentType;
  readonly chain: string;
}
