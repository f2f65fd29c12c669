import { type SessionView } from '@congvu/contracts';
import { t } from '../texts/t.js';
import { Dialog } from '../ui/dialog.js';
import { SignInForm } from './sign-in-form.js';

interface SignInAgainProps {
  readonly session: SessionView;
  readonly onSignedIn: (isSame: boolean) => void;
}

/** Over the page, which keeps everything typed: after signing in the interrupted request goes out again. */
export function SignInAgain({ session, onSignedIn }: SignInAgainProps) {
  const resume = (fresh: SessionView) => {
    const isSame = fresh.account.id === session.account.id;
    onSignedIn(isSame);
    // Another person must not find the first one's page.
    if (!isSame) location.assign('/');
  };
  return (
    <Dialog title={t('app.sessionOver')} size="small">
      <p>{t('app.sessionOverDetail')}</p>
      <SignInForm username={session.account.username} onSignedIn={resume} />
    </Dialog>
  );
}
