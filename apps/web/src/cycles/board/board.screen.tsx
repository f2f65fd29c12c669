import { type CycleBoardView, type CycleView } from '@congvu/contracts';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { ObligationPane } from '../../obligations/obligation-pane.js';
import { t } from '../../texts/t.js';
import { formatMoment } from '../../ui/dates.js';
import { Empty } from '../../ui/empty.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useIsNarrow } from '../../ui/use-is-narrow.js';
import { useBoardQuery, useCyclesQuery } from '../cycle.query.js';
import { CyclePicker } from '../cycle-picker.js';
import { BoardCards } from './board-cards.js';
import { boardColumns } from './board-columns.js';
import { BoardCounters, unitsIn } from './board-counters.js';
import { BoardMatrix } from './board-matrix.js';
import { BoardTabs } from './board-tabs.js';
import { type BoardSearch } from './board-search.js';
import { columnInUse, useBoardKeys } from './use-board-keys.js';
import { UrgeBar } from '../urge/urge-bar.js';
import { useUnitSelection } from '../urge/use-unit-selection.js';
import { FrozenLists } from '../frozen-lists/frozen-lists.js';
import { Tracking } from '../tracking/tracking.js';
import '../cycles.css';

const route = getRouteApi('/dieu-hanh');

/** "Điều hành": who has done what in the year, and what of it is late. */
export function BoardScreen() {
  const { nam, xem = 'ma-tran' } = route.useSearch();
  const navigate = useNavigate({ from: '/dieu-hanh' });
  const cycles = useCyclesQuery();
  const cycle = cycles.data?.items.find(({ year }) => nam === undefined || year === nam);
  const board = useBoardQuery(cycle?.id);
  const error = cycles.error ?? board.error;
  return (
    <div className="board-page">
      <div className="board-head">
        <h1>{t('cycle.board.title')}</h1>
        <CyclePicker
          cycles={cycles.data?.items}
          chosen={cycle}
          onChoose={(year) =>
            void navigate({
              search: ({ xem: view }) => ({ nam: year, ...(view && { xem: view }) }),
            })
          }
        />
        {board.data && <small>{t('cycle.board.at', { at: formatMoment(board.data.at) })}</small>}
      </div>
      {cycle && <BoardTabs />}
      {error && <ProblemNotice error={error} onRetry={() => void board.refetch()} />}
      {cycles.data && !cycle && <Empty title={t('cycle.noneForReaders')} />}
      {(cycles.isPending || board.isLoading) && <Loading />}
      {cycle && xem === 'theo-doi' && <Tracking cycle={cycle} />}
      {cycle && xem === 'danh-sach-chot' && <FrozenLists cycle={cycle} />}
      {cycle && xem === 'ma-tran' && board.data && <Board board={board.data} cycle={cycle} />}
    </div>
  );
}

interface BoardProps {
  readonly board: CycleBoardView;
  readonly cycle: CycleView;
}

function Board({ board, cycle }: BoardProps) {
  const { loc, nv } = route.useSearch();
  const navigate = useNavigate({ from: '/dieu-hanh' });
  const isNarrow = useIsNarrow();
  const pane = useRef<HTMLDivElement>(null);
  const columns = boardColumns(board);
  const units = unitsIn(board.units, loc);
  const choose = (id: string | undefined) =>
    void navigate({
      search: ({ nv: _, ...rest }: BoardSearch) => ({ ...rest, ...(id && { nv: id }) }),
      replace: !isNarrow,
    });
  useBoardKeys({ columns, units, chosen: nv, choose, open: () => pane.current?.focus() });
  const code = columnInUse({ columns, units: board.units, chosen: nv }) ?? '';
  const selection = useUnitSelection(code);
  if (cycle.status === 'opening') return <Empty title={t('cycle.board.opening')} />;
  const urges = cycle.seesFollowUp && code !== '';
  const rows = { columns, units, chosen: nv, ...(urges && { choice: { code, selection } }) };
  return (
    <>
      {!(isNarrow && nv) && <BoardCounters units={board.units} active={loc} />}
      {urges && !(isNarrow && nv) && (
        <UrgeBar cycle={cycle} code={code} units={units} selection={selection} />
      )}
      <div className={`board-both ${nv ? '' : 'alone'}`}>
        {!(isNarrow && nv) && (
          <div className="board-rows">
            {units.length === 0 && <Empty title={t('cycle.board.noneInFilter')} />}
            {units.length > 0 && (isNarrow ? <BoardCards {...rows} /> : <BoardMatrix {...rows} />)}
          </div>
        )}
        {nv && (
          <div className="board-pane" ref={pane} tabIndex={-1} key={nv}>
            <ObligationPane
              id={nv}
              back={isNarrow ? t('cycle.board.backToBoard') : t('cycle.board.closePane')}
              onBack={() => choose(undefined)}
            />
          </div>
        )}
      </div>
    </>
  );
}
