import { type ActAnswer, type AuthorityId } from '@congvu/domain';
import {
  annualCycleQueue,
  annualCycleType,
  annualCycleWorkflowId,
  applyAct,
  type CycleKey,
} from '@congvu/workflow-annual-cycle/messages';
import { type Client } from '@temporalio/client';
import { type ActProcess, type DeliveryOf } from './act-process.js';
import { updateWithStart } from './update-with-start.js';

/** The process of a year. */
export class CycleProcess implements ActProcess<DeliveryOf<'cycle'>> {
  constructor(
    private readonly client: Client,
    private readonly authorityId: AuthorityId,
  ) {}

  async apply({ act, aggregateId }: DeliveryOf<'cycle'>): Promise<ActAnswer> {
    const key: CycleKey = { authorityId: this.authorityId, cycleId: aggregateId };
    const start = {
      type: annualCycleType,
      workflowId: annualCycleWorkflowId(aggregateId),
      taskQueue: annualCycleQueue,
      key,
    };
    return updateWithStart(this.client, start, { applyAct, act });
  }
}
