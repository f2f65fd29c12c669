import { type Instant } from '@congvu/calendar';
import {
  type AuthorityLine,
  type Capacity,
  type DocumentId,
  type IssuerId,
  type Sha256,
  type SigningSessionId,
  type TaskId,
} from '@congvu/domain';
import { newId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';

/** What lies prepared in a session, as plain JSON: buffers in base64. */
export interface PreparedParts {
  readonly field: string;
  readonly byteRange: readonly number[];
  readonly digest: string;
  readonly toBeSigned: string;
  readonly certificateSha256: string;
  readonly certificateChain: readonly string[];
}

/** A letter at the moment somebody wants to sign or seal it, under its lock. */
export interface LetterToSign {
  readonly version: number;
  readonly issuerId: IssuerId;
  readonly issuerName: string;
  readonly taskOpen: boolean;
  /** Newest stored revision; null before the first signature. */
  readonly revision: { readonly no: number; readonly sha256: Sha256 } | null;
  readonly entry: { readonly number: number; readonly date: string } | null;
}

/** Takes the letter's lock, ends sessions that ran out, and reads what preparing needs. */
export async function lockLetterToSign(
  sql: Sql,
  documentId: DocumentId,
  taskId: TaskId,
): Promise<LetterToSign> {
  await sql.execute('SELECT 1 FROM aggregate WHERE id = $1 FOR UPDATE', [documentId]);
  await sql.execute(
    `UPDATE signing_session SET state = 'expired' WHERE document_id = $1 AND state = 'prepared' AND expires_at <= now()`,
    [documentId],
  );
  return sql.one<LetterToSign>(
    'văn bản',
    `SELECT d.content_version AS version, i.id AS "issuerId", i.name AS "issuerName",
       EXISTS (SELECT 1 FROM task t WHERE t.id = $2 AND t.document_id = d.id AND t.state = 'open') AS "taskOpen",
       (SELECT jsonb_build_object('no', r.no, 'sha256', r.file_sha256) FROM revision r WHERE r.document_id = d.id ORDER BY r.no DESC LIMIT 1) AS revision,
       (SELECT jsonb_build_object('number', e.number, 'date', e.entered_on) FROM register_entry e WHERE e.document_id = d.id AND e.state <> 'cancelled') AS entry
     FROM document d JOIN issuer i ON i.id = d.issuer_id WHERE d.id = $1`,
    [documentId, taskId],
  );
}

export interface LiveSession {
  readonly id: SigningSessionId;
  readonly accountId: string;
  readonly state: 'prepared' | 'authorised';
  readonly taskId: TaskId;
  readonly baseSha256: Sha256;
  readonly expiresAt: Instant;
}

export async function liveSession(
  sql: Sql,
  documentId: DocumentId,
): Promise<LiveSession | undefined> {
  return sql.first<LiveSession>(
    `SELECT id, account_id AS "accountId", state, task_id AS "taskId", base_sha256 AS "baseSha256", expires_at AS "expiresAt"
     FROM signing_session WHERE document_id = $1 AND state IN ('prepared', 'authorised')`,
    [documentId],
  );
}

export async function expireSession(sql: Sql, id: SigningSessionId): Promise<void> {
  await sql.execute(
    `UPDATE signing_session SET state = 'expired' WHERE id = $1 AND state = 'prepared'`,
    [id],
  );
}

export interface NewSigningSession {
  readonly documentId: DocumentId;
  readonly taskId: TaskId;
  readonly kind: 'person' | 'agency';
  readonly accountId: string;
  readonly capacity: Capacity;
  readonly authority: AuthorityLine | null;
  readonly credentialId: string;
  readonly baseSha256: Sha256;
  readonly preparedSha256: Sha256;
  readonly prepared: PreparedParts;
  readonly claimedAt: Instant;
  readonly minutes: number;
}

export async function addSigningSession(
  sql: Sql,
  session: NewSigningSession,
): Promise<{ id: SigningSessionId; expiresAt: Instant }> {
  const {
    documentId,
    taskId,
    kind,
    accountId,
    capacity,
    authority,
    credentialId,
    baseSha256,
    preparedSha256,
    prepared,
    claimedAt,
    minutes,
  } = session;
  return sql.one(
    'phiên ký',
    `INSERT INTO signing_session (id, authority_id, document_id, task_id, kind, revision_no, account_id, capacity, authority_line,
       credential_id, base_sha256, prepared_sha256, prepared, claimed_at, state, expires_at)
     VALUES ($1, current_authority(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'prepared', now() + make_interval(mins => $14))
     RETURNING id, expires_at AS "expiresAt"`,
    [
      newId(),
      documentId,
      taskId,
      kind,
      kind === 'person' ? 1 : 2,
      accountId,
      JSON.stringify(capacity),
      authority && JSON.stringify(authority),
      credentialId,
      baseSha256,
      preparedSha256,
      JSON.stringify(prepared),
      claimedAt,
      minutes,
    ],
  );
}

/** A prepared session that waits for its value. */
export interface SessionToValue {
  readonly accountId: string;
  readonly credentialId: string;
  readonly prepared: PreparedParts;
  readonly live: boolean;
}

export async function sessionToValue(
  sql: Sql,
  id: SigningSessionId,
): Promise<SessionToValue | undefined> {
  return sql.first<SessionToValue>(
    `SELECT account_id AS "accountId", credential_id AS "credentialId", prepared,
       state = 'prepared' AND expires_at > now() AS live
     FROM signing_session WHERE id = $1`,
    [id],
  );
}

/** The first stored value wins; a later one is dropped (architecture.md §4b, signing). */
export async function storeSignatureValue(
  sql: Sql,
  id: SigningSessionId,
  value: Uint8Array,
): Promise<void> {
  await sql.execute(
    `UPDATE signing_session SET value = $2 WHERE id = $1 AND value IS NULL AND state = 'prepared'`,
    [id, Buffer.from(value)],
  );
}

/** An authorised session whose value is still to be embedded. */
export interface SessionToComplete {
  readonly id: SigningSessionId;
  readonly kind: 'person' | 'agency';
  readonly revisionNo: number;
  readonly baseSha256: Sha256;
  readonly preparedSha256: Sha256;
  readonly prepared: PreparedParts;
  readonly value: Uint8Array;
}

export async function sessionsToComplete(
  sql: Sql,
  documentId: DocumentId,
): Promise<readonly SessionToComplete[]> {
  return sql.query<SessionToComplete>(
    `SELECT id, kind, revision_no AS "revisionNo", base_sha256 AS "baseSha256", prepared_sha256 AS "preparedSha256", prepared, value
     FROM signing_session WHERE document_id = $1 AND state = 'authorised' ORDER BY revision_no`,
    [documentId],
  );
}

export interface CompletedFile {
  readonly documentId: DocumentId;
  readonly session: SessionToComplete;
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly baseBytes: number;
}

/** Notes the signed file as the letter's next revision; a repeat finds it there. */
export async function addRevision(
  sql: Sql,
  { documentId, session, sha256, bytes, baseBytes }: CompletedFile,
): Promise<void> {
  if (session.kind === 'person')
    await insertRevision(sql, [documentId, 0, 'base', session.baseSha256, baseBytes, null]);
  await insertRevision(sql, [
    documentId,
    session.revisionNo,
    session.kind,
    sha256,
    bytes,
    session.id,
  ]);
  await sql.execute(
    `UPDATE signing_session SET state = 'completed', completed_at = now(), completed_sha256 = $2 WHERE id = $1 AND state = 'authorised'`,
    [session.id, sha256],
  );
  if (session.kind === 'agency')
    await sql.execute(
      `UPDATE register_entry SET state = 'sealed' WHERE document_id = $1 AND state = 'awaiting-seal'`,
      [documentId],
    );
}

async function insertRevision(sql: Sql, columns: readonly unknown[]): Promise<void> {
  await sql.execute(
    `INSERT INTO revision (document_id, no, authority_id, kind, file_sha256, bytes, session_id)
     VALUES ($1, $2, current_authority(), $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    columns,
  );
}
