import { type BoardCellView, type BoardUnitView } from '@congvu/contracts';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { t } from '../../texts/t.js';
import { formatDate } from '../../ui/dates.js';
import { type BoardColumn, unitGroups } from './board-columns.js';
import { UnitChoice, type UnitChoiceOf } from '../urge/unit-choice.js';
import { StandingMark } from './standing-mark.js';

interface BoardMatrixProps {
  readonly columns: readonly BoardColumn[];
  readonly units: readonly BoardUnitView[];
  readonly chosen: string | undefined;
  readonly choice?: UnitChoiceOf;
}

/** Units in the official order by milestones; heads and names stay in sight while it scrolls. */
export function BoardMatrix({ columns, units, chosen, choice }: BoardMatrixProps) {
  return (
    <div className="board-scroll" role="region" aria-label={t('cycle.board.matrix')} tabIndex={0}>
      <table className="grid board">
        <thead>
          <tr>
            <th scope="col">{t('cycle.board.unit')}</th>
            {columns.map((column) => (
              <ColumnHead key={column.obligation.code} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {unitGroups(units).map(({ heading, units: members }) => (
            <Fragment key={members[0]?.unitId}>
              <tr className="board-group">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  <span>{t(`cycle.board.group.${heading}`)}</span>
                </th>
              </tr>
              {members.map((unit) => (
                <UnitRow
                  key={unit.unitId}
                  unit={unit}
                  columns={columns}
                  chosen={chosen}
                  {...(choice && { choice })}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead({
  column: {
    obligation: { code, title, target, words },
    owing,
    received,
  },
}: {
  readonly column: BoardColumn;
}) {
  return (
    <th scope="col" className={target === null ? '' : 'milestone'}>
      {code} {target && <span>{t('cycle.board.due', { date: formatDate(target) })}</span>}
      <small className="board-title">{title}</small>
      <small>“{words}”</small>
      {target && <small>{t('cycle.board.receivedShare', { received, all: owing })}</small>}
    </th>
  );
}

interface UnitRowProps {
  readonly unit: BoardUnitView;
  readonly columns: readonly BoardColumn[];
  readonly chosen: string | undefined;
  readonly choice?: UnitChoiceOf;
}

function UnitRow({ unit, columns, chosen, choice }: UnitRowProps) {
  return (
    <tr>
      <th scope="row">{choice ? <UnitChoice unit={unit} choice={choice} /> : unit.name}</th>
      {columns.map(({ obligation: { code } }) => {
        const cell = unit.cells.find((one) => one.code === code);
        return (
          <td key={code}>{cell && <Cell cell={cell} isChosen={cell.obligationId === chosen} />}</td>
        );
      })}
    </tr>
  );
}

interface CellProps {
  readonly cell: BoardCellView;
  readonly isChosen: boolean;
}

export function Cell({ cell, isChosen }: CellProps) {
  return (
    <Link
      from="/dieu-hanh"
      to="/dieu-hanh"
      search={(now) => ({ ...now, nv: cell.obligationId })}
      className="board-cell"
      data-cell={cell.obligationId}
      aria-current={isChosen ? 'true' : undefined}
      activeOptions={{ exact: true }}
    >
      <StandingMark of={cell} />
    </Link>
  );
}
