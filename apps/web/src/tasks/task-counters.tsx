import { type TaskCountersView, type TaskFilter } from '@congvu/contracts';
import { Link } from '@tanstack/react-router';
import { useSession } from '../app/session.query.js';
import { t } from '../texts/t.js';

const OFFICER: readonly TaskFilter[] = [
  'overdue',
  'today-tomorrow',
  'this-week',
  'returned',
  'waiting-for-others',
];
const CLERK: readonly TaskFilter[] = [
  'arrivals',
  'to-number',
  'to-seal',
  'to-issue',
  'returned',
  'waiting-for-others',
];

interface TaskCountersProps {
  readonly counters: TaskCountersView;
  readonly active: TaskFilter | undefined;
}

/** Each counter is a filter; a second click on it shows everything again. */
export function TaskCounters({ counters, active }: TaskCountersProps) {
  const isClerk = useSession().capacity?.roles.includes('clerk') ?? false;
  return (
    <nav className="counters" aria-label={t('tasks.filters')}>
      <Link
        to="/viec"
        search={{}}
        className="counter"
        // Every other filter's address begins with this one.
        activeOptions={{ exact: true }}
        aria-current={active === undefined ? 'page' : undefined}
      >
        {t('tasks.filter.all')} <b>{counters.total}</b>
      </Link>
      {(isClerk ? CLERK : OFFICER).map((filter) => (
        <Counter key={filter} filter={filter} count={counters[filter]} active={active} />
      ))}
    </nav>
  );
}

interface CounterProps {
  readonly filter: TaskFilter;
  readonly count: number;
  readonly active: TaskFilter | undefined;
}

function Counter({ filter, count, active }: CounterProps) {
  const isLate = filter === 'overdue' && count > 0;
  const text = (
    <>
      {t(`tasks.filter.${filter}`)} <b>{count}</b>
    </>
  );
  const className = `counter ${isLate ? 'late' : ''}`;
  // Arrivals of the unit that only await their number are no tasks: they have a page of their own.
  if (filter === 'arrivals') {
    return (
      <Link to="/van-ban-den" search={{}} className={className}>
        {text}
      </Link>
    );
  }
  const isActive = filter === active;
  return (
    <Link
      to="/viec"
      search={isActive ? {} : { loc: filter }}
      className={className}
      aria-current={isActive ? 'page' : undefined}
    >
      {text}
    </Link>
  );
}
