import { NATIONAL_CALENDARS, plainDate, workingCalendarAsOf } from '@congvu/calendar';
import { type CheckSetting, type CycleUnit, type KnownChain } from '@congvu/domain';
import { type SampleCycleYear } from '../src/sample-province/cycle-definitions.js';
import { OTHER_UNITS } from '../src/sample-province/other-units.js';
import { REPORTING_UNITS } from '../src/sample-province/reporting-units.js';
import { REPORTING_UNITS_2026 } from '../src/sample-province/reporting-units-2026.js';

/** Rows of Biểu 01 (sample-province.md §4.1): group and number of rows in it. */
const rowsOfForm = [2, 6, 6, 1, 3, 7, 3, 2, 4, 6, 3];
export const indicators = rowsOfForm.flatMap((rows, group) =>
  Array.from({ length: rows }, (_, row) => `${group}.${row + 1}`),
);

/** Chains of sample-province.md §5 that the sample has. */
const chains: readonly KnownChain[] = [
  { code: 'C01', documentTypes: ['TTr'] },
  { code: 'C02', documentTypes: ['KH', 'BC'] },
  { code: 'C04', documentTypes: ['CV'] },
  { code: 'C05', documentTypes: ['CV'] },
  { code: 'C07', documentTypes: ['QD'] },
  { code: 'C08', documentTypes: ['QD'] },
  { code: 'C09', documentTypes: ['BC', 'TB'] },
  { code: 'C10', documentTypes: ['BC'] },
  { code: 'C11', documentTypes: ['BC'] },
];

const unitsOf2024: readonly CycleUnit[] = [...REPORTING_UNITS, ...OTHER_UNITS];
const outside = OTHER_UNITS.filter(({ kind }) => kind === 'outside');

/** The organisation and the calendar as they stood on the day each cycle opens. */
const openings = {
  2024: { today: plainDate('2024-01-02'), units: unitsOf2024 },
  2025: { today: plainDate('2025-01-02'), units: unitsOf2024 },
  2026: { today: plainDate('2026-01-05'), units: [...REPORTING_UNITS_2026, ...outside] },
} as const;

export function settingOf(year: SampleCycleYear): CheckSetting {
  const { today, units } = openings[year];
  return {
    today,
    units,
    chains,
    indicators,
    calendar: workingCalendarAsOf(NATIONAL_CALENDARS, today),
  };
}
