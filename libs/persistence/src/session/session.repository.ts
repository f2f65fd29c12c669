import { createHash, randomBytes } from 'node:crypto';
import { type Instant } from '@congvu/calendar';
import { type AccountId, type PostId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** A session ends after a working day, or after four hours without a request. */
const LONGEST = '12 hours';
const IDLE = '4 hours';

export interface OpenedSession {
  /** For the cookie; only its SHA-256 is stored. */
  readonly token: string;
  readonly csrfToken: string;
  readonly expiresAt: Instant;
}

/** Opens a session with a new token: also after a sign-in over an old one, so that none can be planted. */
export async function openSession(
  sql: Sql,
  account: AccountId,
  post: PostId | null,
): Promise<OpenedSession> {
  const token = randomBytes(32).toString('base64url');
  const csrfToken = randomBytes(24).toString('base64url');
  const { expiresAt } = await sql.one<{ expiresAt: Instant }>(
    'phiên',
    `INSERT INTO session (token_sha256, authority_id, account_id, post_id, csrf_token, expires_at)
     VALUES ($1, $2, $3, $4, $5, now() + interval '${LONGEST}') RETURNING expires_at AS "expiresAt"`,
    [digest(token), sql.scope.authorityId, account, post, csrfToken],
  );
  return { token, csrfToken, expiresAt };
}

/** Keeps the session from falling idle; writes at most once a minute. */
export async function touchSession(sql: Sql, token: string): Promise<void> {
  await sql.execute(
    `UPDATE session SET last_seen_at = now() WHERE token_sha256 = $1 AND last_seen_at < now() - interval '1 minute'`,
    [digest(token)],
  );
}

/** Goes on in the capacity of another post of the same person; the caller has checked that he holds it. */
export async function switchCapacity(sql: Sql, token: string, post: PostId): Promise<void> {
  await sql.execute('UPDATE session SET post_id = $2 WHERE token_sha256 = $1', [
    digest(token),
    post,
  ]);
}

export async function endSession(sql: Sql, token: string): Promise<void> {
  await sql.execute('DELETE FROM session WHERE token_sha256 = $1', [digest(token)]);
}

/** @returns how many were removed. */
export async function removeEndedSessions(sql: Sql): Promise<number> {
  return sql.execute(
    `DELETE FROM session WHERE expires_at < now() OR last_seen_at < now() - interval '${IDLE}'`,
  );
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}
