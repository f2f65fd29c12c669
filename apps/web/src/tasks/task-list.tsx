import { type TaskFilter, type TaskRowView } from '@congvu/contracts';
import { useEffect, useRef } from 'react';
import { t } from '../texts/t.js';
import { Empty } from '../ui/empty.js';
import { NewLetterButton } from '../documents/new-letter-button.js';

const GROUPS = ['overdue', 'today-tomorrow', 'this-week', 'later'] as const;

interface TaskListProps {
  readonly rows: readonly TaskRowView[];
  readonly chosen: string | undefined;
  readonly done: string | undefined;
  readonly filter: TaskFilter | undefined;
  readonly onChoose: (id: string) => void;
}

export function TaskList({ rows, chosen, done, filter, onChoose }: TaskListProps) {
  return (
    <section className="task-list" aria-label={t('tasks.list')}>
      <div className="task-list-head">
        <NewLetterButton />
      </div>
      {rows.length === 0 && (
        <Empty title={filter ? t('tasks.noneInFilter') : t('tasks.none')}>
          <p className="quiet">{t('tasks.noneNext')}</p>
        </Empty>
      )}
      {GROUPS.map((group) => {
        const members = rows.filter((row) => row.group === group);
        if (members.length === 0) return null;
        return (
          <section key={group} aria-label={t(`tasks.group.${group}`)}>
            <h2>
              {t(`tasks.group.${group}`)}{' '}
              <span>{members.filter(({ id }) => id !== done).length}</span>
            </h2>
            <ul>
              {members.map((row) => (
                <TaskRow
                  key={row.id}
                  row={row}
                  isChosen={row.id === chosen}
                  isDone={row.id === done}
                  onChoose={onChoose}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

interface TaskRowProps {
  readonly row: TaskRowView;
  readonly isChosen: boolean;
  readonly isDone: boolean;
  readonly onChoose: (id: string) => void;
}

function TaskRow({ row, isChosen, isDone, onChoose }: TaskRowProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const isLate = row.group === 'overdue' && !isDone;
  return (
    <li>
      <button
        ref={button}
        type="button"
        className={`task-row ${isLate ? 'late' : ''} ${isDone ? 'done' : ''}`}
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => onChoose(row.id)}
      >
        <span className="task-row-head">
          <span className="type" title={row.typeName}>
            {t(`documents.typeMark.${row.documentType}`)}
          </span>
          <span className="subject">{row.subject || t('documents.noSubject')}</span>
          <span className="reason">{isDone ? t('tasks.rowDone') : row.reason}</span>
        </span>
        <span className="task-row-foot">
          {row.stepTitle} · {row.draftingUnit.name}
          {row.givenBy && ` · ${t('tasks.givenBy', { name: row.givenBy.personName })}`}
          {row.changed && !isChosen && <em>{t('tasks.changed')}</em>}
        </span>
      </button>
    </li>
  );
}
