import { type Instant, type PlainDate } from '@congvu/calendar';
import { type Sql } from '../database/sql.js';
import {
  findSignedIn,
  hashOf,
  LIVING,
  type SessionIdentity,
  type SignedIn,
  STALE,
} from './signed-in.js';

/** A living session by its own row, and as of what the rest may be known. */
interface LivingRow {
  readonly token_sha256: Buffer;
  readonly account_id: string;
  readonly post_id: string | null;
  readonly csrf_token: string;
  readonly expires_at: Instant;
  readonly stale: boolean;
  readonly today: PlainDate;
  readonly identity_version: string;
}

/**
 * Living sessions of one authority. Each is looked for every time, so that one that ended is refused with the next
 * request, whichever process ended it. Who acts in it, in which post, is remembered for as long as the day and the
 * authority's `identity_version` stay the same: triggers renew that with every change that an identity shows, in the
 * transaction that makes it.
 */
export class KnownSessions {
  private asOf = '';
  private identities = new Map<string, SessionIdentity>();

  /** The session of each token, at its place; undefined where none lives. */
  async find(
    asked: Pick<Sql, 'query'>,
    tokens: readonly string[],
  ): Promise<(SignedIn | undefined)[]> {
    const hashes = tokens.map(hashOf);
    const living = await asked.query<LivingRow>(
      `SELECT s.token_sha256, s.account_id, s.post_id, s.csrf_token, s.expires_at, ${STALE} AS stale,
         clock.today, y.identity_version
       FROM session s JOIN authority y ON y.id = s.authority_id
       CROSS JOIN (SELECT business_today() AS today OFFSET 0) clock WHERE ${LIVING}`,
      [hashes],
    );
    const identities = this.identitiesAsOf(living[0]);
    const rows = hashes.map((hash) => living.find((row) => hash.equals(row.token_sha256)));
    const known = rows.map((row) => row && identities.get(keyOf(row.account_id, row.post_id)));
    const unknown = tokens.filter((_, at) => rows[at] && known[at] === undefined);
    const fresh = await lookUp(asked, unknown);
    // Under the post that was read with it: a session may have been switched since its row was read.
    for (const session of fresh.values())
      identities.set(keyOf(session.accountId, session.chosenPostId), session);
    return tokens.map((token, at) => {
      const [row, identity] = [rows[at], known[at]];
      return row && identity ? signedIn(row, identity) : fresh.get(token);
    });
  }

  /** What is known as of the row; what was known as of something else is forgotten. */
  private identitiesAsOf(row: LivingRow | undefined): Map<string, SessionIdentity> {
    const asOf = row === undefined ? this.asOf : `${row.identity_version} ${row.today}`;
    if (asOf !== this.asOf) {
      this.asOf = asOf;
      this.identities = new Map();
    }
    return this.identities;
  }
}

function keyOf(account: string, post: string | null): string {
  return `${account} ${post ?? ''}`;
}

/** Those that live, with who acts in them now. */
async function lookUp(
  asked: Pick<Sql, 'query'>,
  tokens: readonly string[],
): Promise<ReadonlyMap<string, SignedIn>> {
  const found = tokens.length === 0 ? [] : await findSignedIn(asked, tokens);
  return new Map(
    tokens.flatMap((token, at) => {
      const session = found[at];
      return session ? [[token, session] as const] : [];
    }),
  );
}

function signedIn(row: LivingRow, identity: SessionIdentity): SignedIn {
  const { csrf_token: csrfToken, expires_at: expiresAt, stale } = row;
  return { ...identity, csrfToken, expiresAt, stale };
}
