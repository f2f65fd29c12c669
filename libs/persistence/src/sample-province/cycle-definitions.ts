import { readFileSync } from 'node:fs';
import { type CycleDefinition } from '@congvu/domain';

/** Years of which the sample ships a definition. */
export const SAMPLE_CYCLE_YEARS = [2024, 2025, 2026] as const;

export type SampleCycleYear = (typeof SAMPLE_CYCLE_YEARS)[number];

/**
 * The definition of a year of the sample as it stands in its file, the same text that an administrator
 * may send in. A definition of 2025 reuses the plan of 2024; 2026 has a basis and units of its own.
 */
export function sampleCycleDefinition(year: SampleCycleYear): CycleDefinition {
  const file = new URL(`./definitions/cycle-${year}.json`, import.meta.url);
  // Its shape is held by the specs: the published schema accepts every shipped file.
  return JSON.parse(readFileSync(file, 'utf8')) as CycleDefinition;
}
