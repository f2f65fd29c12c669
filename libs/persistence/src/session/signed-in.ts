import { createHash } from 'node:crypto';
import { type Instant } from '@congvu/calendar';
import {
  type AccountId,
  type Capacity,
  type PersonId,
  type PostCode,
  type PostId,
  type UnitId,
} from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** The post in whose capacity a session acts, held by its person on this day, with the names of this day. */
export interface SignedInPost {
  readonly postId: PostId;
  readonly unitId: UnitId;
  /** The agency that the unit is a part of; the unit itself where it is one. */
  readonly agencyId: UnitId;
  readonly roles: readonly string[];
  readonly capacity: Capacity;
}

/** Who acts in a session. */
export interface SessionIdentity {
  readonly accountId: AccountId;
  readonly username: string;
  readonly personId: PersonId;
  readonly personName: string;
  /** The post that the session was switched to, also when the person no longer holds it. */
  readonly chosenPostId: PostId | null;
  /** Null until one is chosen, and as soon as the person no longer holds it. */
  readonly post: SignedInPost | null;
}

/** A living session with everything that a request asks about its caller. */
export interface SignedIn extends SessionIdentity {
  readonly csrfToken: string;
  readonly expiresAt: Instant;
  /** Its last request was noted more than a minute ago. */
  readonly stale: boolean;
}

interface SessionRow {
  readonly token_sha256: Buffer;
  readonly account_id: AccountId;
  readonly username: string;
  readonly person_id: PersonId;
  readonly person_name: string;
  readonly csrf_token: string;
  readonly expires_at: Instant;
  readonly stale: boolean;
  readonly chosen_post_id: PostId | null;
  readonly post_id: PostId | null;
  readonly post_code: PostCode;
  readonly post_title: string;
  readonly roles: readonly string[];
  readonly unit_id: UnitId;
  readonly agency_id: UnitId;
  readonly unit_code: string;
  readonly unit_name: string;
  readonly basis: string;
}

/** Of the sessions whose hashes are $1; `s` is the session. */
export const LIVING = `s.token_sha256 = ANY ($1::bytea[]) AND s.expires_at > now() AND s.last_seen_at > now() - interval '4 hours'`;
export const STALE = `s.last_seen_at < now() - interval '1 minute'`;

/** What is stored of a token. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

/**
 * The living session of each token in one statement, inside a transaction or by itself; undefined where there is none.
 * A post that was taken away is gone with the next request.
 */
export async function findSignedIn(
  asked: Pick<Sql, 'query'>,
  tokens: readonly string[],
): Promise<(SignedIn | undefined)[]> {
  const hashes = tokens.map(hashOf);
  const rows = await asked.query<SessionRow>(
    `SELECT s.token_sha256, s.account_id, a.username, a.person_id, n.full_name AS person_name, s.csrf_token, s.post_id AS chosen_post_id, s.expires_at,
       ${STALE} AS stale,
       h.post_id, p.code AS post_code, p.title AS post_title, p.roles, h.basis,
       u.id AS unit_id, u.code AS unit_code, u.name AS unit_name,
       CASE WHEN u.kind IN ('division', 'centre', 'council', 'team') THEN coalesce(u.parent_id, u.id) ELSE u.id END AS agency_id
     FROM session s
     JOIN account a ON a.id = s.account_id AND a.disabled_at IS NULL
     JOIN person n ON n.id = a.person_id
     CROSS JOIN (SELECT business_today() AS today OFFSET 0) clock
     LEFT JOIN post p ON p.id = s.post_id AND p.validity @> clock.today
     LEFT JOIN unit u ON u.id = p.unit_id
     LEFT JOIN holding h ON h.post_id = p.id AND h.person_id = a.person_id AND h.validity @> clock.today
     WHERE ${LIVING}`,
    [hashes],
  );
  return hashes.map((hash) => {
    const row = rows.find(({ token_sha256: found }) => hash.equals(found));
    return row && signedIn(row);
  });
}

function signedIn(row: SessionRow): SignedIn {
  return {
    accountId: row.account_id,
    username: row.username,
    personId: row.person_id,
    personName: row.person_name,
    chosenPostId: row.chosen_post_id,
    csrfToken: row.csrf_token,
    expiresAt: row.expires_at,
    stale: row.stale,
    post: row.post_id === null ? null : signedInPost({ ...row, post_id: row.post_id }),
  };
}

function signedInPost(row: SessionRow & { readonly post_id: PostId }): SignedInPost {
  return {
    postId: row.post_id,
    unitId: row.unit_id,
    agencyId: row.agency_id,
    roles: row.roles,
    capacity: {
      personId: row.person_id,
      personName: row.person_name,
      postCode: row.post_code,
      postTitle: row.post_title,
      unitCode: row.unit_code,
      unitName: row.unit_name,
      basis: row.basis,
    },
  };
}
