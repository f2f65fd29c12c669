import { t } from '../../texts/t.js';
import { Sheet } from '../../ui/sheet.js';
import { useDecideTask } from '../decide-task.mutation.js';
import { type SheetProps } from './sheet-props.js';

export function IssueSheet({ task, onClose }: SheetProps) {
  const decide = useDecideTask(task.id);
  return (
    <Sheet
      title={t('tasks.issueTitle')}
      confirm={t('tasks.action.issue')}
      onConfirm={() => decide.mutate({ kind: 'issue' }, { onSuccess: onClose })}
      onClose={onClose}
      isBusy={decide.isPending}
      error={decide.error}
    />
  );
}
