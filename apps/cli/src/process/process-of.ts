import { assertNever, type AuthorityId } from '@congvu/domain';
import { type AggregateKey } from '@congvu/persistence';
import {
  annualCycleQueue,
  annualCycleType,
  annualCycleWorkflowId,
} from '@congvu/workflow-annual-cycle/messages';
import {
  documentApprovalQueue,
  documentApprovalType,
  documentApprovalWorkflowId,
} from '@congvu/workflow-document-approval/messages';
import {
  unitCycleQueue,
  unitCycleType,
  unitCycleWorkflowId,
} from '@congvu/workflow-unit-cycle/messages';

/** How the process of an aggregate is known to Temporal. */
export interface AggregateProcess {
  readonly type: string;
  readonly workflowId: string;
  readonly taskQueue: string;
  /** Its only argument. */
  readonly key: object;
}

export function processOf(aggregate: AggregateKey, authorityId: AuthorityId): AggregateProcess {
  switch (aggregate.kind) {
    case 'document':
      return {
        type: documentApprovalType,
        workflowId: documentApprovalWorkflowId(aggregate.aggregateId),
        taskQueue: documentApprovalQueue,
        key: { authorityId, documentId: aggregate.aggregateId },
      };
    case 'cycle':
      return {
        type: annualCycleType,
        workflowId: annualCycleWorkflowId(aggregate.aggregateId),
        taskQueue: annualCycleQueue,
        key: { authorityId, cycleId: aggregate.aggregateId },
      };
    case 'unit-cycle':
      return {
        type: unitCycleType,
        workflowId: unitCycleWorkflowId(aggregate.aggregateId),
        taskQueue: unitCycleQueue,
        key: { authorityId, unitCycleId: aggregate.aggregateId },
      };
    default:
      return assertNever(aggregate);
  }
}
