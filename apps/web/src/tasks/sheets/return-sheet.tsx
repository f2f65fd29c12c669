import {
  type AvailableActionView,
  type DecideTask,
  type ReturnReason,
  type TaskView,
} from '@congvu/contracts';
import { useState } from 'react';
import { t } from '../../texts/t.js';
import { Choice } from '../../ui/choice.js';
import { SelectField } from '../../ui/select-field.js';
import { Sheet } from '../../ui/sheet.js';
import { TextField } from '../../ui/text-field.js';
import { useDecideTask } from '../decide-task.mutation.js';
import { type SheetProps } from './sheet-props.js';

const REASONS: readonly ReturnReason[] = [
  'content',
  'citation',
  'form',
  'missing-part',
  'authority',
  'other',
];

/** Return or refuse: a chip says why, its words stand ready in the field and can be made more exact. */
export function ReturnSheet({ task, action, onClose }: SheetProps) {
  const kind = action.action === 'reject' ? 'reject' : 'return';
  const [reasonCode, setReasonCode] = useState<ReturnReason | null>(null);
  const [reason, setReason] = useState('');
  const [to, setTo] = useState(action.targets[0]?.code ?? '');
  const decide = useDecideTask(task.id);
  const choose = (code: ReturnReason) => {
    const untouched = reason === '' || (reasonCode && reason === wordsOf(reasonCode));
    setReasonCode(code);
    if (untouched) setReason(wordsOf(code));
  };
  const confirm = () => {
    if (!reasonCode) return;
    const given = { reasonCode, reason, to: action.targets.find(({ code }) => code === to) };
    decide.mutate(decisionOf(kind, task, given), { onSuccess: onClose });
  };
  return (
    <Sheet
      title={t(`tasks.${kind}Title`)}
      confirm={kind === 'return' ? t('tasks.send') : t('tasks.action.reject')}
      onConfirm={confirm}
      onClose={onClose}
      isBusy={decide.isPending}
      isReady={reasonCode !== null}
      error={decide.error}
    >
      <Choice
        label={t('tasks.reason')}
        options={REASONS.map((key) => ({ key, text: t(`tasks.reasons.${key}`) }))}
        value={reasonCode}
        onChange={choose}
        autoFocus
      />
      {kind === 'return' && action.targets.length > 1 && (
        <SelectField
          label={t('tasks.returnTo')}
          options={action.targets.map(({ code, title }) => ({ value: code, text: title }))}
          value={to}
          onChange={setTo}
        />
      )}
      <TextField label={t('tasks.reasonWords')} value={reason} onChange={setReason} />
    </Sheet>
  );
}

function wordsOf(code: ReturnReason): string {
  return t(`tasks.reasonText.${code}`);
}

interface Given {
  readonly reasonCode: ReturnReason;
  readonly reason: string;
  readonly to: AvailableActionView['targets'][number] | undefined;
}

function decisionOf(kind: 'return' | 'reject', task: TaskView, given: Given): DecideTask {
  const { reasonCode, reason, to } = given;
  const { version } = task;
  if (kind === 'reject') return { kind, version, reasonCode, reason };
  const target =
    to?.kind === 'proposer'
      ? ({ kind: 'proposer' } as const)
      : ({ kind: 'step', step: to?.code ?? '' } as const);
  return { kind, version, to: target, reasonCode, reason };
}
