import { documentApprovalWorkflowId } from '@congvu/workflow-document-approval/messages';
import { WorkflowNotFoundError } from '@temporalio/client';
import { type Evidence, type Invariant, byRows } from './invariant.js';

/** Processes, deliveries and what a crash could leave behind. */
export const processInvariants: readonly Invariant[] = [
  {
    name: 'INV-20',
    says: 'what is under way has one running workflow, what has ended none',
    violations: wrongRuns,
  },
  {
    name: 'INV-21',
    says: 'the workflow of an ended letter came to its end by itself',
    violations: unendedWorkflows,
  },
  byRows(
    'INV-30',
    'the outbox drains, and nothing is parked',
    `SELECT aggregate_id, seq, state, last_error FROM act WHERE state NOT IN ('delivered', 'void-delivered')
     UNION ALL SELECT object_id, 0, kind, params::text FROM alarm WHERE resolved_at IS NULL`,
  ),
  byRows(
    'INV-31',
    'no transaction, lock or live signing session stays behind',
    `SELECT 'transaction ' || coalesce(application_name, '') AS left_behind FROM pg_stat_activity
       WHERE state LIKE 'idle in transaction%' AND state_change < now() - interval '30 seconds'
     UNION ALL SELECT 'prepared transaction ' || gid FROM pg_prepared_xacts
     UNION ALL SELECT 'advisory lock' FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()
     UNION ALL SELECT 'signing session ' || s.id::text FROM signing_session s JOIN aggregate g ON g.id = s.document_id
       WHERE s.state IN ('prepared', 'authorised') AND g.ended_at IS NOT NULL`,
  ),
];

/** Running workflows against what is under way in the record; the sweep of deadlines always runs. */
async function wrongRuns({ ask, temporal }: Evidence): Promise<string[]> {
  const rows = await ask<{ kind: string; id: string }>(
    'SELECT kind, id FROM aggregate WHERE seq > 0 AND ended_at IS NULL',
  );
  const due = new Set(rows.map(({ kind, id }) => `${kind}:${id}`));
  const running: string[] = [];
  const query = `ExecutionStatus = 'Running' AND WorkflowType != 'deadlineSweep'`;
  for await (const { workflowId } of temporal.workflow.list({ query })) running.push(workflowId);
  const twice = running.filter((id, place) => running.indexOf(id) !== place);
  return [
    ...twice.map((id) => `${id} runs twice`),
    ...[...due].filter((id) => !running.includes(id)).map((id) => `${id} does not run`),
    ...running.filter((id) => !due.has(id)).map((id) => `${id} runs though it has ended`),
  ];
}

async function unendedWorkflows(evidence: Evidence): Promise<string[]> {
  const { temporal, letters, temporalForgot } = evidence;
  const found = await Promise.all(
    letters.map(async (letter) => {
      const handle = temporal.workflow.getHandle(documentApprovalWorkflowId(letter));
      const status = await handle.describe().then(
        (description) => description.status.name,
        (error: unknown) => {
          if (error instanceof WorkflowNotFoundError) return 'forgotten';
          throw error;
        },
      );
      const fine = status === 'COMPLETED' || (temporalForgot && status === 'forgotten');
      return fine ? [] : [`${letter}: ${status}`];
    }),
  );
  return found.flat();
}
