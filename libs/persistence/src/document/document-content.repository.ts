import { type Instant } from '@congvu/calendar';
import { type Capacity, type Sha256 } from '@congvu/domain';
import { type Sql } from '../database/sql.js';
import { type LetterContent } from './draft.repository.js';

export interface VersionSummary {
  readonly no: number;
  readonly subject: string;
  readonly contentSha256: Sha256;
  readonly madeAt: Instant;
  readonly madeBy: Capacity;
}

const VERSION = `no, subject, content_sha256 AS "contentSha256", made_at AS "madeAt", made_by AS "madeBy"`;

/** Newest first. */
export async function listVersions(sql: Sql, documentId: string): Promise<VersionSummary[]> {
  return sql.query<VersionSummary>(
    `SELECT ${VERSION} FROM document_version WHERE document_id = $1 ORDER BY no DESC`,
    [documentId],
  );
}

export async function findVersion(
  sql: Sql,
  documentId: string,
  no: number,
): Promise<(VersionSummary & LetterContent) | undefined> {
  return sql.first(
    `SELECT ${VERSION}, body, enclosure, slip FROM document_version WHERE document_id = $1 AND no = $2`,
    [documentId, no],
  );
}

export interface FileOfDocument {
  readonly sha256: Sha256;
  readonly kind: 'draft' | 'enclosure' | 'signing' | 'base' | 'person' | 'agency';
  readonly version: number | null;
  readonly revision: number | null;
  readonly bytes: number;
  readonly pages: number | null;
  readonly madeAt: Instant;
  readonly mediaType: string;
}

const FILES = `
  SELECT r.file_sha256 AS sha256, r.purpose AS kind, r.version_no AS version, NULL::integer AS revision,
    f.bytes::integer AS bytes, r.pages, r.made_at AS "madeAt", f.media_type AS "mediaType"
  FROM rendition r JOIN file f ON f.sha256 = r.file_sha256 WHERE r.document_id = $1
  UNION ALL
  SELECT v.file_sha256, v.kind, NULL, v.no, v.bytes::integer, base.pages, v.made_at, f.media_type
  FROM revision v JOIN file f ON f.sha256 = v.file_sha256
  -- A revision appends to the pages that were drawn for signing: their number stays.
  LEFT JOIN LATERAL (
    SELECT r.pages FROM revision b JOIN rendition r ON r.document_id = b.document_id AND r.file_sha256 = b.file_sha256
    WHERE b.document_id = v.document_id AND b.no = 0 LIMIT 1
  ) base ON true
  WHERE v.document_id = $1`;

/** Drawn pages and signed revisions, the newest revision first, then the newest version. */
export async function listFiles(sql: Sql, documentId: string): Promise<FileOfDocument[]> {
  return sql.query<FileOfDocument>(
    `SELECT * FROM (${FILES}) file ORDER BY revision DESC NULLS LAST, version DESC NULLS LAST, kind, sha256`,
    [documentId],
  );
}

export interface StoredSignature {
  readonly kind: 'person' | 'agency';
  readonly revision: number;
  readonly capacity: Capacity;
  readonly authorityLines: readonly string[] | null;
  readonly claimedAt: Instant;
  readonly completedAt: Instant | null;
  readonly serial: string;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  readonly revokedAt: Instant | null;
  readonly fileSha256: Sha256 | null;
  readonly bytes: number | null;
}

/** Released signatures in the order of their revisions; a revision is stored only after it was verified. */
export async function listSignatures(sql: Sql, documentId: string): Promise<StoredSignature[]> {
  return sql.query<StoredSignature>(
    `SELECT s.kind, s.revision_no AS revision, s.capacity, s.authority_line -> 'lines' AS "authorityLines",
       s.claimed_at AS "claimedAt", s.completed_at AS "completedAt", c.serial, c.not_before AS "notBefore",
       c.not_after AS "notAfter", c.revoked_at AS "revokedAt", v.file_sha256 AS "fileSha256", v.bytes::integer AS bytes
     FROM signing_session s JOIN credential c ON c.id = s.credential_id LEFT JOIN revision v ON v.session_id = s.id
     WHERE s.document_id = $1 AND s.state IN ('authorised', 'completed') ORDER BY s.revision_no, s.prepared_at`,
    [documentId],
  );
}
