import { type Instant } from '@congvu/calendar';
import {
  type ActId,
  type Approval,
  type Capacity,
  type DocumentActBody,
  type PersonId,
} from '@congvu/domain';
import { type CommandKey } from './command.repository.js';

export interface ActToRecord {
  readonly id: ActId;
  readonly body: DocumentActBody;
  readonly capacity: Capacity;
  /** Words of the act: reason, direction; empty for none. */
  readonly note: string;
  /** Milliseconds in which it can be undone; 0: effective at once. */
  readonly holdMilliseconds: number;
  readonly command: CommandKey;
  /** Set where the act gives them: the number with the cấp số, the drafter with a submission. */
  readonly number?: { readonly number: number; readonly issuedOn: string } | null;
  readonly drafterPersonId?: PersonId;
  /** Where the letter stands afterwards; told by the reducer unless an undo folded the record anew. */
  readonly approval?: Approval;
}

export interface RecordedAct {
  readonly id: ActId;
  readonly seq: number;
  readonly at: Instant;
  readonly availableAt: Instant;
  readonly undoUntil: Instant | null;
  readonly approval: Approval;
}

/** An act about to be written, with what its caller gets. */
export interface Recording {
  readonly act: ActToRecord;
  readonly recorded: RecordedAct;
  readonly answer: unknown;
}
