import { type Instant } from '@congvu/calendar';
import { type Approval } from '../approval/approval.js';
import { type Chain } from '../chain/chain.js';
import { type PersonId, type PostCode, type Sha256, type TaskId } from '../ids.js';

/** Who acts, in the capacity of exactly one post (architecture.md §6). */
export interface Actor {
  readonly personId: PersonId;
  readonly post: PostCode;
  /** Code of the unit of that post. */
  readonly unit: string;
}

/** A version of the content with its hash. */
export interface ContentSeen {
  readonly version: number;
  readonly contentSha256: Sha256;
}

/** Somebody who did a step in this pass, and the version of the content that he did it on. */
export interface Decider {
  readonly step: string;
  readonly personId: PersonId;
  readonly contentVersion: number;
}

/** What the record says about a letter, read under the aggregate's lock. */
export interface LetterFacts {
  readonly drafterPersonId: PersonId | null;
  /** Those who did the steps of `approval.done` and those who drafted or gathered opinions in this pass. */
  readonly deciders: readonly Decider[];
  /** Persons named in the matter: they never act on it. */
  readonly subjects: readonly PersonId[];
  readonly signerPersonId: PersonId | null;
  /** The content in the chain; for a submission the draft saved last. */
  readonly content: ContentSeen;
  /** Posts of the chain that nobody holds today: their stated deputies act. */
  readonly vacantPosts: readonly PostCode[];
}

/** A task as the record has it, under its lock. */
export interface TaskFacts {
  readonly id: TaskId;
  readonly step: string;
  readonly slot: string;
  readonly opening: number;
  /** closed: overtaken by a return, a recall or the end of the letter, without a decision of its own. */
  readonly state: 'open' | 'decided' | 'closed';
  readonly claimedBy: { readonly personId: PersonId; readonly personName: string } | null;
  readonly decided: { readonly personName: string; readonly at: Instant } | null;
}

export interface DecisionContext {
  readonly chain: Chain;
  readonly approval: Approval;
  readonly actor: Actor;
  readonly facts: LetterFacts;
}

/** A command on a task. */
export interface TaskDecision extends DecisionContext {
  readonly task: TaskFacts;
}

/** A command on a task whose answer depends on the content that the person had before his eyes. */
export interface ContentDecision extends TaskDecision {
  readonly seen: ContentSeen;
}
