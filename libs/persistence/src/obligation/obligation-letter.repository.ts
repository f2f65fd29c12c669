import { type DocumentId, type ObligationId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

export interface ObligationLetter {
  readonly obligationId: ObligationId;
  readonly documentId: DocumentId;
}

/** Lets one letter at a time be begun for an obligation; the others see it when they have waited. */
export async function lockObligation(sql: Sql, id: string): Promise<void> {
  await sql.execute('SELECT 1 FROM obligation WHERE id = $1 FOR UPDATE', [id]);
}

/** Notes what a letter is written for, in the transaction that makes its draft. */
export async function beginObligationLetter(
  sql: Sql,
  { obligationId, documentId }: ObligationLetter,
): Promise<void> {
  await sql.execute(
    'INSERT INTO obligation_letter (document_id, authority_id, obligation_id) VALUES ($1, current_authority(), $2)',
    [documentId, obligationId],
  );
}
