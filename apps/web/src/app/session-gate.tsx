import { type SessionView } from '@congvu/contracts';
import { useCallback, useEffect, useState } from 'react';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { onSessionOver } from './api/session-token.js';
import { ChooseCapacity } from './choose-capacity.js';
import { SessionContext, useSessionQuery } from './session.query.js';
import { Shell } from './shell.js';
import { SignInAgain } from './sign-in-again.js';
import { SignInScreen } from './sign-in.screen.js';

/** Nothing is shown to anybody who is not signed in; who was, signs in again without losing the page. */
export function SessionGate() {
  const { data: session, error, isPending, refetch } = useSessionQuery();
  if (isPending) return <Loading />;
  // Who is signed in and is only asked about again keeps the page with all that is typed on it.
  if (error && session === undefined) {
    return (
      <main className="page">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </main>
    );
  }
  if (session === null) return <SignInScreen />;
  return (
    <SessionContext value={session}>
      {session.capacity === null ? <ChooseCapacity /> : <Shell />}
      <Resumption key={session.account.id} session={session} />
    </SessionContext>
  );
}

function Resumption({ session }: { readonly session: SessionView }) {
  const [answer, setAnswer] = useState<((isSame: boolean) => void) | null>(null);
  useEffect(() => {
    onSessionOver(
      () =>
        new Promise<boolean>((resolve) => {
          setAnswer(() => resolve);
        }),
    );
    return () => {
      onSessionOver(null);
    };
  }, []);
  const onSignedIn = useCallback(
    (isSame: boolean) => {
      answer?.(isSame);
      setAnswer(null);
    },
    [answer],
  );
  if (!answer) return null;
  return <SignInAgain session={session} onSignedIn={onSignedIn} />;
}
