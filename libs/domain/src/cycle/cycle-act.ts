import { type Instant, type PlainDate } from '@congvu/calendar';
import { type ActId, type DocumentId, type PostCode, type Sha256 } from '../ids.js';

/** What somebody did to the year as a whole. */
export type CycleActBody =
  | { readonly kind: 'open-cycle'; readonly definitionSha256: Sha256 }
  | { readonly kind: 'open-phase'; readonly phase: string }
  | { readonly kind: 'close-cycle' };

/** What happened to an obligation of one unit in the year; `obligation` is its code. */
export type UnitCycleActBody =
  | { readonly kind: 'adopt'; readonly obligations: readonly string[] }
  | {
      readonly kind: 'receive';
      readonly obligation: string;
      readonly document: DocumentId;
      readonly receivedAt: Instant;
    }
  | { readonly kind: 'return-report'; readonly obligation: string; readonly document: DocumentId }
  | { readonly kind: 'accept'; readonly obligation: string; readonly document: DocumentId }
  | {
      readonly kind: 'waive';
      readonly obligation: string;
      /** Letter of the people's committee; absent where the lead unit waives by itself. */
      readonly document?: DocumentId;
    }
  | {
      readonly kind: 'extend';
      readonly obligation: string;
      /** Letter of the people's committee whose issue is the grant. */
      readonly document: DocumentId;
      readonly target: PlainDate;
      readonly cutoff: Instant;
    }
  /** Every demanded piece of evidence is there; nothing that is sent ends it. */
  | { readonly kind: 'fulfil'; readonly obligation: string; readonly fulfilledAt: Instant };

/** An act as it was written: gapless `seq` per aggregate, drawn under the aggregate's lock. */
export interface WrittenAct<Body> {
  readonly id: ActId;
  readonly seq: number;
  readonly body: Body;
  /** Post in whose capacity it was done; null for acts of the system itself. */
  readonly post: PostCode | null;
}

export type CycleAct = WrittenAct<CycleActBody>;
export type UnitCycleAct = WrittenAct<UnitCycleActBody>;
