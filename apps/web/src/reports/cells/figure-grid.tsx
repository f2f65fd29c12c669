import { useId } from 'react';
import { t } from '../../texts/t.js';
import { FigureCell } from './figure-cell.js';

interface Line {
  readonly key: string;
  readonly label: string;
}

interface FigureGridProps {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** Null: nothing can stand there. */
  readonly pointerOf: (row: string, column: string) => string | null;
}

/** Categories by what is counted of them. */
export function FigureGrid({ title, head, rows, columns, pointerOf }: FigureGridProps) {
  const id = useId();
  return (
    <table className="grid report-grid" aria-labelledby={id}>
      <caption id={id}>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {columns.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            {columns.map((column) => {
              const pointer = pointerOf(row.key, column.key);
              return (
                <td key={column.key} data-label={column.label}>
                  {pointer === null ? (
                    <Locked />
                  ) : (
                    <FigureCell
                      pointer={pointer}
                      label={`${row.label}, ${column.label}`}
                      column={column.key}
                    />
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Locked() {
  return (
    <span className="locked" title={t('reports.locked')}>
      ×<span className="unseen"> {t('reports.locked')}</span>
    </span>
  );
}
