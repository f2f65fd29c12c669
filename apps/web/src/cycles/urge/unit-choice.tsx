import { type BoardUnitView } from '@congvu/contracts';
import { type Standing } from '../board/board-search.js';
import { type UnitSelection } from './use-unit-selection.js';

/** What the boxes before the units choose. */
export interface UnitChoiceOf {
  /** Column that is worked in. */
  readonly code: string;
  readonly selection: UnitSelection;
}

const OWED: readonly Standing[] = ['not-due', 'soon', 'after-target', 'overdue'];

interface UnitChoiceProps {
  readonly unit: BoardUnitView;
  readonly choice: UnitChoiceOf;
}

/** The name of the unit, with a box where it still owes what the column asks for. */
export function UnitChoice({
  unit: { name, cells },
  choice: { code, selection },
}: UnitChoiceProps) {
  const cell = cells.find((one) => one.code === code);
  if (!cell || !OWED.includes(cell.standing)) return <>{name}</>;
  const { obligationId } = cell;
  return (
    <label className="urge-choice">
      <input
        type="checkbox"
        checked={selection.chosen.includes(obligationId)}
        onChange={() => selection.toggle(obligationId)}
      />
      {name}
    </label>
  );
}
