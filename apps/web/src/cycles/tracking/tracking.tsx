import { type CycleView } from '@congvu/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reading } from '../../app/api/client.js';
import { t } from '../../texts/t.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TableLinks } from '../../ui/table-links.js';
import { useIsNarrow } from '../../ui/use-is-narrow.js';
import { TrackingCards } from './tracking-cards.js';
import { TrackingTable } from './tracking-table.js';

/** "Bảng theo dõi thực hiện Kế hoạch": what has come of each task. */
export function Tracking({ cycle }: { readonly cycle: CycleView }) {
  const [withSteps, setWithSteps] = useState(false);
  const params = { id: cycle.id, steps: withSteps ? 'internal' : undefined };
  const tracking = useQuery(reading('/cycles/{id}/tracking', params));
  const isNarrow = useIsNarrow();
  const tasks = tracking.data?.tasks ?? [];
  return (
    <section className="board-sub">
      <div className="board-head">
        <h2>{t('cycle.tracking.title')}</h2>
        <TableLinks path="/cycles/{id}/tracking" params={params} />
        <label>
          <input
            type="checkbox"
            checked={withSteps}
            onChange={({ target }) => setWithSteps(target.checked)}
          />{' '}
          {t('cycle.tracking.withSteps')}
        </label>
      </div>
      {tracking.error && (
        <ProblemNotice error={tracking.error} onRetry={() => void tracking.refetch()} />
      )}
      {tracking.isPending && <Loading />}
      {tracking.data &&
        (isNarrow ? <TrackingCards tasks={tasks} /> : <TrackingTable tasks={tasks} />)}
    </section>
  );
}
