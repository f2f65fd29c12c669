/** Every workflow type of the one prebuilt bundle (architecture.md §4b, build and run). */
export { documentApproval } from '@congvu/workflow-document-approval';
