import { type SessionView } from '@congvu/contracts';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { t } from '../texts/t.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useSignIn } from './session.mutation.js';

interface SignInFormProps {
  /** Given where somebody signs in again: only this account resumes the work. */
  readonly username?: string;
  readonly onSignedIn?: (session: SessionView) => void;
}

export function SignInForm({ username: known = '', onSignedIn }: SignInFormProps) {
  const [username, setUsername] = useState(known);
  const [password, setPassword] = useState('');
  const signIn = useSignIn();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ username, password }, { onSuccess: (session) => onSignedIn?.(session) });
  };
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <label htmlFor="username">{t('app.username')}</label>
      <Input
        id="username"
        name="username"
        autoComplete="username"
        autoFocus={known === ''}
        spellCheck={false}
        value={username}
        onChange={({ target }) => setUsername(target.value)}
      />
      <label htmlFor="password">{t('app.password')}</label>
      <Input
        id="password"
        name="password"
        type="password"
        autoComplete="current-password"
        data-focus={known === '' ? undefined : true}
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      {signIn.error && <ProblemNotice error={signIn.error} />}
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t('app.signIn')}
      </Button>
    </form>
  );
}
