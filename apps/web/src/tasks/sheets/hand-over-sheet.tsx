import { useState } from 'react';
import { t } from '../../texts/t.js';
import { SelectField } from '../../ui/select-field.js';
import { Sheet } from '../../ui/sheet.js';
import { TextField } from '../../ui/text-field.js';
import { useDecideTask } from '../decide-task.mutation.js';
import { type SheetProps } from './sheet-props.js';

/** Gives the letter to an officer: of the verifying office (assign), or of the proposing agency (pass on). */
export function HandOverSheet({ task, action, onClose }: SheetProps) {
  const kind = action.action === 'assign' ? 'assign' : 'pass-on';
  const [to, setTo] = useState(action.targets[0]?.code ?? '');
  const [note, setNote] = useState('');
  const decide = useDecideTask(task.id);
  const confirm = () => {
    const said = note.trim() === '' ? {} : { note };
    decide.mutate({ kind, to, ...said }, { onSuccess: onClose });
  };
  return (
    <Sheet
      title={t(`tasks.handOver.${kind}`)}
      confirm={t(`tasks.action.${kind}`)}
      onConfirm={confirm}
      onClose={onClose}
      isBusy={decide.isPending}
      isReady={to !== ''}
      error={decide.error}
    >
      <SelectField
        label={t('tasks.handOverTo')}
        options={action.targets.map(({ code, title }) => ({ value: code, text: title }))}
        value={to}
        onChange={setTo}
        autoFocus
      />
      <TextField label={t('tasks.note')} value={note} onChange={setNote} />
    </Sheet>
  );
}
