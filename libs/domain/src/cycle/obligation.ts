import {
  type Deadline,
  type DeadlineContext,
  resolveDeadline,
  type WorkingCalendar,
} from '@congvu/calendar';
import { type CycleDefinition } from './cycle-definition.js';
import { type ObligationClass } from './obligation-definition.js';
import { type CycleUnit, referredUnits } from './unit-group.js';

/** What a definition is applied to. */
export interface CycleSetting {
  /** Units of the day, in the official order. */
  readonly units: readonly CycleUnit[];
  readonly calendar: WorkingCalendar;
  /** Days on which events that start a deadline happened. */
  readonly events?: DeadlineContext['events'];
}

/** What one unit owes: the deadline carries target, legal cut-off, calendar versions and their explanation. */
export interface Obligation {
  readonly code: string;
  readonly unit: string;
  readonly deadline: Deadline;
}

/**
 * What the plan demands, one row for each lead unit, in the order of the definition and of the units.
 * Expects a definition without faults. @throws as resolveDeadline.
 */
export function obligationsOf(
  definition: CycleDefinition,
  setting: CycleSetting,
): readonly Obligation[] {
  return owedRows(definition, setting, 'plan');
}

/** Internal steps, in the same way; never listed with the obligations. @throws as resolveDeadline. */
export function internalStepsOf(
  definition: CycleDefinition,
  setting: CycleSetting,
): readonly Obligation[] {
  return owedRows(definition, setting, 'internal');
}

function owedRows(
  { year, obligations, unitGroups }: CycleDefinition,
  { units, calendar, events = {} }: CycleSetting,
  wanted: ObligationClass,
): readonly Obligation[] {
  return obligations
    .filter((obligation) => obligation.class === wanted)
    .flatMap(({ code, leads, deadline: rule }) => {
      const deadline = resolveDeadline(rule, { year, events }, calendar);
      const owing = referredUnits(leads, unitGroups, units);
      return owing.map((unit) => ({ code, unit: unit.code, deadline }));
    });
}
