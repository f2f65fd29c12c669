import { type ActAnswer, type AuthorityId } from '@congvu/domain';
import {
  applyAct,
  documentApprovalQueue,
  documentApprovalType,
  documentApprovalWorkflowId,
  type LetterKey,
} from '@congvu/workflow-document-approval/messages';
import { type Client } from '@temporalio/client';
import { type ActProcess, type DeliveryOf } from './act-process.js';
import { updateWithStart } from './update-with-start.js';

/** The process of a letter. */
export class LetterProcess implements ActProcess<DeliveryOf<'document'>> {
  constructor(
    private readonly client: Client,
    private readonly authorityId: AuthorityId,
  ) {}

  async apply({ act, aggregateId }: DeliveryOf<'document'>): Promise<ActAnswer> {
    const key: LetterKey = { authorityId: this.authorityId, documentId: aggregateId };
    const start = {
      type: documentApprovalType,
      workflowId: documentApprovalWorkflowId(aggregateId),
      taskQueue: documentApprovalQueue,
      key,
    };
    return updateWithStart(this.client, start, { applyAct, act });
  }
}
