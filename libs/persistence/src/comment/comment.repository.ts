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
  /** The key of the command that writes it. */
  readonly id: string;
  readonly documentId: string;
  readonly text: string;
  readonly capacity: Capacity;
}

export async function addComment(sql: Sql, comment: NewComment): Promise<DocumentComment> {
  const { id, documentId, text, capacity } = comment;
  return sql.one<DocumentComment>(
    'trao đổi',
    `INSERT INTO document_comment (id, authority_id, document_id, capacity, text)
     VALUES ($1, current_authority(), $2, $3, $4) RETURNING id, text, at, capacity`,
    [id, documentId, JSON.stringify(capacity), text],
  );
}
