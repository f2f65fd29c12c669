import { type FieldFault } from '../../domain-error.js';
import { type CycleDefinition } from '../cycle-definition.js';
import { membersOf, type UnitGroup, type UnitReference } from '../unit-group.js';
import { type CheckSetting, faultWhen } from './check-setting.js';

/** Units and groups that are named but not known, named twice, or hold nobody. */
export function unitFaults(definition: CycleDefinition, { units }: CheckSetting): FieldFault[] {
  const known: KnownNames = {
    units: new Set(units.map(({ code }) => code)),
    groups: new Set(definition.unitGroups.map(({ code }) => code)),
  };
  return [
    ...definition.unitGroups.flatMap((group, index) => {
      const pointer = `/unitGroups/${index}/members`;
      const faults = memberFaults(group, pointer, known);
      // A group whose units are unknown has been reported unit by unit.
      const empty = faults.length === 0 && membersOf(group, units).length === 0;
      return [
        ...faults,
        ...faultWhen(empty, {
          pointer,
          code: 'empty-group',
          detail: `Nhóm “${group.title}” không có đơn vị nào.`,
        }),
      ];
    }),
    ...placedReferences(definition).flatMap(({ pointer, reference }) =>
      referenceFaults(pointer, reference, known),
    ),
    ...definition.obligations.flatMap(({ completion }, index) =>
      completion.kind === 'receipt'
        ? unknownUnit(`/obligations/${index}/completion/receiver`, completion.receiver, known)
        : [],
    ),
  ];
}

interface KnownNames {
  readonly units: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
}

interface PlacedReference {
  readonly pointer: string;
  readonly reference: UnitReference;
}

function placedReferences({ obligations, registers }: CycleDefinition): readonly PlacedReference[] {
  const placed = (pointer: string, references: readonly UnitReference[]) =>
    references.map((reference, place) => ({ pointer: `${pointer}/${place}`, reference }));
  return [
    ...obligations.flatMap((obligation, index) =>
      (['leads', 'coordinators', 'informed'] as const).flatMap((list) =>
        placed(`/obligations/${index}/${list}`, obligation[list]),
      ),
    ),
    ...registers.flatMap(({ keepers }, index) => placed(`/registers/${index}/keepers`, keepers)),
  ];
}

function memberFaults({ members }: UnitGroup, pointer: string, known: KnownNames): FieldFault[] {
  if (members.kind === 'unit-kinds') return [];
  return members.codes.flatMap((code, index) => [
    ...unknownUnit(`${pointer}/codes/${index}`, code, known),
    ...faultWhen(members.codes.indexOf(code) !== index, {
      pointer: `${pointer}/codes/${index}`,
      code: 'repeated-unit',
      detail: `Đơn vị “${code}” được nêu hai lần trong nhóm.`,
    }),
  ]);
}

function referenceFaults(
  pointer: string,
  reference: UnitReference,
  known: KnownNames,
): FieldFault[] {
  if (reference.kind === 'unit') return unknownUnit(`${pointer}/unit`, reference.unit, known);
  const { group, except = [] } = reference;
  return [
    ...faultWhen(!known.groups.has(group), {
      pointer: `${pointer}/group`,
      code: 'unknown-group',
      detail: `Định nghĩa không có nhóm đơn vị “${group}”.`,
    }),
    ...except.flatMap((unit, index) => unknownUnit(`${pointer}/except/${index}`, unit, known)),
  ];
}

function unknownUnit(pointer: string, unit: string, known: KnownNames): FieldFault[] {
  return faultWhen(!known.units.has(unit), {
    pointer,
    code: 'unknown-unit',
    detail: `Không có đơn vị “${unit}” vào ngày mở chu kỳ.`,
  });
}
