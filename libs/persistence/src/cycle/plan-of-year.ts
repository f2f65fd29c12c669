import { type PlainDate, workingCalendarAsOf } from '@congvu/calendar';
import {
  type CycleDefinition,
  type CycleUnit,
  type DueRow,
  dueRowsOf,
  internalStepsOf,
  type Obligation,
  obligationsOf,
} from '@congvu/domain';
import { calendarHistory } from '../calendar/calendar.repository.js';
import { type Sql } from '../database/sql.js';
import { listUnits } from '../organisation/unit.repository.js';

/** What a definition gives to whom on the day the year opens. */
export interface PlanOfYear {
  /** By code, in the order of the definition: all units owe it by the same day. */
  readonly obligations: readonly OwedByUnits[];
  readonly units: readonly CycleUnit[];
}

export interface OwedByUnits {
  readonly code: string;
  readonly class: 'plan' | 'internal';
  readonly deadline: Obligation['deadline'];
  /** Codes of the units, in the official order. */
  readonly units: readonly string[];
  /** Of one unit, and the lists that are frozen for all. */
  readonly due: readonly DueRow[];
}

/** @throws CalendarYearMissing where the calendar of that day does not reach far enough. */
export async function planOfYear(
  sql: Sql,
  definition: CycleDefinition,
  on: PlainDate,
): Promise<PlanOfYear> {
  const units = await listUnits(sql, on);
  const calendar = workingCalendarAsOf(await calendarHistory(sql), on);
  const setting = { units, calendar };
  const byCode = new Map<string, Obligation[]>();
  const rows = [...obligationsOf(definition, setting), ...internalStepsOf(definition, setting)];
  for (const row of rows) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
  const obligations = [...byCode.values()].flatMap(([first, ...others]): OwedByUnits[] => {
    if (first === undefined) return [];
    const { code, deadline } = first;
    const isPlan = definition.obligations.some((one) => one.code === code && one.class === 'plan');
    return [
      {
        code,
        class: isPlan ? 'plan' : 'internal',
        deadline,
        units: [first, ...others].map(({ unit }) => unit),
        due: dueRowsOf(definition, [first], calendar),
      },
    ];
  });
  const owing = new Set(obligations.flatMap((obligation) => obligation.units));
  return { obligations, units: units.filter(({ code }) => owing.has(code)) };
}
