import { type AvailableActionView, type TaskView } from '@congvu/contracts';
import { Button } from 'antd';
import { Suspense, useEffect, useState } from 'react';
import { t } from '../texts/t.js';
import { lazyPart } from '../ui/lazy-part.js';
import { Loading } from '../ui/loading.js';
import { useKeys } from '../ui/use-keys.js';
import { type ActionName, byWeight, KEY_OF, mainAction, needsSheet } from './action-order.js';
import { focusPlace } from './focus-place.js';
import { useRunAction } from './run-action.js';

const loadSheet = () => import('./decision-sheet.js');
const DecisionSheet = lazyPart(() => loadSheet().then((file) => file.DecisionSheet));

/** What may be done now, as the server says; a form takes the bar's place, so that it never covers the letter. */
export function DecisionBar({ task }: { readonly task: TaskView }) {
  const [sheet, setSheet] = useState<AvailableActionView | null>(null);
  const actions = byWeight(task.availableActions);
  const { run, isRunning } = useRunAction(task, setSheet);
  // Fetched while the letter is read: a key opens its form at once. One that does not come says so when it is opened.
  useEffect(() => void loadSheet().catch(() => undefined), []);
  const open = (name: ActionName | undefined) => {
    const action = actions.find((one) => one.action === name && one.allowed);
    if (!action) return;
    if (needsSheet(action.action)) setSheet(action);
    else run(action);
  };
  useKeys({
    ...Object.fromEntries(
      Object.entries(KEY_OF).map(([name, key]) => [key, () => open(name as ActionName)]),
    ),
    ...(sheet ? {} : { 'ctrl+enter': () => open(mainAction(actions)?.action) }),
  });
  const isAsking = sheet !== null;
  // Once the form is gone, whoever took it away: an answer, Esc, or the letter going on.
  useEffect(() => (isAsking ? focusPlace : undefined), [isAsking]);
  if (sheet) {
    return (
      <Suspense fallback={<Loading />}>
        <DecisionSheet task={task} action={sheet} onClose={() => setSheet(null)} />
      </Suspense>
    );
  }
  if (task.state !== 'open') return <ClosedTask task={task} actions={actions} run={run} />;
  return (
    <div className="decision-bar" role="group" aria-label={t('tasks.decisions')}>
      {actions.map((action) => (
        <ActionButton
          key={`${action.action} ${action.taskId ?? ''}`}
          action={action}
          isMain={action === mainAction(actions)}
          isBusy={isRunning}
          run={run}
        />
      ))}
      <RefusalHint actions={actions} />
    </div>
  );
}

interface ActionButtonProps {
  readonly action: AvailableActionView;
  readonly isMain: boolean;
  readonly isBusy: boolean;
  readonly run: (action: AvailableActionView) => void;
}

function ActionButton({ action, isMain, isBusy, run }: ActionButtonProps) {
  const key = KEY_OF[action.action];
  return (
    <Button
      type={isMain ? 'primary' : 'default'}
      disabled={!action.allowed || isBusy}
      title={action.why ?? undefined}
      onClick={() => run(action)}
    >
      {t(`tasks.action.${action.action}`)}
      {isMain ? <kbd>Ctrl+Enter</kbd> : key && <kbd>{key.toUpperCase()}</kbd>}
    </Button>
  );
}

/** Why the first thing one would want cannot be done, without having to hover. */
function RefusalHint({ actions }: { readonly actions: readonly AvailableActionView[] }) {
  const refused = actions.find(({ allowed, why }) => !allowed && why !== null);
  if (mainAction(actions) || !refused) return null;
  return <span className="quiet">{refused.why}</span>;
}

interface ClosedTaskProps {
  readonly task: TaskView;
  readonly actions: readonly AvailableActionView[];
  readonly run: (action: AvailableActionView) => void;
}

function ClosedTask({ task, actions, run }: ClosedTaskProps) {
  const who = task.closedBy?.personName ?? t('tasks.bySystem');
  return (
    <div className="decision-bar" role="group" aria-label={t('tasks.decisions')}>
      <span className="quiet">{t('tasks.closed', { who })}</span>
      {actions
        .filter(({ allowed }) => allowed)
        .map((action) => (
          <Button key={action.action} onClick={() => run(action)}>
            {t(`tasks.action.${action.action}`)}
          </Button>
        ))}
    </div>
  );
}
