import { formatVietnamese, type Instant, type PlainDate } from '@congvu/calendar';
import { type AuthorityLine } from '../authority/authority-record.js';
import { type PersonId, type Sha256 } from '../ids.js';
import { NumberOrder } from '../register/register-errors.js';
import { nextNumber, type OutgoingRegister } from '../register/outgoing-register.js';
import { formatSymbol, type SymbolParts } from '../register/printed-number.js';
import {
  checkAuthorisation,
  type SigningSession,
  SigningSessionForeign,
} from '../signing/signing-session.js';
import { type ActBody } from '../approval/act-of.js';
import { type ContentDecision, type TaskDecision } from './decision-input.js';
import { requireReason } from './reason.js';
import { requireSecondPerson, requireSignerMaySign } from './separation-of-duties.js';
import { requireMayDo } from './task-guards.js';
import { requireSameContent } from './turn.js';

interface SessionUse {
  readonly session: SigningSession;
  /** Hash of the revision that the person had before his eyes. */
  readonly seenSha256: Sha256;
  readonly now: Instant;
}

export interface SignDecision extends ContentDecision, SessionUse {
  /** Resolved for the actor's post on the day of signing. */
  readonly authority: AuthorityLine;
}

/**
 * The person's signature, at the moment he releases it.
 * @throws AlreadyDecided, NotYourTurn, ClaimedByOther, SeparationOfDuties, ContentChanged, SigningSessionOver, SigningSessionForeign
 */
export function decideSign(input: SignDecision): ActBody<'sign'> {
  requireMayDo('sign', input);
  requireSignerMaySign(input, input.authority.isHead);
  requireSameContent(input.seen, input.facts);
  requireSession(input, 'person');
  const { task, seen, session } = input;
  return {
    kind: 'sign',
    task: task.id,
    version: seen.version,
    session: session.id,
    baseSha256: session.baseSha256,
  };
}

export interface NumberDecision extends TaskDecision {
  readonly register: OutgoingRegister;
  readonly symbol: SymbolParts;
  readonly today: PlainDate;
  /** The date that the văn thư asked for; null: today. */
  readonly date: PlainDate | null;
}

/**
 * "Cấp số": the number is always the register's next one and the date is today, for this moment is the legal issue and
 * orders the register (architecture.md §4b). @throws AlreadyDecided, NotYourTurn, ClaimedByOther, SeparationOfDuties, NumberOrder
 */
export function decideNumber(input: NumberDecision): ActBody<'number'> {
  requireMayDo('number', input);
  const { today, date, register } = input;
  if (date !== null && date !== today) {
    throw new NumberOrder(`Ngày cấp số phải là hôm nay, ${formatVietnamese(today)}.`);
  }
  const number = nextNumber(register, today);
  const symbol = formatSymbol(input.symbol);
  return {
    kind: 'number',
    task: input.task.id,
    register: register.id,
    number,
    symbol,
    date: today,
  };
}

export interface CancelNumberRequest extends TaskDecision {
  readonly reason: string | null;
}

export interface CancelNumberDecision extends CancelNumberRequest {
  /** Who confirms it on the spot. */
  readonly confirmedBy: PersonId;
}

/**
 * What holds before anybody is asked to confirm: the second person proves himself only for what the first may ask.
 * @throws AlreadyDecided, NotYourTurn, ClaimedByOther, SeparationOfDuties, ReasonRequired
 */
export function checkCancelNumber(input: CancelNumberRequest): void {
  requireMayDo('cancel-number', input);
  requireReason(input.reason);
}

/**
 * Gives up a number that never got its seal; the row stays in the register with the reason. Needs a second
 * person who confirms. @throws as `checkCancelNumber`
 */
export function decideCancelNumber(input: CancelNumberDecision): ActBody<'cancel-number'> {
  checkCancelNumber(input);
  requireSecondPerson(input.actor, input.confirmedBy);
  return { kind: 'cancel-number', task: input.task.id };
}

export interface SealDecision extends TaskDecision, SessionUse {}

/** The agency's signature over a letter that has its person's signature and its number (Nghị định 30/2020/NĐ-CP, Điều 32). @throws as `decideSign` */
export function decideSeal(input: SealDecision): ActBody<'seal'> {
  requireMayDo('seal', input);
  requireSession(input, 'agency');
  return { kind: 'seal', task: input.task.id, session: input.session.id };
}

export interface IssueDecision extends TaskDecision {
  /** Hash of the frozen list of receivers. */
  readonly receiversSha256: Sha256;
}

/** The sealed letter leaves the house. @throws AlreadyDecided, NotYourTurn, ClaimedByOther, SeparationOfDuties */
export function decideIssue(input: IssueDecision): ActBody<'issue'> {
  requireMayDo('issue', input);
  return { kind: 'issue', task: input.task.id, receiversSha256: input.receiversSha256 };
}

function requireSession(
  input: TaskDecision & SessionUse,
  purpose: SigningSession['purpose'],
): void {
  const { session, approval, seenSha256, now, actor } = input;
  if (session.purpose !== purpose || session.documentId !== approval.documentId) {
    throw new SigningSessionForeign('Phiên ký này thuộc văn bản khác.');
  }
  checkAuthorisation(session, { seenSha256, now, actor });
}
