import { type PlainDate } from '@congvu/calendar';
import {
  type ActId,
  type ArrivalId,
  type DocumentId,
  type PostCode,
  type RegisterId,
  type Sha256,
  type SigningSessionId,
  type TaskId,
} from '../ids.js';

/**
 * What somebody did to a letter (architecture.md §2). Bodies hold codes, ids and hashes, never names or free text:
 * they travel through the workflow engine. Words (reasons, opinions) are rows of the record that carry the act's id.
 */
export type DocumentActBody =
  | {
      readonly kind: 'submit';
      readonly task: TaskId | null;
      readonly version: number;
      readonly contentSha256: Sha256;
      readonly consulted: readonly PostCode[];
    }
  | { readonly kind: 'approve'; readonly task: TaskId; readonly version: number }
  | {
      readonly kind: 'return';
      readonly task: TaskId;
      readonly version: number;
      readonly to: ReturnTarget;
      readonly reasonCode: ReturnReasonCode;
    }
  | {
      readonly kind: 'reject';
      readonly task: TaskId;
      readonly version: number;
      readonly reasonCode: ReturnReasonCode;
    }
  | {
      readonly kind: 'give-opinion';
      readonly task: TaskId;
      readonly version: number;
      readonly verdict: OpinionVerdict;
    }
  | {
      readonly kind: 'close-opinions';
      readonly task: TaskId;
      readonly version: number;
      readonly contentSha256: Sha256;
    }
  | {
      readonly kind: 'register-arrival';
      readonly task: TaskId;
      readonly arrival: ArrivalId;
      readonly number: number;
    }
  | { readonly kind: 'assign'; readonly task: TaskId; readonly to: PostCode }
  | { readonly kind: 'pass-on'; readonly task: TaskId; readonly to: PostCode }
  | {
      readonly kind: 'sign';
      readonly task: TaskId;
      readonly version: number;
      readonly session: SigningSessionId;
      readonly baseSha256: Sha256;
    }
  | {
      readonly kind: 'number';
      readonly task: TaskId;
      readonly register: RegisterId;
      readonly number: number;
      readonly symbol: string;
      readonly date: PlainDate;
    }
  | { readonly kind: 'cancel-number'; readonly task: TaskId }
  | { readonly kind: 'seal'; readonly task: TaskId; readonly session: SigningSessionId }
  | { readonly kind: 'issue'; readonly task: TaskId; readonly receiversSha256: Sha256 }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'recall' }
  | { readonly kind: 'undo'; readonly undone: ActId; readonly undoneSeq: number }
  | { readonly kind: 'merge-step'; readonly step: string; readonly mergedWith: string }
  | {
      readonly kind: 'receive-proposal';
      readonly proposal: DocumentId;
      readonly arrival: ArrivalId;
      readonly version: number;
      readonly contentSha256: Sha256;
    };

export type DocumentActKind = DocumentActBody['kind'];

/** Back to an earlier step of the chain, or to the agency that proposed the letter. */
export type ReturnTarget =
  { readonly kind: 'step'; readonly step: string } | { readonly kind: 'proposer' };

export type OpinionVerdict = 'agree' | 'agree-with-changes' | 'disagree';

/** The short list behind the reason chips: why letters come back becomes a figure (product.md F56). */
export type ReturnReasonCode =
  'content' | 'citation' | 'form' | 'missing-part' | 'authority' | 'other';

/** An act as it was written: gapless `seq` per aggregate, drawn under the aggregate's lock. */
export interface DocumentAct {
  readonly id: ActId;
  readonly seq: number;
  readonly state: 'standing' | 'void';
  readonly body: DocumentActBody;
  /** Post in whose capacity it was done; null for acts of the system itself. */
  readonly post: PostCode | null;
}
