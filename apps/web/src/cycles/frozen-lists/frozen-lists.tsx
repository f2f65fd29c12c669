import { type CycleView, type FrozenListRowView } from '@congvu/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { reading } from '../../app/api/client.js';
import { t } from '../../texts/t.js';
import { formatMoment } from '../../ui/dates.js';
import { Empty } from '../../ui/empty.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { FrozenList } from './frozen-list.js';

const route = getRouteApi('/dieu-hanh');

/** "Danh sách chốt": who had handed in and who had not, as it stood at each cut-off; the latest is opened. */
export function FrozenLists({ cycle }: { readonly cycle: CycleView }) {
  const { ds } = route.useSearch();
  const lists = useQuery(reading('/cycles/{id}/frozen-lists', { id: cycle.id }));
  const items = lists.data?.items ?? [];
  const chosen = items.find(({ id }) => id === ds) ?? items.at(-1);
  return (
    <section className="board-sub">
      {lists.error && <ProblemNotice error={lists.error} onRetry={() => void lists.refetch()} />}
      {lists.isPending && <Loading />}
      {lists.data && items.length === 0 && (
        <Empty title={t('cycle.frozen.none')}>
          <p>{t('cycle.frozen.noneDetail')}</p>
        </Empty>
      )}
      {chosen && (
        <>
          <nav className="counters" aria-label={t('cycle.frozen.lists')}>
            {items.map((list) => (
              <ListLink key={list.id} list={list} isChosen={list.id === chosen.id} />
            ))}
          </nav>
          <FrozenList id={chosen.id} />
        </>
      )}
    </section>
  );
}

interface ListLinkProps {
  readonly list: FrozenListRowView;
  readonly isChosen: boolean;
}

function ListLink({ list: { id, code, asOf, received, missing }, isChosen }: ListLinkProps) {
  return (
    <Link
      from="/dieu-hanh"
      to="/dieu-hanh"
      search={(now) => ({ ...now, ds: id })}
      activeOptions={{ exact: true }}
      className="counter"
      aria-current={isChosen ? 'page' : undefined}
    >
      {code} · {formatMoment(asOf)}{' '}
      <small>
        {t('cycle.frozen.received')} {received}, {t('cycle.frozen.missing').toLocaleLowerCase('vi')}{' '}
        {missing}
      </small>
    </Link>
  );
}
