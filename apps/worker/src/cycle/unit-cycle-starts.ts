import { type AuthorityId, type UnitCycleId } from '@congvu/domain';
import {
  unitCycleQueue,
  unitCycleType,
  unitCycleWorkflowId,
} from '@congvu/workflow-unit-cycle/messages';
import { type Client } from '@temporalio/client';

/** Starts that are under way at the same time. */
const AT_ONCE = 32;

/** Starts the processes of units that do not run yet; those that the relay has started already are left alone. */
export async function startUnitCycles(
  client: Client,
  authorityId: AuthorityId,
  ids: readonly UnitCycleId[],
): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE)
    await Promise.all(
      ids.slice(from, from + AT_ONCE).map((unitCycleId) =>
        client.workflow.start(unitCycleType, {
          workflowId: unitCycleWorkflowId(unitCycleId),
          taskQueue: unitCycleQueue,
          args: [{ authorityId, unitCycleId }],
          workflowIdConflictPolicy: 'USE_EXISTING',
        }),
      ),
    );
}
