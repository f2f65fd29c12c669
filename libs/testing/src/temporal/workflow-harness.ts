import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { resolveTestServer } from '@congvu/embedded';
import { type Client, type WorkflowHandle } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker';

export interface WorkflowCode {
  readonly code: string;
}

/** Bundles the workflows of a source file, as the build does from the built one. */
export async function bundleOf(workflows: URL): Promise<WorkflowCode> {
  return bundleWorkflowCode({
    workflowsPath: fileURLToPath(workflows),
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, conditionNames: ['@congvu/source', 'import', 'default'] },
    }),
  });
}

/** Activities of each task queue; the first queue has the workflows. */
export type QueueActivities = readonly (readonly [queue: string, activities: object])[];

/** Temporal's time-skipping server with workers in this process. */
export interface WorkflowHarness {
  readonly client: Client;
  /** Serves the queues while `work` runs. */
  serve<Result>(queues: QueueActivities, work: () => Promise<Result>): Promise<Result>;
  /** The server's clock in milliseconds; it runs ahead of the machine's by what was skipped. */
  now(): Promise<number>;
  /** Skips that much of the server's time. */
  skip(milliseconds: number): Promise<void>;
  stop(): Promise<void>;
}

export async function workflowHarness(bundle: WorkflowCode): Promise<WorkflowHarness> {
  silenceRuntime();
  const { path } = await resolveTestServer();
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  const workersOf = (queues: QueueActivities) =>
    Promise.all(
      queues.map(([taskQueue, activities], place) =>
        Worker.create({
          connection: environment.nativeConnection,
          taskQueue,
          activities,
          ...(place === 0 && { workflowBundle: bundle }),
        }),
      ),
    );
  return {
    client: environment.client,
    async serve(queues, work) {
      const workers = await workersOf(queues);
      const running = workers.map((worker) => worker.run());
      try {
        return await work();
      } finally {
        for (const worker of workers) worker.shutdown();
        await Promise.all(running);
      }
    },
    now: () => environment.currentTimeMs(),
    skip: (milliseconds) => environment.sleep(milliseconds),
    stop: () => environment.teardown(),
  };
}

/** Only errors of the SDK are shown; call it before the first worker. */
export function silenceRuntime(): void {
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    shutdownSignals: [],
    telemetryOptions: { logging: { filter: 'ERROR' } },
  });
}

/** Keeps what a workflow has done so far, to be replayed against later code (style.md, rule 14). */
export async function keepHistory(handle: WorkflowHandle, file: URL): Promise<void> {
  const history = historyToJSON(await handle.fetchHistory());
  await mkdir(new URL('./', file), { recursive: true });
  await writeFile(file, `${JSON.stringify(JSON.parse(history))}\n`);
}
