import {
  type BoardCellView,
  type BoardObligationView,
  type CycleBoardView,
} from '@congvu/contracts';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { StandingMark } from '../cycles/board/standing-mark.js';
import { useBoardQuery, useCyclesQuery } from '../cycles/cycle.query.js';
import { CyclePicker } from '../cycles/cycle-picker.js';
import { t } from '../texts/t.js';
import { formatDate, formatMoment } from '../ui/dates.js';
import { Empty } from '../ui/empty.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import '../cycles/cycles.css';

const route = getRouteApi('/nghia-vu');

/** What the officer's own unit owes in the year, the nearest date first. */
export function ObligationsScreen() {
  const { nam } = route.useSearch();
  const navigate = useNavigate({ from: '/nghia-vu' });
  const cycles = useCyclesQuery();
  const cycle = cycles.data?.items.find(({ year }) => nam === undefined || year === nam);
  const board = useBoardQuery(cycle?.id);
  const error = cycles.error ?? board.error;
  return (
    <>
      <div className="board-head">
        <h1>{t('cycle.ownTitle')}</h1>
        <CyclePicker
          cycles={cycles.data?.items}
          chosen={cycle}
          onChoose={(year) => void navigate({ search: { nam: year } })}
        />
      </div>
      {error && <ProblemNotice error={error} onRetry={() => void board.refetch()} />}
      {cycles.data && !cycle && <Empty title={t('cycle.noneForReaders')} />}
      {(cycles.isPending || board.isLoading) && <Loading />}
      {board.data && <OwnObligations board={board.data} />}
    </>
  );
}

interface OwedRow {
  readonly cell: BoardCellView;
  readonly obligation: BoardObligationView;
}

function OwnObligations({ board }: { readonly board: CycleBoardView }) {
  const rows = ownRows(board);
  const steps = rows.filter(({ obligation }) => obligation.class === 'internal');
  if (board.cycle.status === 'opening') return <Empty title={t('cycle.board.opening')} />;
  if (rows.length === 0) return <Empty title={t('cycle.noObligation')} />;
  return (
    <>
      <h2>{t('cycle.planSection')}</h2>
      <ObligationTable rows={rows.filter(({ obligation }) => obligation.class === 'plan')} />
      {steps.length > 0 && (
        <>
          <h2>{t('cycle.stepsSection')}</h2>
          <p className="quiet">{t('cycle.stepsNote')}</p>
          <ObligationTable rows={steps} />
        </>
      )}
    </>
  );
}

/** By target; what has no date comes last. */
function ownRows({ units, obligations }: CycleBoardView): readonly OwedRow[] {
  const cells = units.find(({ isOwn }) => isOwn)?.cells ?? [];
  const rows = cells.flatMap((cell) => {
    const obligation = obligations.find(({ code }) => code === cell.code);
    return obligation ? [{ cell, obligation }] : [];
  });
  return rows.sort((left, right) => order(left).localeCompare(order(right)));
}

const LAST = '9999';

function order({ cell }: OwedRow): string {
  return `${cell.target ?? LAST} ${cell.code}`;
}

function ObligationTable({ rows }: { readonly rows: readonly OwedRow[] }) {
  return (
    <table className="grid rows">
      <thead>
        <tr>
          <th>{t('cycle.code')}</th>
          <th>{t('cycle.obligation')}</th>
          <th>{t('cycle.words')}</th>
          <th>{t('cycle.target')}</th>
          <th>{t('cycle.cutoff')}</th>
          <th>{t('cycle.status')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ObligationLine key={row.cell.obligationId} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function ObligationLine({ row: { cell, obligation } }: { readonly row: OwedRow }) {
  return (
    <tr>
      <td>{cell.code}</td>
      <td>
        <Link to="/nghia-vu/$obligationId" params={{ obligationId: cell.obligationId }}>
          {obligation.title}
        </Link>
      </td>
      <td>“{obligation.words}”</td>
      <td className="numbers">{cell.target && formatDate(cell.target)}</td>
      <td className="numbers">
        {cell.cutoff && t('cycle.beforeMoment', { moment: formatMoment(cell.cutoff) })}
      </td>
      <td>
        <StandingMark of={cell} />
      </td>
    </tr>
  );
}
