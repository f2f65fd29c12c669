import { type SessionView, type SignIn } from '@congvu/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { command } from './api/client.js';
import { forgetSession, rememberCsrfToken } from './api/session-token.js';
import { sessionReading } from './session.query.js';

/** Takes over a session that the server has answered with. */
export function useRememberSession() {
  const client = useQueryClient();
  return (session: SessionView) => {
    rememberCsrfToken(session.csrfToken);
    client.setQueryData(sessionReading.queryKey, session);
  };
}

export function useSignIn() {
  const remember = useRememberSession();
  return useMutation({
    mutationFn: (body: SignIn) => command('POST /sessions', { body }),
    onSuccess: remember,
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => command('DELETE /sessions/current', { body: undefined }),
    onSuccess: () => {
      forgetSession();
      // First the gate closes: it looks at this very query, which must not be taken from under it.
      client.setQueryData(sessionReading.queryKey, null);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
}

/** Works on in the capacity of another post: everything shown before belonged to the old one. */
export function useSwitchCapacity() {
  const client = useQueryClient();
  const remember = useRememberSession();
  return useMutation({
    mutationFn: (postId: string) => command('PUT /sessions/current/capacity', { body: { postId } }),
    onSuccess: (session: SessionView) => {
      remember(session);
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
}
