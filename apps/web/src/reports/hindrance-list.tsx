import { type ReportFault } from '@congvu/report';
import { Link } from '@tanstack/react-router';
import { t } from '../texts/t.js';

interface HindranceListProps {
  readonly documentId: string;
  readonly faults: readonly ReportFault[];
  /** Where the report is open already; else the way leads to it. */
  readonly onGoTo?: ((pointer: string) => void) | undefined;
}

/** What still stops the submission of a report, each with the way to its cell. */
export function HindranceList({ documentId, faults, onGoTo }: HindranceListProps) {
  return (
    <div className="problem">
      <b>{t('reports.hindered', { n: faults.length })}</b>
      <ul>
        {faults.map(({ rule, pointers, detail }, index) => (
          <li key={`${rule} ${pointers.join(' ')}`}>
            {onGoTo ? (
              <button
                type="button"
                className="link"
                data-focus={index === 0 ? true : undefined}
                onClick={() => onGoTo(pointers[0] ?? '')}
              >
                {detail}
              </button>
            ) : (
              detail
            )}
          </li>
        ))}
      </ul>
      {!onGoTo && (
        <Link to="/van-ban/$documentId/soan" params={{ documentId }}>
          {t('tasks.action.edit')}
        </Link>
      )}
    </div>
  );
}
