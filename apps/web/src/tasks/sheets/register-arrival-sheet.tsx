import { t } from '../../texts/t.js';
import { Sheet } from '../../ui/sheet.js';
import { useDecideTask } from '../decide-task.mutation.js';
import { type SheetProps } from './sheet-props.js';

export function RegisterArrivalSheet({ task, onClose }: SheetProps) {
  const decide = useDecideTask(task.id);
  return (
    <Sheet
      title={t('tasks.registerArrivalTitle', { sender: task.draftingUnit.name })}
      confirm={t('tasks.action.register-arrival')}
      onConfirm={() => decide.mutate({ kind: 'register-arrival' }, { onSuccess: onClose })}
      onClose={onClose}
      isBusy={decide.isPending}
      error={decide.error}
    />
  );
}
