import { createHash } from 'node:crypto';
import { type Instant } from '@congvu/calendar';
import {
  type AccountId,
  type Capacity,
  type PersonId,
  type PostId,
  type UnitId,
} from '@congvu/domain';
import { type Database } from '../database/database.js';

/** The post in whose capacity a session acts, held by its person on this day, with the names of this day. */
export interface SignedInPost {
  readonly postId: PostId;
  readonly unitId: UnitId;
  /** The agency that the unit is a part of; the unit itself where it is one. */
  readonly agencyId: UnitId;
  readonly roles: readonly string[];
  readonly capacity: Capacity;
}

/** A living session with everything that a request asks about its caller. */
export interface SignedIn {
  readonly accountId: AccountId;
  readonly username: string;
  readonly personId: PersonId;
  readonly personName: string;
  readonly csrfToken: string;
  readonly expiresAt: Instant;
  /** Its last request was noted more than a minute ago. */
  readonly stale: boolean;
  /** Null until one is chosen, and as soon as the person no longer holds it. */
  readonly post: SignedInPost | null;
}

/** The living session of a token in one statement, inside a transaction or by itself; a post that was taken away is gone with the next request. */
export async function findSignedIn(
  asked: Pick<Database, 'first'>,
  token: string,
): Promise<SignedIn | undefined> {
  return asked.first<SignedIn>(
    `SELECT s.account_id AS "accountId", a.username, a.person_id AS "personId", n.full_name AS "personName",
       s.csrf_token AS "csrfToken", s.expires_at AS "expiresAt", s.last_seen_at < now() - interval '1 minute' AS stale,
       CASE WHEN h.id IS NOT NULL THEN jsonb_build_object('postId', p.id, 'unitId', u.id,
         'agencyId', CASE WHEN u.kind IN ('division', 'centre', 'council', 'team') THEN coalesce(u.parent_id, u.id) ELSE u.id END,
         'roles', to_jsonb(p.roles),
         'capacity', jsonb_build_object('personId', n.id, 'personName', n.full_name, 'postCode', p.code,
           'postTitle', p.title, 'unitCode', u.code, 'unitName', u.name, 'basis', h.basis)) END AS post
     FROM session s
     JOIN account a ON a.id = s.account_id AND a.disabled_at IS NULL
     JOIN person n ON n.id = a.person_id
     LEFT JOIN post p ON p.id = s.post_id AND p.validity @> business_today()
     LEFT JOIN unit u ON u.id = p.unit_id
     LEFT JOIN holding h ON h.post_id = p.id AND h.person_id = a.person_id AND h.validity @> business_today()
     WHERE s.token_sha256 = $1 AND s.expires_at > now() AND s.last_seen_at > now() - interval '4 hours'`,
    [createHash('sha256').update(token, 'utf8').digest()],
  );
}
