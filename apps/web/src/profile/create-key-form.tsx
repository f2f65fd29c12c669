import { type CredentialOwnerView } from '@congvu/contracts';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { t } from '../texts/t.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useCreateCredential } from './credential.query.js';

const NOTHING = { password: '', pin: '', again: '' };

/** Sets the PIN of a new key; the password proves again who sits here. */
export function CreateKeyForm({
  owner,
  id,
}: {
  readonly owner: CredentialOwnerView;
  readonly id: string;
}) {
  const [fields, setFields] = useState(NOTHING);
  const create = useCreateCredential();
  const { password, pin, again } = fields;
  const isReady = password !== '' && pin !== '' && pin === again;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ owner, password, pin });
  };
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <p>{t('profile.keyPurpose')}</p>
      {(['password', 'pin', 'again'] as const).map((name) => (
        <div key={name}>
          <label htmlFor={`${id}-${name}`}>{t(`profile.key.${name}`)}</label>
          <Input
            id={`${id}-${name}`}
            type="password"
            autoComplete={name === 'password' ? 'current-password' : 'off'}
            value={fields[name]}
            onChange={({ target }) => setFields({ ...fields, [name]: target.value })}
          />
        </div>
      ))}
      {again !== '' && pin !== again && <p role="alert">{t('profile.pinsDiffer')}</p>}
      {create.error && <ProblemNotice error={create.error} />}
      <Button htmlType="submit" disabled={!isReady} loading={create.isPending}>
        {t('profile.makeKey')}
      </Button>
    </form>
  );
}
