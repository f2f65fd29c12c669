import { t } from '../texts/t.js';
import { SignInForm } from './sign-in-form.js';

export function SignInScreen() {
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <img src="/icon.svg" alt="" width={40} height={40} />
        <h1>{t('app.name')}</h1>
        <p className="quiet">{t('app.purpose')}</p>
        <SignInForm />
        <p className="quiet">{t('app.sampleAccounts')}</p>
      </div>
    </main>
  );
}
