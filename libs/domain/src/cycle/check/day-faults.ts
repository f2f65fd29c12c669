import { checkDeadlineRule, type DayOfYear } from '@congvu/calendar';
import { type FieldFault } from '../../domain-error.js';
import { type CycleDefinition } from '../cycle-definition.js';

/** Days outside the deadlines that the year does not have. */
export function dayFaults(definition: CycleDefinition): FieldFault[] {
  const recurrence = { kind: 'YEARS', years: [definition.year] } as const;
  return placedDays(definition).flatMap(({ pointer, day }) =>
    checkDeadlineRule({ kind: 'FIXED', text: pointer, on: day, recurrence })
      .filter(({ place }) => place === 'on')
      .map(({ message }) => ({
        pointer,
        code: 'day-does-not-exist',
        detail: `Ngày ghi ở đây không dùng được: ${message}.`,
      })),
  );
}

interface PlacedDay {
  readonly pointer: string;
  readonly day: DayOfYear;
}

function placedDays({ phases, obligations, ladders }: CycleDefinition): readonly PlacedDay[] {
  return [
    ...phases.flatMap(({ waitsFor }, phase) =>
      waitsFor.flatMap((condition, place) =>
        condition.kind === 'day'
          ? [{ pointer: `/phases/${phase}/waitsFor/${place}/day`, day: condition.day }]
          : [],
      ),
    ),
    ...obligations.flatMap(({ figures }, obligation) =>
      figures
        ? [
            { pointer: `/obligations/${obligation}/figures/from`, day: figures.from },
            { pointer: `/obligations/${obligation}/figures/to`, day: figures.to },
          ]
        : [],
    ),
    ...ladders.flatMap(({ rungs }, ladder) =>
      rungs.flatMap(({ when }, rung) =>
        when.kind === 'day'
          ? [{ pointer: `/ladders/${ladder}/rungs/${rung}/when/day`, day: when.day }]
          : [],
      ),
    ),
  ];
}
