import { type Chain, type KnownChain } from '@congvu/domain';
import { derivedId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';

export interface StoredChain {
  readonly id: string;
  readonly version: number;
  readonly chain: Chain;
}

const SELECT = 'SELECT id, version, body AS chain FROM chain_definition';

/** The newest version, for letters that begin now. @throws RowMissing */
export async function latestChain(sql: Sql, code: string): Promise<StoredChain> {
  return sql.one<StoredChain>(
    `quy trình ${code}`,
    `${SELECT} WHERE code = $1 ORDER BY version DESC LIMIT 1`,
    [code],
  );
}

/** Publishes a checked chain as the next version of its code; published chains are never edited. */
export async function publishChain(sql: Sql, chain: Chain): Promise<StoredChain> {
  const { next } = await sql.one<{ next: number }>(
    'phiên bản',
    'SELECT coalesce(max(version), 0) + 1 AS next FROM chain_definition WHERE code = $1',
    [chain.code],
  );
  const id = derivedId(sql.scope.authorityId, `chain/${chain.code}/${String(next)}`);
  await sql.execute(
    'INSERT INTO chain_definition (id, authority_id, code, version, body) VALUES ($1, $2, $3, $4, $5)',
    [id, sql.scope.authorityId, chain.code, next, chain],
  );
  return { id, version: next, chain };
}

/**
 * Chains of the installation by the names that a definition gives them: of a unit's own chain `C10-STP` that is `C10`
 * (docs/adr/0017).
 */
export async function knownChains(sql: Sql): Promise<readonly KnownChain[]> {
  return sql.query<KnownChain>(
    `SELECT split_part(c.code, '-', 1) AS code, jsonb_agg(DISTINCT type) AS "documentTypes"
     FROM (SELECT DISTINCT ON (code) code, body FROM chain_definition ORDER BY code, version DESC) c
     CROSS JOIN jsonb_array_elements(c.body -> 'documentTypes') type GROUP BY 1 ORDER BY 1`,
  );
}
