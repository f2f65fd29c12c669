import { compareInstants, type Instant } from '@congvu/calendar';
import { type Actor } from '../decision/decision-input.js';
import { ContentChanged } from '../decision/decision-errors.js';
import { DomainError } from '../domain-error.js';
import { type DocumentId, type PersonId, type Sha256, type SigningSessionId } from '../ids.js';

export type SigningSessionState = 'prepared' | 'authorised' | 'completed' | 'expired';

/** One try at signing or sealing one revision of one letter; one live session a letter (architecture.md §4b). */
export interface SigningSession {
  readonly id: SigningSessionId;
  readonly documentId: DocumentId;
  readonly purpose: 'person' | 'agency';
  readonly personId: PersonId;
  readonly state: SigningSessionState;
  /** The revision that the person sees and signs. */
  readonly baseSha256: Sha256;
  /** The bytes with the placeholder of the signature value. */
  readonly preparedSha256: Sha256;
  readonly expiresAt: Instant;
}

/** The session is over its time or was used; signing starts again from the letter. */
export class SigningSessionOver extends DomainError {
  readonly code = 'signing-session-over';
}

/** The session was opened by somebody else or for something else. */
export class SigningSessionForeign extends DomainError {
  readonly code = 'signing-session-foreign';
  override readonly level = 'warn';
}

export interface Authorisation {
  readonly seenSha256: Sha256;
  readonly now: Instant;
  readonly actor: Pick<Actor, 'personId'>;
}

/**
 * Whether the person may release the signature now: his own session, just prepared, in time, for the bytes he saw.
 * @throws SigningSessionForeign, SigningSessionOver, ContentChanged
 */
export function checkAuthorisation(
  session: SigningSession,
  { seenSha256, now, actor }: Authorisation,
): void {
  if (session.personId !== actor.personId) {
    throw new SigningSessionForeign('Phiên ký này không phải của anh/chị.');
  }
  if (session.state === 'authorised' || session.state === 'completed') {
    throw new SigningSessionOver('Phiên ký này đã được xác nhận rồi.');
  }
  if (isExpired(session, now))
    throw new SigningSessionOver('Phiên ký đã hết hạn; hãy mở lại văn bản để ký.');
  if (session.baseSha256 !== seenSha256) throw new ContentChanged();
}

/** Whether nothing can be done with the session any more although it was never completed. */
function isExpired(session: SigningSession, now: Instant): boolean {
  if (session.state === 'expired') return true;
  return session.state === 'prepared' && compareInstants(now, session.expiresAt) >= 0;
}

/** The session whose signature the person has released. @throws as `checkAuthorisation` */
export function authoriseSession(
  session: SigningSession,
  authorisation: Authorisation,
): SigningSession {
  checkAuthorisation(session, authorisation);
  return { ...session, state: 'authorised' };
}

/** The session whose signed bytes have been verified; repeating changes nothing. @throws SigningSessionOver */
export function completeSession(session: SigningSession): SigningSession {
  if (session.state === 'prepared' || session.state === 'expired') {
    throw new SigningSessionOver('Phiên ký chưa được xác nhận hoặc đã hết hạn.');
  }
  return { ...session, state: 'completed' };
}

/** Ends a session that nobody authorised in time; an authorised one lives on until its value is found or refused. */
export function expireSession(session: SigningSession, now: Instant): SigningSession {
  return isExpired(session, now) ? { ...session, state: 'expired' } : session;
}
