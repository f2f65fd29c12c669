import { type ArrivalId, type DocumentId, type PostCode } from '../ids.js';
import { type ArrivalRegister, nextArrivalNumber } from '../register/arrival-register.js';
import { type PlainDate } from '@congvu/calendar';
import { type Approval } from '../approval/approval.js';
import { ContentChanged, NotYourTurn, PostNotEligible } from './decision-errors.js';
import { type ActBody } from '../approval/act-of.js';
import { type ContentSeen, type TaskDecision } from './decision-input.js';
import { requireMayDo } from './task-guards.js';

export interface ArrivalDecision extends TaskDecision {
  /** The arrival that waits for its number; null when it has one. */
  readonly arrival: ArrivalId | null;
  readonly register: ArrivalRegister;
  readonly today: PlainDate;
}

/** The receiving office enters the proposal in its arrival book. @throws AlreadyDecided, NotYourTurn, ClaimedByOther, SeparationOfDuties, NumberOrder */
export function decideRegisterArrival(input: ArrivalDecision): ActBody<'register-arrival'> {
  requireMayDo('register-arrival', input);
  const { arrival, task, register, today } = input;
  if (arrival === null) throw new NotYourTurn('Văn bản đến này đã vào sổ.');
  const number = nextArrivalNumber(register, today);
  return { kind: 'register-arrival', task: task.id, arrival, number };
}

export interface HandOverDecision extends TaskDecision {
  readonly to: PostCode;
  /** Posts that may be chosen: of the same office, held by somebody today. */
  readonly eligible: readonly PostCode[];
}

/** Chooses the officer who verifies the proposal. @throws AlreadyDecided, NotYourTurn, ClaimedByOther, SeparationOfDuties, PostNotEligible */
export function decideAssign(input: HandOverDecision): ActBody<'assign'> {
  requireMayDo('assign', input);
  requireEligible(input);
  return { kind: 'assign', task: input.task.id, to: input.to };
}

/** Hands the rework of a returned proposal to another post of the agency that proposed it. @throws as `decideAssign` */
export function decidePassOn(input: HandOverDecision): ActBody<'pass-on'> {
  requireMayDo('pass-on', input);
  requireEligible(input);
  if (input.to === input.actor.post)
    throw new PostNotEligible('/to', 'Anh/chị đang giữ việc này rồi.');
  return { kind: 'pass-on', task: input.task.id, to: input.to };
}

function requireEligible({ to, eligible }: HandOverDecision): void {
  if (eligible.includes(to)) return;
  throw new PostNotEligible('/to', 'Chức danh đã chọn không thuộc cơ quan này hoặc đang khuyết.');
}

export interface ResubmissionDecision {
  readonly approval: Approval;
  readonly proposal: DocumentId;
  readonly arrival: ArrivalId;
  readonly content: ContentSeen;
}

/**
 * The agency that proposed the letter has issued a new proposal with a new version of it. Written by the system when
 * that proposal is issued: the duties were separated in its own chain. @throws NotYourTurn, ContentChanged
 */
export function decideResubmitProposal({
  approval,
  proposal,
  arrival,
  content,
}: ResubmissionDecision): ActBody<'receive-proposal'> {
  if (approval.position.kind !== 'with-proposer') {
    throw new NotYourTurn('Văn bản chưa được trả lại cơ quan trình nên không trình lại được.');
  }
  if (content.version <= approval.contentVersion) throw new ContentChanged();
  return {
    kind: 'receive-proposal',
    proposal,
    arrival,
    version: content.version,
    contentSha256: content.contentSha256,
  };
}
