import { CalendarYearMissing } from '@congvu/calendar';
import { type CycleDefinitionRowView } from '@congvu/contracts';
import { type CycleDefinition } from '@congvu/domain';
import { SAMPLE_CYCLE_YEARS, sampleCycleDefinition, type Sql } from '@congvu/persistence';
import {
  definitionOf,
  type DefinitionRow,
  planOfYear,
  publishedDefinitions,
  shippedDefinitions,
} from '@congvu/persistence/year';
import { businessToday } from '../organisation/business-today.js';

interface OpenableDefinition extends DefinitionRow {
  readonly definition: CycleDefinition;
}

/** Definitions that a year can be opened with: those that come with the program, and what was published besides. */
export async function openableDefinitions(sql: Sql): Promise<readonly OpenableDefinition[]> {
  const shipped = shippedDefinitions(sql).flatMap((row) => {
    const year = SAMPLE_CYCLE_YEARS.find((one) => one === row.year);
    return year === undefined ? [] : [{ ...row, definition: sampleCycleDefinition(year) }];
  });
  const published: OpenableDefinition[] = [];
  for (const row of await publishedDefinitions(sql)) {
    if (shipped.some(({ id }) => id === row.id)) continue;
    published.push({ ...row, ...(await definitionOf(sql, row.id)) });
  }
  return [...shipped, ...published].sort((left, right) => left.year - right.year);
}

type OpeningPreview = NonNullable<CycleDefinitionRowView['preview']>;

/** Whether the reports that the plan demands go to the unit: such a unit runs the year. */
export function receivesReports({ obligations }: CycleDefinition, unitCode: string): boolean {
  return obligations.some(
    ({ class: its, completion }) =>
      its === 'plan' && completion.kind === 'receipt' && completion.receiver === unitCode,
  );
}

/** What opening the definition today would make; null where the year has no calendar yet. */
export async function openingPreview(
  sql: Sql,
  definition: CycleDefinition,
): Promise<OpeningPreview | null> {
  try {
    const plan = await planOfYear(sql, definition, await businessToday(sql));
    const obligations = plan.obligations.filter((one) => one.class === 'plan');
    const steps = plan.obligations.filter((one) => one.class === 'internal');
    const owing = new Set(obligations.flatMap(({ units }) => units));
    return {
      units: owing.size,
      obligations: rows(obligations),
      internalSteps: rows(steps),
    };
  } catch (error) {
    if (error instanceof CalendarYearMissing) return null;
    throw error;
  }
}

function rows(owed: readonly { readonly units: readonly string[] }[]): number {
  return owed.reduce((sum, { units }) => sum + units.length, 0);
}
