import { formatFigure, parseFigure } from '@congvu/report';
import { type ClipboardEvent, useState } from 'react';
import { t } from '../../texts/t.js';
import { useToast } from '../../ui/toast.js';
import { useReportForm } from '../report-form.js';
import { columnFrom, moveInColumn, pastedLines } from './column-keys.js';
import { PlaceFaults, useMark } from './place-faults.js';
import { ReadValue } from './read-value.js';
import { valueAt } from './report-cell.js';

export interface FigureCellProps {
  readonly pointer: string;
  /** Says which cell it is to who does not see the table. */
  readonly label: string;
  /** Cells of one column are walked and filled together. */
  readonly column: string;
}

/** A number as an officer types it; an empty cell is not a 0. */
export function FigureCell(props: FigureCellProps) {
  const { edit } = useReportForm();
  return edit ? <TypedFigure {...props} /> : <ReadValue pointer={props.pointer} kind="figure" />;
}

function TypedFigure({ pointer, label, column }: FigureCellProps) {
  const { report, unread, edit } = useReportForm();
  const [typed, setTyped] = useState<string | null>(null);
  const mark = useMark(pointer);
  const paste = usePaste(() => setTyped(null));
  const value = valueAt(report, pointer);
  const shown = typeof value === 'string' ? formatFigure(value) : '';
  const unreadText = unread.get(pointer);
  const wrong = typed === null && unreadText !== undefined ? detailOf(unreadText) : null;
  return (
    <div className={`cell${mark ? ` cell-${mark}` : ''}${wrong === null ? '' : ' cell-block'}`}>
      {value === null && unreadText === undefined && (
        <button
          type="button"
          className="plain nothing"
          tabIndex={-1}
          aria-label={t('reports.nothingIn', { cell: label })}
          onClick={() => edit?.set([{ pointer, value: '0' }])}
        >
          {t('reports.nothing')}
        </button>
      )}
      <input
        inputMode="numeric"
        autoComplete="off"
        className="figure"
        aria-label={label}
        aria-invalid={mark === 'block' || wrong !== null}
        data-pointer={pointer}
        data-column={column}
        value={typed ?? unreadText ?? shown}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ target: { value: text } }) => {
          setTyped(text);
          edit?.type([{ pointer, text }]);
        }}
        onBlur={() => setTyped(null)}
        onKeyDown={moveInColumn}
        onPaste={paste}
      />
      {wrong !== null && <small className="cell-wrong">{wrong}</small>}
      <PlaceFaults pointer={pointer} />
    </div>
  );
}

function detailOf(text: string): string | null {
  const parsed = parseFigure(text, 'count');
  return parsed.ok ? null : parsed.detail;
}

/** A column from a sheet fills the cells below. */
function usePaste(pasted: () => void) {
  const { edit } = useReportForm();
  const show = useToast();
  return (event: ClipboardEvent<HTMLInputElement>) => {
    const lines = pastedLines(event.clipboardData.getData('text/plain'));
    if (lines.length < 2) return;
    event.preventDefault();
    const cells = columnFrom(event.currentTarget, 'downwards');
    edit?.type(
      lines.slice(0, cells.length).map((text, index) => ({
        pointer: cells[index]?.dataset['pointer'] ?? '',
        text,
      })),
    );
    pasted();
    const left = Math.max(0, lines.length - cells.length);
    const filled = lines.length - left;
    show({
      text:
        left === 0
          ? t('reports.pasted', { n: filled })
          : t('reports.pastedPart', { n: filled, left }),
    });
  };
}
