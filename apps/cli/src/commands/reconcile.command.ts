import { type AggregateKey } from '@congvu/persistence';
import { type Client } from '@temporalio/client';
import { type Command } from 'commander';
import { CommandFailed } from '../command-error.js';
import { type Terminal } from '../terminal.js';
import { type OpenRecord, withRecord } from './record.js';

interface ReconcileOptions {
  readonly data?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** What the record calls for and what runs. */
interface Reconciliation {
  readonly underWay: number;
  /** What has no running process; started unless it was a dry run. */
  readonly missing: readonly AggregateKey[];
}

/** Questions to Temporal that are under way at the same time. */
const parallel = 16;
const answerWithinMs = 10_000;

/** `congvu reconcile`: starts what the record calls for and Temporal does not run (architecture.md §2). */
export function addReconcile(program: Command, terminal: Terminal): void {
  program
    .command('reconcile')
    .description('khởi động lại quy trình của văn bản, chu kỳ đang chạy mà Temporal không còn giữ')
    .option('--data <thư mục>', 'thư mục dữ liệu của hệ thống đang chạy')
    .option('--dry-run', 'chỉ nêu, không khởi động')
    .option('--json', 'kết quả dạng JSON')
    .action((options: ReconcileOptions) => reconcile(options, terminal));
}

async function reconcile(options: ReconcileOptions, terminal: Terminal): Promise<void> {
  const { data, dryRun = false, json = false } = options;
  const { underWay, missing } = await withRecord(data, (record) => startMissing(record, dryRun));
  const started = dryRun ? 0 : missing.length;
  if (json) {
    const ids = missing.map(({ aggregateId }) => aggregateId);
    terminal.line(JSON.stringify({ ok: true, underWay, missing: ids, started }));
    return;
  }
  terminal.line(`Việc đang đi: ${String(underWay)}; thiếu quy trình: ${String(missing.length)}`);
  for (const { kind, aggregateId } of missing)
    terminal.line(`  ${NOUNS[kind]} ${aggregateId}${dryRun ? '' : ' — đã khởi động'}`);
}

const NOUNS: Readonly<Record<AggregateKey['kind'], string>> = {
  document: 'văn bản',
  cycle: 'chu kỳ',
  'unit-cycle': 'chu kỳ của đơn vị',
};

async function startMissing(record: OpenRecord, dryRun: boolean): Promise<Reconciliation> {
  const { processesUnderWay } = await import('@congvu/persistence');
  const temporal = await import('@temporalio/client');
  const { database, scope, connection: stack } = record;
  const underWay = await database.read(scope, processesUnderWay);
  const connection = await temporal.Connection.connect({
    address: stack.temporalAddress,
    connectTimeout: answerWithinMs,
  }).catch((error: unknown) => {
    throw new CommandFailed(
      'temporal-unreachable',
      'Temporal không trả lời; hãy khởi động rồi làm lại.',
      {
        cause: error,
      },
    );
  });
  try {
    const client = new temporal.Client({ connection, namespace: stack.temporalNamespace });
    const missing: AggregateKey[] = [];
    for (let from = 0; from < underWay.length; from += parallel) {
      const page = underWay.slice(from, from + parallel);
      const runs = await Promise.all(page.map((key) => isRunning(client, record, key)));
      missing.push(...page.filter((_, place) => runs[place] === false));
    }
    if (!dryRun) for (const key of missing) await startProcess(client, record, key);
    return { underWay: underWay.length, missing };
  } finally {
    await connection.close();
  }
}

type TemporalClient = Pick<Client, 'workflow'>;

async function isRunning(
  client: TemporalClient,
  { scope }: OpenRecord,
  key: AggregateKey,
): Promise<boolean> {
  const { WorkflowNotFoundError } = await import('@temporalio/client');
  const { processOf } = await import('../process/process-of.js');
  const { workflowId } = processOf(key, scope.authorityId);
  try {
    const { status } = await client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

async function startProcess(
  client: TemporalClient,
  { scope }: OpenRecord,
  aggregate: AggregateKey,
): Promise<void> {
  const { processOf } = await import('../process/process-of.js');
  const { type, workflowId, taskQueue, key } = processOf(aggregate, scope.authorityId);
  await client.workflow.start(type, {
    workflowId,
    taskQueue,
    args: [key],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
}
