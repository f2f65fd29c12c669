import { type FieldFault } from '../../domain-error.js';
import { type CycleDefinition } from '../cycle-definition.js';
import { chainFaults } from './chain-faults.js';
import { type CheckSetting, type CycleCheck } from './check-setting.js';
import { codeFaults } from './code-faults.js';
import { dayFaults } from './day-faults.js';
import { deadlineFaults } from './deadline-faults.js';
import { ladderFaults } from './ladder-faults.js';
import { ladderOrderFaults } from './ladder-order-faults.js';
import { obligationFaults } from './obligation-faults.js';
import { phaseFaults } from './phase-faults.js';
import { unitFaults } from './unit-faults.js';

const checks: readonly CycleCheck[] = [
  codeFaults,
  phaseFaults,
  unitFaults,
  obligationFaults,
  deadlineFaults,
  dayFaults,
  chainFaults,
  ladderFaults,
  ladderOrderFaults,
];

/**
 * Everything that keeps the definition from being run in that setting, at once; empty when it is
 * sound. Expects its shape to have been checked already.
 */
export function checkCycleDefinition(
  definition: CycleDefinition,
  setting: CheckSetting,
): readonly FieldFault[] {
  return checks.flatMap((check) => check(definition, setting));
}
