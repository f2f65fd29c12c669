import { t } from '../../texts/t.js';
import { useSession } from '../../app/session.query.js';
import { formatDate } from '../../ui/dates.js';
import { Sheet } from '../../ui/sheet.js';
import { useNextNumberQuery } from '../../registers/register.query.js';
import { useDecideTask } from '../decide-task.mutation.js';
import { type SheetProps } from './sheet-props.js';

/** Cấp số: shows the number and the date that will be drawn; refused when the book has moved on meanwhile. */
export function NumberSheet({ task, onClose }: SheetProps) {
  const { environment } = useSession();
  const next = useNextNumberQuery(task.documentId);
  const decide = useDecideTask(task.id);
  const date = environment.today;
  const confirm = () => {
    const expected = next.data ? { expected: { number: next.data.number, date } } : {};
    decide.mutate({ kind: 'number', ...expected }, { onSuccess: onClose });
  };
  return (
    <Sheet
      title={t('tasks.numberTitle')}
      confirm={t('tasks.action.number')}
      onConfirm={confirm}
      onClose={onClose}
      isBusy={decide.isPending}
      isReady={!next.isPending}
      error={decide.error ?? next.error}
    >
      {next.data && (
        <p className="drawn-number">
          {t('tasks.numberPreview', { number: next.data.printed, date: formatDate(date) })}
          <small>{t('tasks.numberBook', { book: next.data.book, last: next.data.last })}</small>
        </p>
      )}
    </Sheet>
  );
}
