import { type DayOfYear } from '@congvu/calendar';
import { type DocumentType } from '../document/document-type.js';
import { type PostCode } from '../ids.js';

/** Reminders before the target, the frozen list of the cut-off, and the rungs of lateness after it. */
export interface EscalationLadder {
  readonly code: string;
  readonly title: string;
  /** The farthest from the target first. */
  readonly reminders: readonly Reminder[];
  /** Rung 0: who has and who has not, as it stood at the legal cut-off. */
  readonly freezesList: boolean;
  /** Rung 1 first. */
  readonly rungs: readonly Rung[];
}

/** T-30, T-10, … a message inside the system. */
export interface Reminder {
  /** 0 on the target itself. */
  readonly workingDaysBefore: number;
  readonly to: readonly LadderRecipient[];
  /** What else is due that day: “chốt số liệu”. */
  readonly note?: string;
}

export interface Rung {
  readonly when: RungMoment;
  readonly actions: readonly RungAction[];
}

/**
 * late-working-day: the cut-off's own day is 1 when it is worked (architecture.md §4) · day: the last
 * working day up to a day of the year, as checkpoints are found.
 */
export type RungMoment =
  | { readonly kind: 'late-working-day'; readonly day: number }
  | { readonly kind: 'day'; readonly day: DayOfYear };

export interface RungAction {
  readonly form: RungForm;
  readonly to: readonly LadderRecipient[];
  /** Who acts or signs; absent: the system does. */
  readonly by?: PostCode;
}

/**
 * message: in the system, no letter · phone-list: calls to make and to log · letter: numbered and
 * sealed, through its chain; `answerWithin` working days set the last date it names · note: kept for
 * the report and the rating.
 */
export type RungForm =
  | { readonly kind: 'message' }
  | { readonly kind: 'phone-list' }
  | {
      readonly kind: 'letter';
      readonly documentType: DocumentType;
      readonly chain: string;
      readonly answerWithin?: number;
      /** Of the definition: a draft after it is begun when the day has come; absent: it is begun by hand. */
      readonly template?: string;
      /** Who gets the draft where the chain leaves its first step to whoever drafts. */
      readonly drafter?: PostCode;
    }
  | { readonly kind: 'note'; readonly text: string };

/** A post of the unit that owes, or one post by its code. */
export type LadderRecipient =
  | { readonly kind: 'role'; readonly role: UnitPostRole }
  | { readonly kind: 'post'; readonly post: PostCode };

/** Posts that every unit has (sample-province.md §1.3): CV, TP, CVP, PTT, TT. */
export type UnitPostRole = 'officer' | 'head-of-room' | 'chief-of-office' | 'deputy-head' | 'head';

/** Who does the work of an obligation: asked, called and told first. */
export const FOCAL_ROLES: readonly UnitPostRole[] = ['officer', 'head-of-room'];
