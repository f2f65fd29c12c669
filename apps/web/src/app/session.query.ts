import { type SessionView } from '@congvu/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { read } from './api/client.js';
import { ProblemError } from './api/problem-error.js';
import { forgetSession, mayBeSignedIn, rememberCsrfToken } from './api/session-token.js';

/** The session of this browser; null when nobody is signed in. */
export const sessionReading = queryOptions({
  queryKey: ['session'] as const,
  queryFn: async ({ signal }): Promise<SessionView | null> => {
    if (!mayBeSignedIn()) return null;
    try {
      const session = await read('/sessions/current', {}, signal);
      rememberCsrfToken(session.csrfToken);
      return session;
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'not-signed-in') {
        forgetSession();
        return null;
      }
      throw error;
    }
  },
  staleTime: 60_000,
});

export const useSessionQuery = () => useQuery(sessionReading);

export const SessionContext = createContext<SessionView | null>(null);

/** The session below the gate, where somebody is always signed in. */
export function useSession(): SessionView {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is used outside the session gate.');
  return session;
}
