import { type BlockView } from '@congvu/contracts';
import { t } from '../../texts/t.js';
import {
  addColumn,
  addRow,
  removeColumn,
  removeRow,
  setAlign,
  setCell,
  setTitle,
} from './table.js';

type Table = Extract<BlockView, { kind: 'table' }>;

interface TableFieldsProps {
  readonly block: Table;
  readonly onChange: (block: Table) => void;
}

export function TableFields({ block, onChange }: TableFieldsProps) {
  return (
    <div className="table-fields">
      <table>
        <thead>
          <tr>
            {block.columns.map((_, column) => (
              <ColumnHead key={column} block={block} column={column} onChange={onChange} />
            ))}
            <th>
              <button
                type="button"
                aria-label={t('drafting.addColumn')}
                title={t('drafting.addColumn')}
                onClick={() => onChange(addColumn(block))}
              >
                +
              </button>
            </th>
          </tr>
        </thead>
        <tbody>
          {block.rows.map((_, row) => (
            <Row key={row} block={block} row={row} onChange={onChange} />
          ))}
        </tbody>
      </table>
      <button type="button" onClick={() => onChange(addRow(block))}>
        + {t('drafting.addRow')}
      </button>
    </div>
  );
}

function ColumnHead({ block, column, onChange }: TableFieldsProps & { readonly column: number }) {
  const head = block.columns[column];
  if (!head) return null;
  return (
    <th>
      <input
        aria-label={t('drafting.columnTitle', { no: column + 1 })}
        value={head.title}
        onChange={({ target }) => onChange(setTitle(block, column, target.value))}
      />
      <select
        aria-label={t('drafting.align')}
        value={head.align}
        onChange={({ target }) => onChange(setAlign(block, column, target.value))}
      >
        <option value="left">{t('drafting.left')}</option>
        <option value="center">{t('drafting.center')}</option>
        <option value="right">{t('drafting.right')}</option>
      </select>
      <button
        type="button"
        aria-label={t('drafting.removeColumn')}
        onClick={() => onChange(removeColumn(block, column))}
      >
        ×
      </button>
    </th>
  );
}

function Row({ block, row, onChange }: TableFieldsProps & { readonly row: number }) {
  return (
    <tr>
      {(block.rows[row] ?? []).map((cell, column) => (
        <td key={column}>
          <textarea
            className="growing"
            rows={1}
            aria-label={t('drafting.cell', { row: row + 1, column: column + 1 })}
            value={cell}
            onChange={({ target }) => onChange(setCell(block, [row, column], target.value))}
          />
        </td>
      ))}
      <td>
        <button
          type="button"
          aria-label={t('drafting.removeRow')}
          onClick={() => onChange(removeRow(block, row))}
        >
          ×
        </button>
      </td>
    </tr>
  );
}
