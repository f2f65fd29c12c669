import { isDeepStrictEqual } from 'node:util';
import { loadLetter, SAMPLE_AUTHORITY, verifyAudit } from '@congvu/persistence';
import { type Evidence, type Invariant, byRows } from './invariant.js';

const scope = { authorityId: SAMPLE_AUTHORITY };
const canonical = `convert_from(e.canonical, 'UTF8')::jsonb`;

/** Letters, their acts and the audit of them. */
export const letterInvariants: readonly Invariant[] = [
  {
    name: 'INV-05',
    says: 'the state of a letter is the fold of its acts',
    violations: statesThatAreNoFold,
  },
  byRows(
    'INV-06',
    'the seq of a letter counts its acts',
    `SELECT g.id, g.seq, count(a.id) FROM aggregate g LEFT JOIN act a ON a.aggregate_id = g.id
     GROUP BY g.id HAVING count(a.id) <> g.seq OR coalesce(max(a.seq), 0) <> g.seq`,
  ),
  byRows(
    'INV-19',
    'nothing is open on a letter that has ended, and one that has not waits for somebody',
    `SELECT g.id, g.ended_at, count(t.id) AS open FROM aggregate g LEFT JOIN task t ON t.document_id = g.id AND t.state = 'open'
     GROUP BY g.id HAVING (g.ended_at IS NOT NULL) <> (count(t.id) = 0)`,
  ),
  byRows(
    'INV-22',
    'every act is in the audit once, complete',
    `SELECT a.id, count(e.seq) FROM act a LEFT JOIN audit_entry e ON e.object_id = a.aggregate_id
       AND e.action = 'transition.' || a.kind AND (${canonical} #>> '{details,seq}')::integer = a.seq
     GROUP BY a.id HAVING count(e.seq) <> 1 OR bool_or(${canonical} -> 'change' -> 'after' IS NULL)`,
  ),
  byRows(
    'INV-23',
    'each transition begins where the one before ended',
    `SELECT * FROM (SELECT e.object_id, ${canonical} #>> '{details,seq}' AS seq, ${canonical} #> '{change,before}' AS before,
         lag(${canonical} #> '{change,after}') OVER (PARTITION BY e.object_id ORDER BY (${canonical} #>> '{details,seq}')::integer) AS earlier
       FROM audit_entry e WHERE e.action LIKE 'transition.%') x WHERE earlier IS NOT NULL AND before <> earlier`,
  ),
  {
    name: 'INV-24',
    says: 'the audit chains verify, and their moments are sane (INV-26)',
    violations: async ({ database }) =>
      (await verifyAudit(database, scope)).faults.map((fault) => JSON.stringify(fault)),
  },
  byRows(
    'INV-26',
    'the acts of a letter do not go back in time',
    `SELECT * FROM (SELECT aggregate_id, seq, at, lag(at) OVER (PARTITION BY aggregate_id ORDER BY seq) AS earlier FROM act) x
     WHERE at < earlier - interval '15 seconds'`,
  ),
];

async function statesThatAreNoFold({ ask, database, letters }: Evidence): Promise<string[]> {
  const violations: string[] = [];
  for (const id of letters) {
    const fold = await database.read(scope, (sql) => loadLetter(sql, id));
    const [row] = await ask<{ seq: number; state: unknown }>(
      'SELECT seq, state FROM aggregate WHERE id = $1',
      [id],
    );
    if (row?.seq !== fold.seq || !isDeepStrictEqual(row.state, fold.approval))
      violations.push(`${id}: ${JSON.stringify(row)} instead of ${JSON.stringify(fold.approval)}`);
  }
  return violations;
}
