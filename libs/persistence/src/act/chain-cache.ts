import { type Chain } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** Chain definitions never change once published (architecture.md §3), so a process reads each one once. */
const chains = new Map<string, Chain>();

export async function chainOf(sql: Sql, chainId: string): Promise<Chain> {
  const known = chains.get(chainId);
  if (known) return known;
  const { body } = await sql.one<{ body: Chain }>(
    'quy trình của văn bản',
    'SELECT body FROM chain_definition WHERE id = $1',
    [chainId],
  );
  chains.set(chainId, body);
  return body;
}
