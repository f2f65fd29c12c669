import { createHash } from 'node:crypto';
import { type Instant } from '@congvu/calendar';
import { type Capacity, type DocumentType, type LetterBody, type Sha256 } from '@congvu/domain';
import { type UnitReport } from '@congvu/report';
import { canonicalJson } from '../act/canonical-json.js';
import { type Sql } from '../database/sql.js';

/** Draft of another issuer's letter that a tờ trình carries. */
export interface Enclosure {
  readonly issuerCode: string;
  readonly documentType: DocumentType;
  readonly subject: string;
  readonly body: LetterBody;
}

/** What a version of a letter consists of. */
export interface LetterContent {
  readonly subject: string;
  readonly body: LetterBody;
  readonly enclosure: Enclosure | null;
  /** Phiếu trình of the verifying office. */
  readonly slip: string;
}

/** What is frozen: the content, and the report that its body was composed from. */
export interface VersionContent extends LetterContent {
  /** Null where the letter has none. */
  readonly report: UnitReport | null;
}

export interface StoredDraft extends LetterContent {
  readonly etag: number;
  readonly savedAt: Instant;
  readonly savedBy: Capacity;
}

const COLUMNS = `subject, body, enclosure, slip, etag, saved_at AS "savedAt", saved_by AS "savedBy"`;

export async function findDraft(sql: Sql, documentId: string): Promise<StoredDraft | undefined> {
  return sql.first<StoredDraft>(`SELECT ${COLUMNS} FROM document_draft WHERE document_id = $1`, [
    documentId,
  ]);
}

/**
 * Until the first version is frozen, lists name the letter by the subject of its draft.
 * @returns undefined when the draft is no longer the one with `etag`; nothing is changed then.
 */
export async function saveDraft(
  sql: Sql,
  documentId: string,
  { content, etag, savedBy }: { content: LetterContent; etag: number; savedBy: Capacity },
): Promise<StoredDraft | undefined> {
  return sql.first<StoredDraft>(
    `WITH saved AS (
       UPDATE document_draft SET subject = $3, body = $4, enclosure = $5, slip = $6, etag = etag + 1,
         saved_at = business_now(), saved_by = $7
       WHERE document_id = $1 AND etag = $2 RETURNING ${COLUMNS}
     ), named AS (
       UPDATE document SET subject = $3
       WHERE id = $1 AND content_version = 0 AND btrim($3) <> '' AND EXISTS (SELECT FROM saved)
     )
     SELECT * FROM saved`,
    [documentId, etag, ...contentValues(content), JSON.stringify(savedBy)],
  );
}

/** Freezes a content as the version `no`. */
export async function insertVersion(
  sql: Sql,
  documentId: string,
  { no, content, madeBy }: { no: number; content: VersionContent; madeBy: Capacity },
): Promise<void> {
  await sql.execute(
    `WITH named AS (UPDATE document SET subject = $3 WHERE id = $1)
     INSERT INTO document_version (document_id, no, authority_id, subject, body, enclosure, slip, content_sha256, made_by, report)
     VALUES ($1, $2, current_authority(), $3, $4, $5, $6, $7, $8, $9)`,
    [
      documentId,
      no,
      ...contentValues(content),
      contentSha256(content),
      JSON.stringify(madeBy),
      content.report && JSON.stringify(content.report),
    ],
  );
}

/** Identity of a content: the hash of its canonical JSON. A report counts where there is one, so that older hashes stand. */
export function contentSha256(content: VersionContent): Sha256 {
  const { subject, body, enclosure, slip, report } = content;
  const letter = { subject, body, enclosure, slip };
  const text = canonicalJson(report === null ? letter : { ...letter, report });
  return createHash('sha256').update(text, 'utf8').digest('hex') as Sha256;
}

function contentValues({ subject, body, enclosure, slip }: LetterContent): unknown[] {
  return [subject, JSON.stringify(body), enclosure && JSON.stringify(enclosure), slip];
}
