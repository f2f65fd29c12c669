import { type UnitKind } from '@congvu/domain';

interface OrderedUnit {
  readonly kind: UnitKind;
}

interface UnitHeading<Unit> {
  readonly text: string;
  readonly units: readonly Unit[];
}

/** Neighbours in the official order under one heading: sở, ban, ngành; then huyện or xã. */
export function underHeadings<Unit extends OrderedUnit>(
  units: readonly Unit[],
): readonly UnitHeading<Unit>[] {
  return units.reduce<readonly UnitHeading<Unit>[]>((headings, unit) => {
    const text = headingOf(unit);
    const last = headings.at(-1);
    if (last?.text !== text) return [...headings, { text, units: [unit] }];
    return [...headings.slice(0, -1), { text, units: [...last.units, unit] }];
  }, []);
}

function headingOf({ kind }: OrderedUnit): string {
  switch (kind) {
    case 'committee':
      return 'Ủy ban nhân dân tỉnh';
    case 'district':
      return 'Huyện, thành phố';
    case 'commune':
      return 'Xã, phường';
    default:
      return 'Sở, ban, ngành';
  }
}
