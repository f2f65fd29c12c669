import { type Verdict } from '@congvu/contracts';
import { useState } from 'react';
import { t } from '../../texts/t.js';
import { Choice } from '../../ui/choice.js';
import { Sheet } from '../../ui/sheet.js';
import { TextField } from '../../ui/text-field.js';
import { useDecideTask } from '../decide-task.mutation.js';
import { type SheetProps } from './sheet-props.js';

const VERDICTS: readonly Verdict[] = ['agree', 'agree-with-changes', 'disagree'];

export function OpinionSheet({ task, onClose }: SheetProps) {
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [text, setText] = useState('');
  const decide = useDecideTask(task.id);
  const confirm = () => {
    if (!verdict) return;
    const body = { kind: 'opinion', version: task.version, verdict, text } as const;
    decide.mutate(body, { onSuccess: onClose });
  };
  return (
    <Sheet
      title={t('tasks.opinionTitle')}
      confirm={t('tasks.send')}
      onConfirm={confirm}
      onClose={onClose}
      isBusy={decide.isPending}
      isReady={verdict !== null}
      error={decide.error}
    >
      <Choice
        label={t('tasks.verdict')}
        options={VERDICTS.map((key) => ({ key, text: t(`documents.verdict.${key}`) }))}
        value={verdict}
        onChange={setVerdict}
        autoFocus
      />
      <TextField label={t('tasks.opinionText')} value={text} onChange={setText} rows={4} />
    </Sheet>
  );
}
