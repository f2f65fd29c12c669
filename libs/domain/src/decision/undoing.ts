import { compareInstants, type Instant } from '@congvu/calendar';
import { type DocumentActKind } from '../act/act.js';
import { type ActId, type PersonId } from '../ids.js';
import { NotYourTurn, UndoTooLate } from './decision-errors.js';
import { type ActBody } from '../approval/act-of.js';
import { type Actor } from './decision-input.js';

const undoableKinds: ReadonlySet<DocumentActKind> = new Set(['approve', 'return', 'reject']);

/** Whether acts of the kind are held for a moment before the process goes on, so that they can be undone. */
export function isUndoable(kind: DocumentActKind): boolean {
  return undoableKinds.has(kind);
}

/** The act that somebody wants to undo, read under the aggregate's lock. */
export interface HeldAct {
  readonly id: ActId;
  readonly seq: number;
  readonly kind: DocumentActKind;
  readonly personId: PersonId;
  /** held: not given to the process yet (architecture.md §2). */
  readonly state: 'held' | 'deliverable' | 'sending' | 'delivered' | 'void' | 'parked';
  readonly availableAt: Instant;
  /** No act of the letter stands after it. */
  readonly isLast: boolean;
}

export interface UndoDecision {
  readonly actor: Actor;
  readonly act: HeldAct;
  readonly now: Instant;
}

/** Takes back one's own act while it is held. @throws NotYourTurn, UndoTooLate */
export function decideUndo({ actor, act, now }: UndoDecision): ActBody<'undo'> {
  if (act.personId !== actor.personId)
    throw new NotYourTurn('Chỉ người đã làm việc này mới hoàn tác được.');
  if (!isUndoable(act.kind))
    throw new UndoTooLate('Việc này có hiệu lực ngay, không hoàn tác được.');
  if (act.state === 'void') throw new UndoTooLate('Việc này đã được hoàn tác rồi.');
  if (act.state !== 'held' || compareInstants(now, act.availableAt) >= 0) {
    throw new UndoTooLate('Đã quá thời gian hoàn tác; văn bản đã chuyển bước.');
  }
  if (!act.isLast) throw new UndoTooLate('Văn bản đã có việc mới sau đó nên không hoàn tác được.');
  return { kind: 'undo', undone: act.id, undoneSeq: act.seq };
}
