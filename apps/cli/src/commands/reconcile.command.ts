import { type DocumentId } from '@congvu/domain';
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
  /** Letters without a running workflow; started unless it was a dry run. */
  readonly missing: readonly DocumentId[];
}

/** Questions to Temporal that are under way at the same time. */
const parallel = 16;
const answerWithinMs = 10_000;

/** `congvu reconcile`: starts what the record calls for and Temporal does not run (architecture.md §2). */
export function addReconcile(program: Command, terminal: Terminal): void {
  program
    .command('reconcile')
    .description('khởi động lại quy trình của các văn bản đang đi mà Temporal không còn chạy')
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
    terminal.line(JSON.stringify({ ok: true, underWay, missing, started }));
    return;
  }
  terminal.line(`Văn bản đang đi: ${String(underWay)}; thiếu quy trình: ${String(missing.length)}`);
  for (const id of missing) terminal.line(`  ${id}${dryRun ? '' : ' — đã khởi động'}`);
}

async function startMissing(record: OpenRecord, dryRun: boolean): Promise<Reconciliation> {
  const { lettersUnderWay } = await import('@congvu/persistence');
  const temporal = await import('@temporalio/client');
  const { database, scope, connection: stack } = record;
  const letters = await database.read(scope, lettersUnderWay);
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
    const missing: DocumentId[] = [];
    for (let from = 0; from < letters.length; from += parallel) {
      const page = letters.slice(from, from + parallel);
      const runs = await Promise.all(page.map((id) => isRunning(client, id)));
      missing.push(...page.filter((_, place) => runs[place] === false));
    }
    if (!dryRun) for (const id of missing) await startLetter(client, record, id);
    return { underWay: letters.length, missing };
  } finally {
    await connection.close();
  }
}

type TemporalClient = Pick<Client, 'workflow'>;

async function isRunning(client: TemporalClient, id: DocumentId): Promise<boolean> {
  const { WorkflowNotFoundError } = await import('@temporalio/client');
  const { documentApprovalWorkflowId } =
    await import('@congvu/workflow-document-approval/messages');
  try {
    const { status } = await client.workflow.getHandle(documentApprovalWorkflowId(id)).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

async function startLetter(
  client: TemporalClient,
  { scope }: OpenRecord,
  documentId: DocumentId,
): Promise<void> {
  const { documentApprovalQueue, documentApprovalType, documentApprovalWorkflowId } =
    await import('@congvu/workflow-document-approval/messages');
  await client.workflow.start(documentApprovalType, {
    workflowId: documentApprovalWorkflowId(documentId),
    taskQueue: documentApprovalQueue,
    args: [{ authorityId: scope.authorityId, documentId }],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
}
