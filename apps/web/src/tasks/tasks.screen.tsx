import { type TaskRowView } from '@congvu/contracts';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useSession } from '../app/session.query.js';
import { type LetterTab } from '../documents/letter-tab.js';
import { RegisterDay } from '../registers/register-day.js';
import { t } from '../texts/t.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useIsNarrow } from '../ui/use-is-narrow.js';
import { useKeys } from '../ui/use-keys.js';
import { useChosenTask } from './chosen-task.js';
import { focusPlace } from './focus-place.js';
import { TaskCounters } from './task-counters.js';
import { TaskList } from './task-list.js';
import { TaskPane } from './task-pane.js';
import { useTaskListQuery } from './task.query.js';
import { useRowsInPlace } from './use-rows-in-place.js';

const route = getRouteApi('/viec');

/** "Việc của tôi": counters that filter, the list by urgency, the letter of the chosen task beside it. */
export function TasksScreen() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/viec' });
  const isNarrow = useIsNarrow();
  const list = useTaskListQuery(search.loc);
  const { rows, doneId } = useRowsInPlace(list.data?.items, search.viec);
  const chosen = useChosenTask({ rows: list.data && rows, named: search.viec, isNarrow });
  // Another letter begins at its first tab. Where the letter covers the list, the browser's back button uncovers it.
  const choose = (id: string | undefined) =>
    void navigate({
      search: ({ viec: _, the: __, ...rest }) => ({ ...rest, ...(id && { viec: id }) }),
      replace: !isNarrow,
    });
  const chooseTab = (the: LetterTab) =>
    void navigate({ search: (now) => ({ ...now, ...(chosen && { viec: chosen.id }), the }) });
  const pane = useRef<HTMLDivElement>(null);
  useListKeys({ rows, chosen, choose, open: () => pane.current?.focus() });
  if (list.isPending) return <Loading />;
  if (list.error && !list.data) {
    return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  }
  const only = chosen ? 'tasks-pane-only' : 'tasks-list-only';
  return (
    <div className={`tasks ${isNarrow ? only : ''}`}>
      <h1 className="unseen">{t('tasks.title')}</h1>
      <TaskCounters counters={list.data.counters} active={search.loc} />
      <ClerkDay />
      <div className={`tasks-both ${chosen ? '' : 'alone'}`}>
        <TaskList
          rows={rows}
          chosen={chosen?.id}
          done={doneId}
          filter={search.loc}
          onChoose={choose}
        />
        <div className="tasks-pane" ref={pane} tabIndex={-1} key={chosen?.id}>
          {chosen && (
            <TaskPane
              row={chosen}
              tab={search.the}
              onTab={chooseTab}
              {...(isNarrow && { onBack: () => choose(undefined) })}
            />
          )}
        </div>
      </div>
    </div>
  );
}

/** The văn thư begins the day with the last number of each book. */
function ClerkDay() {
  const { capacity } = useSession();
  return capacity?.roles.includes('clerk') ? <RegisterDay /> : null;
}

interface ListKeys {
  readonly rows: readonly TaskRowView[];
  readonly chosen: TaskRowView | undefined;
  readonly choose: (id: string | undefined) => void;
  readonly open: () => void;
}

function useListKeys({ rows, chosen, choose, open }: ListKeys) {
  const navigate = useNavigate();
  const index = rows.findIndex(({ id }) => id === chosen?.id);
  const move = (step: number) => {
    const next = rows[Math.min(Math.max(index + step, 0), rows.length - 1)];
    if (next) choose(next.id);
  };
  const enter = () => {
    if (!chosen) return;
    if (chosen.kind === 'draft' || chosen.kind === 'gather-opinions') {
      const params = { documentId: chosen.documentId };
      void navigate({ to: '/van-ban/$documentId/soan', params });
      return;
    }
    choose(chosen.id);
    open();
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    enter,
    escape: focusPlace,
    '/': () => document.querySelector<HTMLElement>('.counter')?.focus(),
  });
}
