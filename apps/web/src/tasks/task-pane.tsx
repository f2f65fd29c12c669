import { type TaskRowView } from '@congvu/contracts';
import { Letter } from '../documents/letter.js';
import { type LetterTab } from '../documents/letter-tab.js';
import { t } from '../texts/t.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { DecisionBar } from './decision-bar.js';
import { useTaskQuery } from './task.query.js';

interface TaskPaneProps {
  readonly row: TaskRowView;
  readonly tab: LetterTab | undefined;
  readonly onTab: (tab: LetterTab) => void;
  /** On a narrow screen the letter covers the list. */
  readonly onBack?: () => void;
}

/** The letter of a task, and under it what can be done now; the bar stays while the letter scrolls. */
export function TaskPane({ row, tab, onTab, onBack }: TaskPaneProps) {
  const task = useTaskQuery(row.id);
  return (
    <>
      {onBack && (
        <button type="button" className="back" onClick={onBack}>
          ← {t('tasks.backToList')}
        </button>
      )}
      <Letter documentId={row.documentId} tab={tab} slipFirst={row.kind === 'sign'} onTab={onTab} />
      {task.error && <ProblemNotice error={task.error} onRetry={() => void task.refetch()} />}
      {task.data?.id === row.id && <DecisionBar task={task.data} />}
    </>
  );
}
