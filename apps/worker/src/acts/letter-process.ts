import { type AuthorityId } from '@congvu/domain';
import { type ActDelivery } from '@congvu/persistence';
import {
  applyAct,
  type ApplyActAnswer,
  documentApprovalQueue,
  documentApprovalType,
  documentApprovalWorkflowId,
  type LetterKey,
} from '@congvu/workflow-document-approval/messages';
import {
  type Client,
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
} from '@temporalio/client';

/** The workflow understood the act and cannot take it: repeating does not help. */
export class ActRefused extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
    this.name = 'ActRefused';
  }
}

/** The process of a letter, as the relay sees it. */
export interface LetterProcess {
  /**
   * Gives an act to the letter's workflow, which is started when it does not run.
   * @throws ActRefused when the workflow fails on it; anything else may be tried again.
   */
  apply(delivery: ActDelivery): Promise<ApplyActAnswer>;
}

/** Longest wait for the workflow's answer; with no worker alive the relay must stay free to stop. */
const answerWithinMs = 15_000;

export class TemporalLetterProcess implements LetterProcess {
  constructor(
    private readonly client: Client,
    private readonly authorityId: AuthorityId,
  ) {}

  async apply({ act, documentId }: ActDelivery): Promise<ApplyActAnswer> {
    const key: LetterKey = { authorityId: this.authorityId, documentId };
    const start = new WithStartWorkflowOperation(documentApprovalType, {
      workflowId: documentApprovalWorkflowId(documentId),
      taskQueue: documentApprovalQueue,
      args: [key],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    try {
      return await this.client.withDeadline(Date.now() + answerWithinMs, () =>
        this.client.workflow.executeUpdateWithStart(applyAct, {
          args: [act],
          updateId: act.id,
          startWorkflowOperation: start,
        }),
      );
    } catch (error) {
      if (error instanceof WorkflowUpdateFailedError) throw new ActRefused(error);
      throw error;
    }
  }
}
