import { addMilliseconds } from '@congvu/calendar';
import { describe, expect, it } from '@jest/globals';
import { now, person, sha } from '../../test/letter.js';
import { ContentChanged } from '../decision/decision-errors.js';
import { type DocumentId, type SigningSessionId } from '../ids.js';
import {
  authoriseSession,
  completeSession,
  expireSession,
  type SigningSession,
  SigningSessionForeign,
  SigningSessionOver,
} from './signing-session.js';

const session: SigningSession = {
  id: 'session' as SigningSessionId,
  documentId: 'document' as DocumentId,
  purpose: 'person',
  personId: person('Hòa'),
  state: 'prepared',
  baseSha256: sha('a'),
  preparedSha256: sha('b'),
  expiresAt: addMilliseconds(now, 60_000),
};
const authorisation = { seenSha256: sha('a'), now, actor: { personId: person('Hòa') } };

describe('a signing session', () => {
  it('goes from prepared over authorised to completed', () => {
    const authorised = authoriseSession(session, authorisation);
    expect(authorised.state).toBe('authorised');
    expect(completeSession(authorised).state).toBe('completed');
  });

  it('may be completed twice, because completing is repeated after a crash', () => {
    const completed = completeSession(authoriseSession(session, authorisation));
    expect(completeSession(completed)).toEqual(completed);
  });

  it('is for its own person and the bytes that were seen', () => {
    expect(() =>
      authoriseSession(session, { ...authorisation, actor: { personId: person('Mai') } }),
    ).toThrow(SigningSessionForeign);
    expect(() => authoriseSession(session, { ...authorisation, seenSha256: sha('b') })).toThrow(
      ContentChanged,
    );
  });

  it.each(['authorised', 'completed', 'expired'] as const)(
    'is not authorised again when it is %s',
    (state) => {
      expect(() => authoriseSession({ ...session, state }, authorisation)).toThrow(
        SigningSessionOver,
      );
    },
  );

  it('ends with its time, but only while nobody has authorised it', () => {
    const late = session.expiresAt;
    expect(() => authoriseSession(session, { ...authorisation, now: late })).toThrow(
      SigningSessionOver,
    );
    expect(expireSession(session, now).state).toBe('prepared');
    expect(expireSession(session, late).state).toBe('expired');
    expect(expireSession({ ...session, state: 'authorised' }, late).state).toBe('authorised');
  });

  it('is not completed before it is authorised, nor after it has expired', () => {
    expect(() => completeSession(session)).toThrow(SigningSessionOver);
    expect(() => completeSession({ ...session, state: 'expired' })).toThrow(SigningSessionOver);
  });
});
