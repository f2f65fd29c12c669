import { type Instant } from '@congvu/calendar';
import { type Capacity } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

export interface DocumentComment {
  readonly id: string;
  readonly text: string;
  readonly at: Instant;
  readonly capacity: Capacity;
}

/** Oldest first, as a conversation is read. */
export async function listComments(sql: Sql, documentId: string): Promise<DocumentComment[]> {
  return sql.query<DocumentComment>(
    'SELECT id, text, at, capacity FROM document_comment WHERE document_id = $1 ORDER BY at, id',
    [documentId],
  );
}

export interface NewComment {
  /** From the `Idempotency-Key`: the same comment is written once. */
  readonly id: string;
  readonly documentId: string;
  readonly text: string;
  readonly capacity: Capacity;
}

/** @returns undefined when the id belongs to a comment with another text, letter or author. */
export async function addComment(
  sql: Sql,
  comment: NewComment,
): Promise<DocumentComment | undefined> {
  const { id, documentId, text, capacity } = comment;
  await sql.execute(
    `INSERT INTO document_comment (id, authority_id, document_id, capacity, text)
     VALUES ($1, current_authority(), $2, $3, $4) ON CONFLICT DO NOTHING`,
    [id, documentId, JSON.stringify(capacity), text],
  );
  return sql.first<DocumentComment>(
    `SELECT id, text, at, capacity FROM document_comment
     WHERE id = $1 AND document_id = $2 AND text = $3 AND capacity ->> 'personId' = $4`,
    [id, documentId, text, capacity.personId],
  );
}
