import { type UnitKind } from '../organisation/unit-kind.js';

/** A unit that exists on the day the cycle opens; lists of them are in the official order. */
export interface CycleUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
}

/** A named list of units: “Các sở, ban, ngành”. */
export interface UnitGroup {
  readonly code: string;
  readonly title: string;
  readonly members: GroupMembers;
}

export type GroupMembers =
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'unit-kinds'; readonly unitKinds: readonly UnitKind[] };

/** One unit, or a whole group without the units of `except`. */
export type UnitReference =
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'group'; readonly group: string; readonly except?: readonly string[] };

/** Units of the group, in the order of `units`. */
export function membersOf(
  { members }: UnitGroup,
  units: readonly CycleUnit[],
): readonly CycleUnit[] {
  return units.filter(({ code, kind }) =>
    members.kind === 'codes' ? members.codes.includes(code) : members.unitKinds.includes(kind),
  );
}

/** Units that the references name, each once, in the order of `units`. */
export function referredUnits(
  references: readonly UnitReference[],
  groups: readonly UnitGroup[],
  units: readonly CycleUnit[],
): readonly CycleUnit[] {
  const codes = new Set(references.flatMap((reference) => codesOf(reference, groups, units)));
  return units.filter(({ code }) => codes.has(code));
}

function codesOf(
  reference: UnitReference,
  groups: readonly UnitGroup[],
  units: readonly CycleUnit[],
): readonly string[] {
  if (reference.kind === 'unit') return [reference.unit];
  return groups
    .filter(({ code }) => code === reference.group)
    .flatMap((group) => membersOf(group, units))
    .map(({ code }) => code)
    .filter((code) => !reference.except?.includes(code));
}
