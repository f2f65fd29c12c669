import { type Approval, type Chain, type DocumentId, foldApproval } from '@congvu/domain';
import { approvalStart } from '../act/approval-start.js';
import { chainOf } from '../act/chain-cache.js';
import { documentActOf, type StoredAct } from '../act/stored-act.js';
import { type Sql } from '../database/sql.js';

/** A letter as its workflow knows it: the fold of the acts up to `seq`. */
export interface LetterOfWorkflow {
  readonly chain: Chain;
  readonly approval: Approval;
  readonly seq: number;
}

/**
 * The fold of the acts that were delivered without a gap. Later acts come by delivery, each once its hold is over: a
 * held act may still become void, so it must not be folded in here.
 */
export async function loadLetter(sql: Sql, documentId: DocumentId): Promise<LetterOfWorkflow> {
  const { state, chain_id } = await sql.one<{ state: Approval; chain_id: string }>(
    'văn bản',
    'SELECT a.state, d.chain_id FROM aggregate a JOIN document d ON d.id = a.id WHERE a.id = $1',
    [documentId],
  );
  const chain = await chainOf(sql, chain_id);
  const delivered = await sql.query<StoredAct>(
    `SELECT id, seq, state, body, capacity FROM act
     WHERE aggregate_id = $1 AND seq < coalesce(
       (SELECT min(seq) FROM act WHERE aggregate_id = $1 AND state NOT IN ('delivered', 'void-delivered')), 2147483647)
     ORDER BY seq`,
    [documentId],
  );
  const acts = delivered.map(documentActOf);
  return {
    chain,
    approval: foldApproval(chain, approvalStart(chain, state), acts),
    seq: acts.length,
  };
}
