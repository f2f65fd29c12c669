import { type Instant } from '@congvu/calendar';
import {
  type AuthorityLine,
  type Capacity,
  type DocumentId,
  type Sha256,
  type SigningSession,
  type SigningSessionId,
  type SigningSessionState,
  type TaskId,
} from '@congvu/domain';
import { type Sql } from '../database/sql.js';

interface SessionRow {
  readonly id: SigningSessionId;
  readonly document_id: DocumentId;
  readonly task_id: TaskId;
  readonly kind: 'person' | 'agency';
  readonly account_id: string;
  readonly capacity: Capacity;
  readonly authority_line: AuthorityLine | null;
  readonly base_sha256: Sha256;
  readonly prepared_sha256: Sha256;
  readonly state: SigningSessionState;
  readonly expires_at: Instant;
}

/** A signing session with what the api needs beside the domain's view of it. */
export interface StoredSigningSession {
  readonly session: SigningSession;
  readonly taskId: TaskId;
  readonly accountId: string;
  readonly authorityLine: AuthorityLine | null;
}

export async function findSigningSession(
  sql: Sql,
  id: string,
): Promise<StoredSigningSession | undefined> {
  const row = await sql.first<SessionRow>(
    `SELECT id, document_id, task_id, kind, account_id, capacity, authority_line, base_sha256, prepared_sha256, state, expires_at
     FROM signing_session WHERE id = $1`,
    [id],
  );
  return row && storedSession(row);
}

function storedSession(row: SessionRow): StoredSigningSession {
  return {
    session: {
      id: row.id,
      documentId: row.document_id,
      purpose: row.kind,
      personId: row.capacity.personId,
      state: row.state,
      baseSha256: row.base_sha256,
      preparedSha256: row.prepared_sha256,
      expiresAt: row.expires_at,
    },
    taskId: row.task_id,
    accountId: row.account_id,
    authorityLine: row.authority_line,
  };
}

/** The act that releases the signature has been decided in this transaction. @returns false when the session was over */
export async function markAuthorised(sql: Sql, id: string): Promise<boolean> {
  const touched = await sql.execute(
    `UPDATE signing_session SET state = 'authorised', authorised_at = now() WHERE id = $1 AND state = 'prepared'`,
    [id],
  );
  return touched === 1;
}
