import { useState } from 'react';
import { t } from '../../texts/t.js';
import { Sheet } from '../../ui/sheet.js';
import { TextField } from '../../ui/text-field.js';
import { useDecideTask } from '../decide-task.mutation.js';
import { type SheetProps } from './sheet-props.js';

export function ApproveSheet({ task, onClose }: SheetProps) {
  const [note, setNote] = useState('');
  const decide = useDecideTask(task.id);
  const confirm = () => {
    const said = note.trim() === '' ? {} : { note };
    decide.mutate({ kind: 'approve', version: task.version, ...said }, { onSuccess: onClose });
  };
  return (
    <Sheet
      title={t('tasks.approveTitle', { step: task.stepTitle })}
      confirm={t('tasks.action.approve')}
      onConfirm={confirm}
      onClose={onClose}
      isBusy={decide.isPending}
      error={decide.error}
    >
      <TextField label={t('tasks.note')} value={note} onChange={setNote} autoFocus />
    </Sheet>
  );
}
