import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type TaskQueue, type WorkerConfig } from '@congvu/config';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { type Logger } from 'pino';
import { bundleFile, type BundleOrigin, installedSdk, originFile } from '../bundle.js';
import { heartbeat } from './heartbeat.js';

/** Activities by their names, as the queue offers them. */
export type Activities = object;

export interface TaskWorkersOptions {
  readonly config: WorkerConfig;
  readonly logger: Logger;
  /** What each queue does; only those of `config.taskQueues` are served. */
  readonly activities: Readonly<Record<TaskQueue, Activities>>;
}

const retryMs = 2_000;

/** The bundle was made for another version of the SDK: replaying would not be the same. */
class BundleOfOtherSdk extends Error {
  constructor(built: string, installed: string) {
    super(
      `Gói quy trình được dựng với Temporal SDK ${built}, máy này cài ${installed}; hãy dựng lại.`,
    );
    this.name = 'BundleOfOtherSdk';
  }
}

/** One Temporal worker for each queue; waits for the server and comes back when it does. */
export class TaskWorkers {
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>[] = [];
  private readonly served = new Set<TaskQueue>();

  constructor(private readonly options: TaskWorkersOptions) {}

  /** Whether every queue is served now. */
  get ready(): boolean {
    return this.options.config.taskQueues.every((queue) => this.served.has(queue));
  }

  /** @throws BundleOfOtherSdk */
  start(): void {
    checkBundle();
    Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
    for (const queue of this.options.config.taskQueues) this.running.push(this.serve(queue));
  }

  /** Lets running activities end, takes no new ones. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running);
  }

  private async serve(queue: TaskQueue): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.run(queue);
      } catch (error) {
        this.options.logger.warn(
          { queue, reason: String(error) },
          'task queue not served, tried again',
        );
      }
      this.served.delete(queue);
      await pause(retryMs, undefined, { signal }).catch(() => undefined);
    }
  }

  private async run(queue: TaskQueue): Promise<void> {
    const { config, activities } = this.options;
    const connection = await NativeConnection.connect({ address: config.temporalAddress });
    try {
      const worker = await Worker.create({
        connection,
        namespace: config.temporalNamespace,
        taskQueue: queue,
        activities: activities[queue],
        shutdownGraceTime: '6 seconds',
        shutdownForceTime: '9 seconds',
        maxCachedWorkflows: 500,
        interceptors: { activity: [heartbeat] },
        maxHeartbeatThrottleInterval: '5 seconds',
        ...(queue === 'core' && { workflowBundle: { codePath: bundleFile } }),
      });
      const stop = () => {
        worker.shutdown();
      };
      this.stopping.signal.addEventListener('abort', stop, { once: true });
      this.served.add(queue);
      if (this.stopping.signal.aborted) stop();
      await worker.run();
    } finally {
      await connection.close();
    }
  }
}

function checkBundle(): void {
  const { sdk } = JSON.parse(readFileSync(originFile, 'utf8')) as BundleOrigin;
  if (sdk !== installedSdk()) throw new BundleOfOtherSdk(sdk, installedSdk());
}
