import { type UnitReportView } from '@congvu/contracts';
import { t } from '../texts/t.js';
import { differentCells } from './different-cells.js';
import { partOf } from './report-part.js';

const MOST_SHOWN = 200;

interface ReportDifferenceProps {
  readonly before: UnitReportView;
  readonly after: UnitReportView;
}

/** The cells in which two states of a report differ. */
export function ReportDifference({ before, after }: ReportDifferenceProps) {
  const cells = differentCells(before, after);
  return (
    <ul className="draft-difference">
      {cells.slice(0, MOST_SHOWN).map(({ pointer, was, is }) => (
        <li key={pointer} className="difference">
          <small>
            {t(`reports.part.${partOf(pointer)}`)} · {pointer.split('/').slice(2).join(' · ')}
          </small>{' '}
          <del>{was}</del> <ins>{is}</ins>
        </li>
      ))}
    </ul>
  );
}
