export { annualCycle } from './annual-cycle.workflow.js';
export {
  type AnnualCycleActivities,
  type LoadedCycle,
  type UnitCyclePage,
} from './annual-cycle.activities.js';
