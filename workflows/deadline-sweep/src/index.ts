export { deadlineSweep } from './deadline-sweep.workflow.js';
export { type DeadlineSweepActivities } from './deadline-sweep.activities.js';
