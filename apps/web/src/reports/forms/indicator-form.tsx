import {
  computedFigures,
  type EnteredCode,
  type FigureColumn,
  figureColumns,
  formatFigure,
  isEntered,
  staffCategories,
  staffCategoryNames,
  yearlyReportForm,
} from '@congvu/report';
import { Fragment } from 'react';
import { t } from '../../texts/t.js';
import { formatDate } from '../../ui/dates.js';
import { FigureCell } from '../cells/figure-cell.js';
import { useReportForm } from '../report-form.js';
import { RowList } from '../rows/row-list.js';
import { OwnOffices } from './own-offices.js';

type Group = (typeof yearlyReportForm.groups)[number];
type Indicator = Group['indicators'][number];
type PercentCode = Exclude<Indicator['code'], EnteredCode>;

/** Biểu 01: all rows, the percents computed, with the year before. */
export function IndicatorForm() {
  const { surroundings, report, edit } = useReportForm();
  const { window, previousYear } = surroundings;
  return (
    <>
      <p>
        {t('reports.windowDays', { from: formatDate(window.from), to: formatDate(window.to) })}{' '}
        {!previousYear && t('reports.noComparison')}
      </p>
      <table className="grid report-grid indicators" aria-label={t('reports.part.01')}>
        <thead>
          <tr>
            <th scope="col">{t('reports.code')}</th>
            <th scope="col">{t('reports.indicator')}</th>
            <th scope="col">{t('reports.measure')}</th>
            <th scope="col">{t('reports.window')}</th>
            <th scope="col">{t('reports.wholeYear')}</th>
            {previousYear && <th scope="col">{t('reports.previousYear')}</th>}
          </tr>
        </thead>
        {yearlyReportForm.groups.map((group) => (
          <GroupRows key={group.number} group={group} />
        ))}
      </table>
      {(edit || report.conductedByOthers.length > 0) && (
        <section>
          <h3>{t('reports.conductedByOthers')}</h3>
          <RowList name="conductedByOthers" />
        </section>
      )}
      <OwnOffices />
    </>
  );
}

function GroupRows({ group }: { readonly group: Group }) {
  const columns = useReportForm().surroundings.previousYear ? 6 : 5;
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup" colSpan={columns}>
          {group.number}. {group.title}
        </th>
      </tr>
      {group.indicators.map((row) => (
        <Fragment key={row.code}>
          <IndicatorRow row={row} />
          {row.code === '0.1' && <Headcount />}
        </Fragment>
      ))}
    </tbody>
  );
}

function IndicatorRow({ row }: { readonly row: Indicator }) {
  const { previousYear } = useReportForm().surroundings;
  const { code, text, unit } = row;
  const before = previousYear && isEntered(code) ? previousYear[code] : null;
  return (
    <tr>
      <td>{code}</td>
      <th scope="row">{text}</th>
      <td data-label={t('reports.measure')}>{unit}</td>
      {figureColumns.map((column) => (
        <td key={column} data-label={t(`reports.${column}`)}>
          {isEntered(code) ? (
            <IndicatorCell code={code} column={column} />
          ) : (
            <Percent code={code} column={column} />
          )}
        </td>
      ))}
      {previousYear && (
        <td className="right numbers" data-label={t('reports.previousYear')}>
          {before === null ? '–' : formatFigure(before)}
        </td>
      )}
    </tr>
  );
}

interface CellProps<Code> {
  readonly code: Code;
  readonly column: FigureColumn;
}

function IndicatorCell({ code, column }: CellProps<EnteredCode>) {
  return (
    <FigureCell
      pointer={`/figures/${code}/${column}`}
      label={`${code}, ${t(`reports.${column}`)}`}
      column={column}
    />
  );
}

/** Never typed: computed wherever it is shown. */
function Percent({ code, column }: CellProps<PercentCode>) {
  const { report, other } = useReportForm();
  const textOf = (one: typeof report) => {
    const value = computedFigures(one.figures)[code][column];
    return value === null ? '–' : formatFigure(value);
  };
  return (
    <output
      className="right numbers computed"
      tabIndex={-1}
      data-pointer={`/computed/${code}/${column}`}
    >
      {textOf(report)}
      {other && textOf(other) !== textOf(report) && <small>≠ {textOf(other)}</small>}
    </output>
  );
}

/** What 0.1 consists of on the closing day. */
function Headcount() {
  const { previousYear } = useReportForm().surroundings;
  return staffCategories.map((category) => (
    <tr key={category} className="part">
      <td>{category === 'HD' ? 'HĐ' : category}</td>
      <th scope="row">{t('reports.ofWhich', { category: staffCategoryNames[category] })}</th>
      <td data-label={t('reports.measure')}>{t('reports.people')}</td>
      <td data-label={t('reports.onClosingDay')}>
        <FigureCell
          pointer={`/headcount/${category}`}
          label={t('reports.ofWhich', { category: staffCategoryNames[category] })}
          column="headcount"
        />
      </td>
      <td className="void" />
      {previousYear && <td className="void" />}
    </tr>
  ));
}
