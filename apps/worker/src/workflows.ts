/** Every workflow type of the one prebuilt bundle (architecture.md §4b, build and run). */
export { annualCycle } from '@congvu/workflow-annual-cycle';
export { deadlineSweep } from '@congvu/workflow-deadline-sweep';
export { documentApproval } from '@congvu/workflow-document-approval';
export { unitCycle } from '@congvu/workflow-unit-cycle';
