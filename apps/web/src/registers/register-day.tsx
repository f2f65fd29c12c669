import { Link } from '@tanstack/react-router';
import { t } from '../texts/t.js';
import { formatDate } from '../ui/dates.js';
import { useRegistersQuery } from './register.query.js';

/** The last number of each book: what the văn thư looks at first in the morning. */
export function RegisterDay() {
  const registers = useRegistersQuery();
  if (!registers.data || registers.data.items.length === 0) return null;
  return (
    <ul className="register-day" aria-label={t('registers.lastNumbers')}>
      {registers.data.items.map(({ id, direction, ownerName, year, lastNumber, lastDate }) => (
        <li key={id}>
          <Link to="/so" search={{ so: id }}>
            {t(`registers.direction.${direction}`)} – {ownerName} {year}
          </Link>{' '}
          <b className="numbers">{lastNumber}</b>
          {lastDate && <small> {formatDate(lastDate)}</small>}
        </li>
      ))}
    </ul>
  );
}
