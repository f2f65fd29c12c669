import { Input } from 'antd';
import { useId, useState } from 'react';
import { t } from '../../texts/t.js';
import { Sheet } from '../../ui/sheet.js';
import { TextField } from '../../ui/text-field.js';
import { useDecideTask } from '../decide-task.mutation.js';
import { type SheetProps } from './sheet-props.js';

/** A number is cancelled by two people: the second one proves himself here, on the spot. */
export function CancelNumberSheet({ task, onClose }: SheetProps) {
  const [reason, setReason] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const decide = useDecideTask(task.id);
  const [userField, passwordField] = [useId(), useId()];
  const confirm = () => {
    const confirmation = { username, password };
    decide.mutate({ kind: 'cancel-number', reason, confirmation }, { onSuccess: onClose });
  };
  return (
    <Sheet
      title={t('tasks.cancelNumberTitle')}
      confirm={t('tasks.action.cancel-number')}
      onConfirm={confirm}
      onClose={onClose}
      isBusy={decide.isPending}
      isReady={reason.trim() !== '' && username !== '' && password !== ''}
      error={decide.error}
    >
      <TextField label={t('tasks.cancelReason')} value={reason} onChange={setReason} autoFocus />
      <p className="quiet">{t('tasks.secondPerson')}</p>
      <div className="field field-inline">
        <label htmlFor={userField}>{t('app.username')}</label>
        <Input
          id={userField}
          autoComplete="off"
          value={username}
          onChange={({ target }) => setUsername(target.value)}
        />
        <label htmlFor={passwordField}>{t('app.password')}</label>
        <Input
          id={passwordField}
          type="password"
          autoComplete="off"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      </div>
    </Sheet>
  );
}
