import { type ActAnswer, type AuthorityId } from '@congvu/domain';
import {
  applyAct,
  type UnitCycleKey,
  unitCycleQueue,
  unitCycleType,
  unitCycleWorkflowId,
} from '@congvu/workflow-unit-cycle/messages';
import { type Client } from '@temporalio/client';
import { type ActProcess, type DeliveryOf } from './act-process.js';
import { updateWithStart } from './update-with-start.js';

/** The process of a unit in a year. */
export class UnitCycleProcess implements ActProcess<DeliveryOf<'unit-cycle'>> {
  constructor(
    private readonly client: Client,
    private readonly authorityId: AuthorityId,
  ) {}

  async apply({ act, aggregateId }: DeliveryOf<'unit-cycle'>): Promise<ActAnswer> {
    const key: UnitCycleKey = { authorityId: this.authorityId, unitCycleId: aggregateId };
    const start = {
      type: unitCycleType,
      workflowId: unitCycleWorkflowId(aggregateId),
      taskQueue: unitCycleQueue,
      key,
    };
    return updateWithStart(this.client, start, { applyAct, act });
  }
}
