import { proxyActivities } from '@temporalio/workflow';
import { type SigningActivities } from '../src/document-approval.activities.js';
import { type LetterKey } from '../src/document-approval.messages.js';

const { completeSignatures } = proxyActivities<SigningActivities>({
  startToCloseTimeout: '1 minute',
});

/** What a careless change would be: other commands than those that were recorded. */
export async function documentApproval(key: LetterKey): Promise<void> {
  await completeSignatures(key);
}
