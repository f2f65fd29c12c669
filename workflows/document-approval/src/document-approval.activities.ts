import { type Approval, type Chain } from '@congvu/domain';

import { type LetterKey } from './document-approval.messages.js';

/** What the workflow asks of the worker. Every activity may repeat without a second effect (style.md, rule 8). */
export interface DocumentApprovalActivities {
  /** Fold of the acts up to the last one delivered without a gap; acts after `seq` come by delivery. */
  loadLetter(key: LetterKey): Promise<LoadedLetter>;
  /** Opens the tasks of the position that was computed from the act `seq`, unless a newer act stands. */
  openStep(input: LetterKey & { readonly seq: number }): Promise<OpenStepAnswer>;
  /** Closes what is still open and marks the end. */
  finishLetter(input: LetterKey & { readonly seq: number }): Promise<void>;
}

export interface DistributionActivities {
  /** Delivers the sealed letter: arrivals of the receivers, the proposed letter, notifications. */
  distributeLetter(key: LetterKey): Promise<void>;
}

export interface DocumentsActivities {
  /** Pages of a version with the mark "DỰ THẢO", and of the draft it carries. Same version, same file. */
  renderContent(input: LetterKey & { readonly version: number }): Promise<void>;
  /** Pages to be signed, one for each post that may sign, with the authority line of the day. */
  renderForSigning(input: LetterKey & { readonly version: number }): Promise<void>;
}

export interface SigningActivities {
  /** Embeds each authorised signature value, verifies the file, stores the revision. The first stored value wins. */
  completeSignatures(key: LetterKey): Promise<void>;
}

export interface LoadedLetter {
  readonly chain: Chain;
  readonly approval: Approval;
  readonly seq: number;
}

/** `merged`: the step's only holder did the step before; the act that says so follows by delivery. */
export type OpenStepAnswer = 'opened' | 'merged' | 'overtaken';
