import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { asProblem } from '../app/api/problem-error.js';
import { useSession } from '../app/session.query.js';
import { t } from '../texts/t.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useChangeEmail } from './change-email.mutation.js';

/** Where mail about my work goes; left empty, none is sent. */
export function ChangeEmailForm() {
  const saved = useSession().person.email ?? '';
  const [email, setEmail] = useState(saved);
  const change = useChangeEmail();
  const typed = email.trim();
  const fault =
    change.error && asProblem(change.error).faults.find(({ pointer }) => pointer === '/email');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(typed === '' ? null : typed);
  };
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <label htmlFor="email">{t('profile.email')}</label>
      <Input
        id="email"
        inputMode="email"
        autoComplete="email"
        aria-describedby={fault ? 'email-fault email-purpose' : 'email-purpose'}
        aria-invalid={Boolean(fault)}
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      {fault && (
        <p id="email-fault" className="faults" role="alert">
          {fault.detail}
        </p>
      )}
      <p id="email-purpose">{t('profile.emailPurpose')}</p>
      {change.error && !fault && <ProblemNotice error={change.error} />}
      <Button htmlType="submit" disabled={typed === saved} loading={change.isPending}>
        {t('profile.saveEmail')}
      </Button>
    </form>
  );
}
