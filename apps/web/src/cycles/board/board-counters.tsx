import { type BoardUnitView } from '@congvu/contracts';
import { Link } from '@tanstack/react-router';
import { t } from '../../texts/t.js';
import { countedStandings, type Standing } from './board-search.js';

/** Without a filter the address is a part of every other: only the whole of it makes a link the current one. */
const EXACTLY = { exact: true };

interface BoardCountersProps {
  readonly units: readonly BoardUnitView[];
  readonly active: Standing | undefined;
}

/** How many units have something in each standing; each counter is a filter, a second click shows every unit again. */
export function BoardCounters({ units, active }: BoardCountersProps) {
  return (
    <nav className="counters" aria-label={t('cycle.board.filters')}>
      <Link
        from="/dieu-hanh"
        to="/dieu-hanh"
        activeOptions={EXACTLY}
        search={({ loc: _, ...rest }) => rest}
        className="counter"
        aria-current={active === undefined ? 'page' : undefined}
      >
        {t('cycle.board.everyUnit')} <b>{units.length}</b>
      </Link>
      {countedStandings.map((standing) => (
        <Counter
          key={standing}
          standing={standing}
          count={unitsIn(units, standing).length}
          isActive={standing === active}
        />
      ))}
    </nav>
  );
}

interface CounterProps {
  readonly standing: Standing;
  readonly count: number;
  readonly isActive: boolean;
}

function Counter({ standing, count, isActive }: CounterProps) {
  return (
    <Link
      from="/dieu-hanh"
      to="/dieu-hanh"
      activeOptions={EXACTLY}
      search={({ loc: _, ...rest }) => (isActive ? rest : { ...rest, loc: standing })}
      className={`counter ${standing === 'overdue' && count > 0 ? 'late' : ''}`}
      aria-current={isActive ? 'page' : undefined}
    >
      {t(`cycle.standing.${standing}`)} <b>{count}</b>
    </Link>
  );
}

/** Units with an obligation in the standing, in their order. */
export function unitsIn(
  units: readonly BoardUnitView[],
  standing: Standing | undefined,
): readonly BoardUnitView[] {
  if (standing === undefined) return units;
  return units.filter(({ cells }) => cells.some((cell) => cell.standing === standing));
}
