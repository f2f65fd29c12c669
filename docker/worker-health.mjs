// Health check of a worker that listens nowhere: exit code 0 when Temporal sees this machine poll every queue.
import { hostname } from 'node:os';
import { config } from '@congvu/config';
import { Connection } from '@temporalio/client';

const TASK_QUEUE_TYPE_ACTIVITY = 2;
const { taskQueues, temporalAddress: address, temporalNamespace: namespace } = config('worker');

const connection = await Connection.connect({ address, connectTimeout: '3s' });
const unserved = [];
for (const name of taskQueues) {
  const { pollers } = await connection.workflowService.describeTaskQueue({
    namespace,
    taskQueue: { name },
    taskQueueType: TASK_QUEUE_TYPE_ACTIVITY,
  });
  if (!pollers.some(({ identity }) => identity.endsWith(`@${hostname()}`))) unserved.push(name);
}
await connection.close();
if (unserved.length > 0) console.error(`not served: ${unserved.join(', ')}`);
process.exitCode = unserved.length > 0 ? 1 : 0;
