import pg from 'pg';
import { type Database, SAMPLE_AUTHORITY, verifyAudit } from '@congvu/persistence';
import { requireRight } from '../report/figures.js';

/** How many pairs each side has made. */
export interface Made {
  readonly ours: number;
  readonly limit: number;
}

interface Counts {
  readonly approvals: number;
  readonly done: number;
  readonly moved: number;
  readonly commands: number;
  readonly notes: number;
  readonly gaps: number;
  readonly doubled: number;
}

/** Counted by the owner, whom row-level security does not bind. */
const COUNTS = `
WITH approval AS (SELECT * FROM act WHERE kind = 'approve')
SELECT (SELECT count(*)::integer FROM approval) AS approvals,
  (SELECT count(*)::integer FROM task t JOIN approval a ON a.id = t.act_id AND a.aggregate_id = t.document_id
    WHERE t.state = 'done' AND t.claimed_by IS NOT NULL AND a.body ->> 'task' = t.id::text) AS done,
  (SELECT count(*)::integer FROM aggregate g JOIN approval a ON a.aggregate_id = g.id
    WHERE g.seq = 2 AND g.state -> 'position' ->> 'step' = 'form-check') AS moved,
  (SELECT count(*)::integer FROM command c JOIN approval a ON a.id = c.key) AS commands,
  (SELECT count(*)::integer FROM act_note n JOIN approval a ON a.id = n.act_id) AS notes,
  (SELECT count(*)::integer FROM (SELECT g.id FROM aggregate g LEFT JOIN act a ON a.aggregate_id = g.id
    GROUP BY g.id HAVING count(a.id) <> g.seq OR coalesce(max(a.seq), 0) <> g.seq) uneven) AS gaps,
  (SELECT count(*)::integer FROM (SELECT aggregate_id FROM approval GROUP BY aggregate_id HAVING count(*) > 1) twice) AS doubled`;

/**
 * Every pair is in the record once, whole: act, words, closed task, moved letter, command, audit entry in an unbroken
 * chain. @returns what was checked. @throws WrongRun
 */
export async function checkRecord(
  { ownerUrl, database }: { readonly ownerUrl: string; readonly database: Database },
  { ours, limit }: Made,
): Promise<string> {
  const pairs = ours + limit;
  const { rows } = await queried<Counts>(ownerUrl, COUNTS);
  const found = rows[0];
  const expected = {
    approvals: pairs,
    done: pairs,
    moved: pairs,
    commands: pairs,
    notes: pairs,
    gaps: 0,
    doubled: 0,
  };
  requireRight(
    JSON.stringify(found) === JSON.stringify(expected),
    `rows ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`,
  );
  const audit = await verifyAudit(database, { authorityId: SAMPLE_AUTHORITY });
  requireRight(audit.faults.length === 0, `audit chain: ${JSON.stringify(audit.faults[0])}`);
  const transitions = await queried<{ n: number }>(
    ownerUrl,
    `SELECT count(*)::integer AS n FROM audit_entry WHERE action = 'transition.approve'`,
  );
  requireRight(transitions.rows[0]?.n === pairs, 'audit entries are missing or doubled');
  return `${String(ours)} pairs over HTTP and ${String(limit)} bare ones are each in the record once and whole (act, words, task, letter, command); no seq has a gap; ${String(audit.entries)} audit entries in ${String(audit.chains)} chains verified`;
}

/** Runs one statement as the owner. */
export async function queried<Row extends pg.QueryResultRow>(
  ownerUrl: string,
  sql: string,
): Promise<pg.QueryResult<Row>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await client.query<Row>(sql);
  } finally {
    await client.end();
  }
}
