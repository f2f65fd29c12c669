export { documentApproval } from './document-approval.workflow.js';
export {
  type DistributionActivities,
  type DocumentApprovalActivities,
  type DocumentsActivities,
  type LoadedLetter,
  type OpenStepAnswer,
  type SigningActivities,
} from './document-approval.activities.js';
