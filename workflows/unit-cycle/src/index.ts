export { unitCycle } from './unit-cycle.workflow.js';
export { type LoadedUnitCycle, type UnitCycleActivities } from './unit-cycle.activities.js';
