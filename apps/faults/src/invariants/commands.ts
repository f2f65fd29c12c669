import { type Evidence, type Invariant, byRows } from './invariant.js';

const actPaths = /\/(decisions|submission|authorisation)$/;

/** Acknowledged, refused and repeated commands against the ledger outside the system. */
export const commandInvariants: readonly Invariant[] = [
  {
    name: 'INV-01',
    says: 'every acknowledged command is in the record once, with its act',
    violations: async ({ ask, ledger }) => {
      const keys = ledger.keysThatEnded('ok');
      const acts = ledger.entries.filter(({ path }) => actPaths.test(path)).map(({ key }) => key);
      const rows = await ask(
        `SELECT k AS key, count(DISTINCT c.key)::integer AS commands, count(DISTINCT a.id)::integer AS acts
         FROM unnest($1::uuid[]) k LEFT JOIN command c ON c.key = k LEFT JOIN act a ON a.id = k AND a.state = 'delivered'
         GROUP BY k HAVING count(DISTINCT c.key) <> 1 OR (k = ANY ($2::uuid[]) AND count(DISTINCT a.id) <> 1)`,
        [keys, acts],
      );
      return rows.map((row) => JSON.stringify(row));
    },
  },
  byRows(
    'INV-02',
    'no task is decided twice',
    `SELECT aggregate_id, body ->> 'task' AS task, count(*) FROM act
     WHERE state NOT IN ('void', 'void-delivered') AND body ->> 'task' IS NOT NULL GROUP BY 1, 2 HAVING count(*) > 1`,
  ),
  {
    name: 'INV-03',
    says: 'no outcome stays unknown',
    violations: async ({ ledger }) => ledger.keysThatEnded('unknown'),
  },
  {
    name: 'INV-04',
    says: 'a refused command leaves no trace',
    violations: refusedWithTrace,
  },
];

async function refusedWithTrace({ ask, ledger }: Evidence): Promise<readonly string[]> {
  // A key that another body was tried under is refused for that body only.
  const acknowledged = new Set(ledger.keysThatEnded('ok'));
  const rows = await ask(
    `SELECT k AS key FROM unnest($1::uuid[]) k WHERE EXISTS (SELECT 1 FROM command WHERE key = k)
       OR EXISTS (SELECT 1 FROM act WHERE id = k)`,
    [ledger.keysThatEnded('rejected').filter((key) => !acknowledged.has(key))],
  );
  return rows.map((row) => JSON.stringify(row));
}
