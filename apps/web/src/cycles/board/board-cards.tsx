import { type BoardObligationView, type BoardUnitView } from '@congvu/contracts';
import { Fragment } from 'react';
import { t } from '../../texts/t.js';
import { type BoardColumn, unitGroups } from './board-columns.js';
import { UnitChoice, type UnitChoiceOf } from '../urge/unit-choice.js';
import { Cell } from './board-matrix.js';

interface BoardCardsProps {
  readonly columns: readonly BoardColumn[];
  readonly units: readonly BoardUnitView[];
  readonly choice?: UnitChoiceOf;
}

/** On a narrow screen a unit is a card with what has a date; what never ends is counted elsewhere. */
export function BoardCards({ columns, units, choice }: BoardCardsProps) {
  const dated = columns.filter(({ obligation }) => obligation.target !== null);
  return (
    <>
      {unitGroups(units).map(({ heading, units: members }) => (
        <Fragment key={members[0]?.unitId}>
          <h2>{t(`cycle.board.group.${heading}`)}</h2>
          <ul className="board-cards">
            {members.map((unit) => (
              <li key={unit.unitId}>
                <b>{choice ? <UnitChoice unit={unit} choice={choice} /> : unit.name}</b>
                <dl>
                  {dated.map(({ obligation }) => (
                    <CardLine key={obligation.code} unit={unit} obligation={obligation} />
                  ))}
                </dl>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </>
  );
}

interface CardLineProps {
  readonly unit: BoardUnitView;
  readonly obligation: BoardObligationView;
}

function CardLine({ unit, obligation: { code, title } }: CardLineProps) {
  const cell = unit.cells.find((one) => one.code === code);
  if (!cell) return null;
  return (
    <div>
      <dt>
        {code} <small>{title}</small>
      </dt>
      <dd>
        <Cell cell={cell} isChosen={false} />
      </dd>
    </div>
  );
}
