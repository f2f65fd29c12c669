import { t } from '../../texts/t.js';
import { useReportForm } from '../report-form.js';
import { RowFieldCell } from './row-field-cell.js';
import { type RowListName, rowLists } from './row-lists.js';
import { useRowKeys } from './use-row-keys.js';

/** A form that is a list: rows of fields, added and removed by one key each. */
export function RowList({ name }: { readonly name: RowListName }) {
  const { report, other, edit } = useReportForm();
  const { begun } = rowLists[name];
  const pointer = `/${name}`;
  const rows: readonly unknown[] = report[name];
  const keys = useRowKeys({
    add: () => edit?.set([{ pointer, value: [...rows, begun] }]),
    remove: (index) => edit?.set([{ pointer, value: rows.toSpliced(index, 1) }]),
  });
  const count = Math.max(rows.length, other?.[name].length ?? 0);
  return (
    <div ref={keys.list} className="report-rows" onKeyDown={edit ? keys.press : undefined}>
      {count === 0 && <p className="quiet">{t('reports.noRow')}</p>}
      {Array.from({ length: count }, (_, index) => (
        <Row key={index} name={name} index={index} onRemove={() => keys.removeRow(index)} />
      ))}
      {edit && (
        <button type="button" className="row-add" onClick={keys.addRow}>
          + {t('reports.addRow')} <kbd>Alt+Enter</kbd>
        </button>
      )}
    </div>
  );
}

interface RowProps {
  readonly name: RowListName;
  readonly index: number;
  readonly onRemove: () => void;
}

function Row({ name, index, onRemove }: RowProps) {
  const { edit } = useReportForm();
  const label = t('reports.row', { no: index + 1 });
  return (
    <div className={`report-row report-row-${name}`} role="group" aria-label={label}>
      <span className="row-number">{index + 1}</span>
      {rowLists[name].fields.map((field) => (
        <RowFieldCell key={field.key} field={field} row={`/${name}/${index}`} no={index + 1} />
      ))}
      {edit && (
        <button
          type="button"
          className="plain row-remove"
          aria-label={t('reports.removeRow', { no: index + 1 })}
          title={`${t('reports.removeRow', { no: index + 1 })} (Alt+Delete)`}
          onClick={onRemove}
        >
          ×
        </button>
      )}
    </div>
  );
}
