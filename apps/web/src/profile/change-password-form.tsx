import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { command } from '../app/api/client.js';
import { useRememberSession } from '../app/session.mutation.js';
import { t } from '../texts/t.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useToast } from '../ui/toast.js';

const NOTHING = { current: '', next: '', again: '' };

export function ChangePasswordForm() {
  const [fields, setFields] = useState(NOTHING);
  const show = useToast();
  const remember = useRememberSession();
  const change = useMutation({
    mutationFn: ({ current, next }: typeof NOTHING) =>
      command('POST /sessions/current/password', { body: { current, next } }),
    onSuccess: (session) => {
      remember(session);
      setFields(NOTHING);
      show({ text: t('profile.passwordChanged') });
    },
  });
  const isReady = fields.current !== '' && fields.next !== '' && fields.next === fields.again;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(fields);
  };
  return (
    <form className="sign-in-form" onSubmit={submit}>
      {(['current', 'next', 'again'] as const).map((name) => (
        <div key={name}>
          <label htmlFor={name}>{t(`profile.password.${name}`)}</label>
          <Input
            id={name}
            type="password"
            autoComplete={name === 'current' ? 'current-password' : 'new-password'}
            value={fields[name]}
            onChange={({ target }) => setFields({ ...fields, [name]: target.value })}
          />
        </div>
      ))}
      {fields.again !== '' && fields.next !== fields.again && (
        <p role="alert">{t('profile.passwordsDiffer')}</p>
      )}
      {change.error && <ProblemNotice error={change.error} />}
      <Button htmlType="submit" disabled={!isReady} loading={change.isPending}>
        {t('profile.changePassword')}
      </Button>
    </form>
  );
}
