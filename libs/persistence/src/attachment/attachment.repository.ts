import { type Instant } from '@congvu/calendar';
import { type AttachedFile, type AttachmentSpan, type Capacity, type Sha256 } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

export interface StoredAttachment extends AttachedFile, AttachmentSpan {
  readonly id: string;
  readonly position: number;
  readonly mediaType: string;
  readonly addedAt: Instant;
  readonly addedBy: Capacity;
}

const ATTACHMENT = `
  SELECT a.id, a.position, a.name, a.file_sha256 AS sha256, f.bytes::integer AS bytes, f.media_type AS "mediaType",
    a.first_version AS "firstVersion", a.last_version AS "lastVersion", a.added_at AS "addedAt", a.added_by AS "addedBy"
  FROM attachment a JOIN file f ON f.sha256 = a.file_sha256
  WHERE a.document_id = $1`;

/** Of every version of the letter and of the one being prepared, in the order in which they were added. */
export async function listAttachments(sql: Sql, documentId: string): Promise<StoredAttachment[]> {
  return sql.query<StoredAttachment>(`${ATTACHMENT} ORDER BY a.position`, [documentId]);
}

export async function findAttachment(
  sql: Sql,
  documentId: string,
  id: string,
): Promise<StoredAttachment | undefined> {
  return sql.first<StoredAttachment>(`${ATTACHMENT} AND a.id = $2`, [documentId, id]);
}

export interface AttachmentToAdd {
  /** From the `Idempotency-Key`: the same file is added once. */
  readonly id: string;
  readonly documentId: string;
  readonly name: string;
  /** Of a file that has been noted (`addFile`). */
  readonly sha256: Sha256;
  /** The version that is being prepared. */
  readonly version: number;
  readonly addedBy: Capacity;
}

/** Needs the letter's lock, which keeps the positions apart. */
export async function addAttachment(sql: Sql, attachment: AttachmentToAdd): Promise<void> {
  const { id, documentId, name, sha256, version, addedBy } = attachment;
  await sql.execute(
    `INSERT INTO attachment (id, authority_id, document_id, position, name, file_sha256, first_version, added_by)
     SELECT $1, current_authority(), $2, coalesce(max(position), 0) + 1, $3, $4, $5, $6 FROM attachment WHERE document_id = $2`,
    [id, documentId, name, sha256, version, JSON.stringify(addedBy)],
  );
}

/** Takes it away from the next version; it stays with those that were submitted with it. */
export async function endAttachment(
  sql: Sql,
  { id, submittedVersion }: { readonly id: string; readonly submittedVersion: number },
): Promise<void> {
  await sql.execute('DELETE FROM attachment WHERE id = $1 AND first_version > $2', [
    id,
    submittedVersion,
  ]);
  await sql.execute('UPDATE attachment SET last_version = $2 WHERE id = $1', [
    id,
    submittedVersion,
  ]);
}
