import { WorkflowClient } from '@temporalio/client';
import { Worker, type ActivityInterceptorsFactory } from '@temporalio/worker';
import { type Passings } from './passings.js';

/** Every activity of every queue, and what the relay hands to workflows. */
export function watchTemporal(passings: Passings): void {
  watchActivities(passings);
  const client = WorkflowClient.prototype;
  const original = Reflect.get(client, 'executeUpdateWithStart') as (
    ...args: unknown[]
  ) => Promise<unknown>;
  Reflect.set(
    client,
    'executeUpdateWithStart',
    function (this: WorkflowClient, ...args: unknown[]) {
      return passings.around('P3', () => original.apply(this, args));
    },
  );
}

function watchActivities(passings: Passings): void {
  const runs = new Map<string, string>();
  const factory: ActivityInterceptorsFactory = ({ info }) => ({
    inbound: {
      execute: (input, next) => {
        const { activityType, workflowExecution } = info;
        const { workflowId = '', runId = '' } = workflowExecution ?? {};
        const earlier = runs.get(workflowId);
        runs.set(workflowId, runId);
        const run = () => passings.around(activityType, () => next(input));
        return earlier !== undefined && earlier !== runId ? passings.around('P10', run) : run();
      },
    },
  });
  const create = Worker.create.bind(Worker);
  Worker.create = (options) => {
    const { interceptors } = options;
    const activity = [...(interceptors?.activity ?? []), factory];
    return create({ ...options, interceptors: { ...interceptors, activity } });
  };
}
