import { createHash } from 'node:crypto';
import {
  type Approval,
  type ArrivalId,
  beginApproval,
  type Chain,
  type DocumentId,
  type DocumentType,
  type LetterBody,
  type PostCode,
  type Sha256,
  type UnitId,
} from '@congvu/domain';
import { canonicalJson } from '../act/canonical-json.js';
import { derivedId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import { recordSystemAct } from './system-act.js';

/** The draft of another issuer's letter that a tờ trình carries. */
export interface Enclosure {
  readonly issuerCode: string;
  readonly documentType: DocumentType;
  readonly subject: string;
  readonly body: LetterBody;
}

export interface Proposal {
  /** The issued tờ trình. */
  readonly proposal: DocumentId;
  /** Its arrival at the office that serves the other issuer. */
  readonly arrival: ArrivalId;
  readonly enclosure: Enclosure;
}

/**
 * Makes the proposed letter, or puts the one that was returned back at the start of its chain, by the act
 * `receive-proposal`. May repeat: the version that the proposal brought is there once.
 */
export async function carryProposal(
  sql: Sql,
  { proposal, arrival, enclosure }: Proposal,
): Promise<void> {
  const documentId =
    (await renewedLetter(sql, proposal)) ??
    (await proposedLetter(sql, { proposal, arrival, enclosure }));
  const letter = await lockProposed(sql, documentId);
  if (letter.proposal_id === proposal) return;
  const version = letter.state.contentVersion + 1;
  const contentSha256 = await addVersion(sql, { documentId, version, proposal, enclosure });
  await sql.execute('UPDATE document SET proposal_id = $2, subject = $3 WHERE id = $1', [
    documentId,
    proposal,
    enclosure.subject,
  ]);
  await sql.execute('UPDATE arrival SET opens_document_id = $2 WHERE id = $1', [
    arrival,
    documentId,
  ]);
  await recordSystemAct(sql, {
    letter: { ...letter, id: documentId },
    body: { kind: 'receive-proposal', proposal, arrival, version, contentSha256 },
  });
}

async function renewedLetter(sql: Sql, proposal: DocumentId): Promise<DocumentId | null> {
  const { proposes_id } = await sql.one<{ proposes_id: DocumentId | null }>(
    'tờ trình',
    'SELECT proposes_id FROM document WHERE id = $1',
    [proposal],
  );
  return proposes_id;
}

interface ProposedRow {
  readonly seq: number;
  readonly state: Approval;
  readonly chain: Chain;
  readonly drafting_unit_id: UnitId;
  readonly proposal_id: DocumentId | null;
}

async function lockProposed(sql: Sql, documentId: DocumentId): Promise<ProposedRow> {
  await sql.execute('SELECT 1 FROM aggregate WHERE id = $1 FOR UPDATE', [documentId]);
  return sql.one<ProposedRow>(
    'văn bản được trình',
    `SELECT a.seq, a.state, c.body AS chain, d.drafting_unit_id, d.proposal_id
     FROM aggregate a JOIN document d ON d.id = a.id JOIN chain_definition c ON c.id = d.chain_id WHERE a.id = $1`,
    [documentId],
  );
}

/** The new letter of the other issuer, before its first act. */
async function proposedLetter(sql: Sql, { proposal, enclosure }: Proposal): Promise<DocumentId> {
  const documentId = derivedId<DocumentId>(`document:${proposal}`, 'enclosure');
  const form = await sql.one<{
    issuer_id: string;
    drafting_unit_id: string;
    symbol: string;
    chain_id: string;
    chain: Chain;
  }>(
    'mẫu văn bản của cơ quan được trình',
    `SELECT t.issuer_id, t.drafting_unit_id, t.symbol, c.id AS chain_id, c.body AS chain
     FROM document_template t JOIN issuer i ON i.id = t.issuer_id JOIN chain_definition c ON c.code = t.chain_code
     WHERE i.code = $1 AND t.document_type = $2 ORDER BY c.version DESC, t.code LIMIT 1`,
    [enclosure.issuerCode, enclosure.documentType],
  );
  const head = await headOfProposer(sql, proposal);
  const start = beginApproval({ documentId, drafter: null, proposer: { head }, chain: form.chain });
  await sql.execute(
    `INSERT INTO aggregate (id, authority_id, kind, state, advancing_since)
     VALUES ($1, current_authority(), 'document', $2, now()) ON CONFLICT DO NOTHING`,
    [documentId, JSON.stringify(start)],
  );
  await sql.execute(
    `INSERT INTO document (id, authority_id, document_type, issuer_id, drafting_unit_id, chain_id, symbol, subject, status, step)
     VALUES ($1, current_authority(), $2, $3, $4, $5, $6, $7, 'in-progress', $8) ON CONFLICT DO NOTHING`,
    [
      documentId,
      enclosure.documentType,
      form.issuer_id,
      form.drafting_unit_id,
      form.chain_id,
      form.symbol,
      enclosure.subject,
      form.chain.steps[0]?.key,
    ],
  );
  return documentId;
}

/** An answer "sửa lại" goes to the head of the proposing agency, whoever signed (sample-province.md §5). */
async function headOfProposer(sql: Sql, proposal: DocumentId): Promise<PostCode> {
  const { code } = await sql.one<{ code: PostCode }>(
    'người đứng đầu cơ quan trình',
    `SELECT p.code FROM document d JOIN signing_authority s ON s.issuer_id = d.issuer_id JOIN post p ON p.id = s.post_id
     WHERE d.id = $1 AND s.kind IN ('HEAD', 'TM', 'Q') AND s.validity @> business_today()
     ORDER BY p.official_order LIMIT 1`,
    [proposal],
  );
  return code;
}

interface NewVersion {
  readonly documentId: DocumentId;
  readonly version: number;
  readonly proposal: DocumentId;
  readonly enclosure: Enclosure;
}

/** The content as it was issued with the tờ trình, in the name of those who made that version. */
async function addVersion(
  sql: Sql,
  { documentId, version, proposal, enclosure }: NewVersion,
): Promise<Sha256> {
  const { subject, body } = enclosure;
  const contentSha256 = createHash('sha256')
    .update(canonicalJson({ subject, body, enclosure: null, slip: '' }), 'utf8')
    .digest('hex') as Sha256;
  await sql.execute(
    `INSERT INTO document_version (document_id, no, authority_id, subject, body, content_sha256, made_by)
     SELECT $1, $2, current_authority(), $3, $4, $5, v.made_by FROM document_version v JOIN document p ON p.id = v.document_id
     WHERE p.id = $6 AND v.no = p.content_version ON CONFLICT DO NOTHING`,
    [documentId, version, subject, JSON.stringify(body), contentSha256, proposal],
  );
  await sql.execute(
    `INSERT INTO document_draft (document_id, authority_id, subject, body, saved_by)
     SELECT $1, current_authority(), $3, $4, made_by FROM document_version WHERE document_id = $1 AND no = $2
     ON CONFLICT (document_id) DO UPDATE SET subject = excluded.subject, body = excluded.body, etag = document_draft.etag + 1, saved_at = business_now(), saved_by = excluded.saved_by`,
    [documentId, version, subject, JSON.stringify(body)],
  );
  return contentSha256;
}
