import {
  type DocumentId,
  type DocumentType,
  type IssuerId,
  type LetterBody,
  type LetterIssuer,
  type PersonId,
  type PostCode,
  type PostId,
  type Sha256,
} from '@congvu/domain';
import { newId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import { type Enclosure } from './proposal.js';

/** What a version of a letter prints, but for signature and marks. */
export interface SheetSource {
  readonly type: DocumentType;
  readonly issuerId: IssuerId;
  readonly issuer: LetterIssuer;
  readonly symbol: string;
  readonly subject: string;
  readonly body: LetterBody;
  readonly enclosure: Enclosure | null;
  /** Who initialled in this pass, in order. */
  readonly initialledBy: readonly string[];
}

export async function sheetSource(
  sql: Sql,
  documentId: DocumentId,
  version: number,
): Promise<SheetSource> {
  const row = await sql.one<Omit<SheetSource, 'issuer'> & LetterIssuer>(
    'phiên bản của văn bản',
    `SELECT d.document_type AS type, d.issuer_id AS "issuerId", i.superior, i.name, i.place, d.symbol, v.subject, v.body, v.enclosure,
       ARRAY(SELECT x.capacity ->> 'personName' FROM jsonb_array_elements(a.state -> 'done') WITH ORDINALITY AS s (step, place)
             JOIN task t ON t.id = (s.step ->> 'task')::uuid AND t.kind = 'initial' JOIN act x ON x.id = t.act_id ORDER BY s.place) AS "initialledBy"
     FROM document_version v JOIN document d ON d.id = v.document_id JOIN aggregate a ON a.id = d.id JOIN issuer i ON i.id = d.issuer_id
     WHERE v.document_id = $1 AND v.no = $2`,
    [documentId, version],
  );
  const { superior, name, place, ...rest } = row;
  return { ...rest, issuer: { superior, name, place } };
}

export async function enclosureIssuer(
  sql: Sql,
  enclosure: Enclosure,
): Promise<LetterIssuer & { readonly symbol: string }> {
  return sql.one(
    'cơ quan ban hành của dự thảo kèm theo',
    `SELECT i.superior, i.name, i.place, t.symbol FROM issuer i JOIN document_template t ON t.issuer_id = i.id AND t.document_type = $2
     WHERE i.code = $1 ORDER BY t.code LIMIT 1`,
    [enclosure.issuerCode, enclosure.documentType],
  );
}

export type RenditionPurpose =
  | { readonly kind: 'draft' }
  | { readonly kind: 'enclosure' }
  | {
      readonly kind: 'signing';
      readonly postId: PostId;
      readonly personId: PersonId;
      readonly authority: unknown;
    };

export interface RenditionKey {
  readonly documentId: DocumentId;
  readonly version: number;
  readonly purpose: RenditionPurpose;
}

export interface Rendition {
  readonly sha256: Sha256;
  readonly pages: number;
  readonly fields: unknown;
}

/** The drawn pages of a version for this purpose, if they were drawn before. */
export async function findRendition(sql: Sql, key: RenditionKey): Promise<Rendition | undefined> {
  return sql.first<Rendition>(
    `SELECT file_sha256 AS sha256, pages, fields FROM rendition
     WHERE document_id = $1 AND version_no = $2 AND purpose = $3 AND signer_post_id IS NOT DISTINCT FROM $4
       AND signer_person_id IS NOT DISTINCT FROM $5 AND authority_line IS NOT DISTINCT FROM $6`,
    keyColumns(key),
  );
}

/** Notes drawn pages; a repeat adds nothing, the first ones stay. */
export async function addRendition(
  sql: Sql,
  key: RenditionKey,
  { sha256, pages, fields }: Rendition,
): Promise<void> {
  await sql.execute(
    `INSERT INTO rendition (id, authority_id, document_id, version_no, purpose, signer_post_id, signer_person_id, authority_line, file_sha256, pages, fields)
     VALUES ($7, current_authority(), $1, $2, $3, $4, $5, $6, $8, $9, $10) ON CONFLICT DO NOTHING`,
    [...keyColumns(key), newId(), sha256, pages, JSON.stringify(fields)],
  );
}

function keyColumns({ documentId, version, purpose }: RenditionKey): unknown[] {
  const signer =
    purpose.kind === 'signing'
      ? [purpose.postId, purpose.personId, JSON.stringify(purpose.authority)]
      : [null, null, null];
  return [documentId, version, purpose.kind, ...signer];
}

/** Posts that the letter's chain names for the signature. */
export async function signerPosts(sql: Sql, documentId: DocumentId): Promise<readonly PostCode[]> {
  const { holder } = await sql.one<{
    holder: { kind: string; post?: PostCode; posts?: readonly PostCode[] };
  }>(
    'bước ký của văn bản',
    `SELECT chosen.step -> 'holder' AS holder FROM document d JOIN chain_definition c ON c.id = d.chain_id,
       jsonb_array_elements(c.body -> 'steps') chosen (step) WHERE d.id = $1 AND chosen.step ->> 'kind' = 'sign'`,
    [documentId],
  );
  return holder.posts ?? (holder.post === undefined ? [] : [holder.post]);
}
