import { hindrances, type ReportFault } from '@congvu/report';
import { t } from '../texts/t.js';
import { explain, noteOf } from './explanation.js';
import { type ReportForm, useReportForm } from './report-form.js';
import { type UnfinishedCell, unfinishedCells } from './rows/unfinished-cells.js';

export interface GoTo {
  /** Puts the cursor into the cell, on whichever tab it is. */
  readonly onGoTo: (pointer: string) => void;
}

/** Kiểm tra: everything that is found, at once, each with the way to its cell. */
export function FaultPanel({ onGoTo }: GoTo) {
  const form = useReportForm();
  const begun = unfinishedCells(form.report);
  const { faults } = form;
  return (
    <aside className="fault-panel" aria-label={t('reports.check')}>
      <h2>{t('reports.check')}</h2>
      <p role="status">
        <b>{countsOf(form)}</b>
      </p>
      <ol>
        {[...form.unread.keys()].map((pointer) => (
          <li key={pointer} className="fault fault-block">
            <Place pointer={pointer} level="block" rule={null} onGoTo={onGoTo} />
            {t('reports.unread', { text: form.unread.get(pointer) ?? '' })}
          </li>
        ))}
        {begun.map((cell) => (
          <Begun key={cell.pointer} cell={cell} onGoTo={onGoTo} />
        ))}
        {faults.map((fault) => (
          <Fault key={`${fault.rule} ${fault.pointers.join(' ')}`} fault={fault} onGoTo={onGoTo} />
        ))}
      </ol>
    </aside>
  );
}

/** "3 lỗi phải sửa · 2 chỗ cần giải trình". */
function countsOf({ faults, unread, report }: ReportForm): string {
  const open = hindrances(faults);
  const blocking =
    open.filter(({ level }) => level === 'block').length +
    unread.size +
    unfinishedCells(report).length;
  const toExplain = open.filter(({ level }) => level === 'explain').length;
  if (blocking + toExplain === 0) return t('reports.nothingHinders');
  return t('reports.counts', { blocking, toExplain });
}

function Begun({ cell, onGoTo }: GoTo & { readonly cell: UnfinishedCell }) {
  return (
    <li className="fault fault-block">
      <Place pointer={cell.pointer} level="block" rule={null} onGoTo={onGoTo} />
      {t('reports.unfinished', { no: cell.row + 1, field: cell.field.label })}
    </li>
  );
}

function Fault({ fault, onGoTo }: GoTo & { readonly fault: ReportFault }) {
  const { report, edit } = useReportForm();
  const { rule, level, detail, pointers } = fault;
  const [first = ''] = pointers;
  return (
    <li className={`fault fault-${level}`}>
      <Place pointer={first} level={level} rule={rule} onGoTo={onGoTo} />
      {detail}
      {level === 'explain' && edit && (
        <textarea
          className="growing"
          rows={1}
          aria-label={t('reports.noteOn', { rule, detail })}
          placeholder={t('reports.note')}
          value={noteOf(report, fault)}
          onChange={({ target }) => edit.set([explain(report, fault, target.value)])}
        />
      )}
    </li>
  );
}

interface PlaceProps extends GoTo {
  readonly pointer: string;
  readonly level: ReportFault['level'];
  readonly rule: string | null;
}

function Place({ pointer, level, rule, onGoTo }: PlaceProps) {
  return (
    <button type="button" className="fault-place" onClick={() => onGoTo(pointer)}>
      {t(`reports.level.${level}`)} {rule}
      <span className="unseen"> {t('reports.goTo')}</span> →
    </button>
  );
}
