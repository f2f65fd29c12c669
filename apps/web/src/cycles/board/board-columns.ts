import {
  type BoardObligationView,
  type BoardUnitView,
  type CycleBoardView,
} from '@congvu/contracts';

/** A milestone of the plan, with how many units owe it and how many letters have come. */
export interface BoardColumn {
  readonly obligation: BoardObligationView;
  readonly owing: number;
  readonly received: number;
}

/** Milestones that every unit owes first, by date; then the dates of a few; then what never ends. Steps inside are not shown. */
export function boardColumns({ obligations, units }: CycleBoardView): readonly BoardColumn[] {
  const columns = obligations
    .filter((obligation) => obligation.class === 'plan')
    .map((obligation) => columnOf(obligation, units));
  return columns.sort(
    (left, right) => rank(right) - rank(left) || order(left).localeCompare(order(right)),
  );
}

function columnOf(obligation: BoardObligationView, units: readonly BoardUnitView[]): BoardColumn {
  const cells = units.flatMap((unit) => unit.cells).filter(({ code }) => code === obligation.code);
  return {
    obligation,
    owing: cells.length,
    received: cells.filter(({ receivedAt }) => receivedAt !== null).length,
  };
}

function rank({ obligation, owing }: BoardColumn): number {
  return obligation.target === null ? 0 : owing;
}

function order({ obligation }: BoardColumn): string {
  return `${obligation.target ?? ''} ${obligation.code}`;
}

type Heading = 'committee' | 'department' | 'district' | 'commune';

type OrderedUnit = Pick<BoardUnitView, 'kind'>;

export interface UnitGroup<Unit extends OrderedUnit> {
  readonly heading: Heading;
  readonly units: readonly Unit[];
}

/** Neighbours in the official order that stand under one heading: sở, ban, ngành; then huyện or xã. */
export function unitGroups<Unit extends OrderedUnit>(
  units: readonly Unit[],
): readonly UnitGroup<Unit>[] {
  return units.reduce<readonly UnitGroup<Unit>[]>((groups, unit) => {
    const heading = headingOf(unit);
    const last = groups.at(-1);
    if (last?.heading !== heading) return [...groups, { heading, units: [unit] }];
    return [...groups.slice(0, -1), { heading, units: [...last.units, unit] }];
  }, []);
}

function headingOf({ kind }: OrderedUnit): Heading {
  return kind === 'committee' || kind === 'district' || kind === 'commune' ? kind : 'department';
}
