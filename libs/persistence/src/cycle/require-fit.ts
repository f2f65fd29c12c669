import { type PlainDate, workingCalendarAsOf } from '@congvu/calendar';
import { checkCycleDefinition, type CycleDefinition, CycleDefinitionUnfit } from '@congvu/domain';
import { enteredCodes, percentCodes } from '@congvu/report';
import { calendarHistory } from '../calendar/calendar.repository.js';
import { knownChains } from '../chain/chain.repository.js';
import { type Sql } from '../database/sql.js';
import { listUnits } from '../organisation/unit.repository.js';

/** Holds the definition against what there is on the day the year opens. @throws CycleDefinitionUnfit */
export async function requireFit(
  sql: Sql,
  definition: CycleDefinition,
  today: PlainDate,
): Promise<void> {
  const faults = checkCycleDefinition(definition, {
    today,
    units: await listUnits(sql, today),
    calendar: workingCalendarAsOf(await calendarHistory(sql), today),
    chains: await knownChains(sql),
    indicators: [...enteredCodes, ...percentCodes],
  });
  if (faults.length > 0) throw new CycleDefinitionUnfit(definition.year, faults);
}
