import { type AccountId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** What a try at a password is answered from. */
export interface SignInAccount {
  readonly id: AccountId;
  readonly passwordHash: string;
  readonly disabled: boolean;
}

/** A try that was counted, or one that comes before its time. */
export type PasswordAttempt =
  | { readonly kind: 'counted'; readonly account: SignInAccount }
  | { readonly kind: 'too-early'; readonly waitSeconds: number };

/**
 * Counts a try at the password of this name as a wrong one, before the password is looked at: of tries that come at
 * once each sees those before it. From the fifth on each doubles the wait, up to `longest` seconds: never for ever.
 * `forgetFailedSignIns` takes it back. @returns undefined when there is no such account
 */
export async function countPasswordAttempt(
  sql: Sql,
  { username, longest }: { readonly username: string; readonly longest: number },
): Promise<PasswordAttempt | undefined> {
  const account = await sql.first<SignInAccount>(
    `UPDATE account SET failed_attempts = failed_attempts + 1,
       retry_at = CASE WHEN failed_attempts >= 4
         THEN now() + make_interval(secs => least($2, power(2, least(failed_attempts - 4, 20)))) END
     WHERE username = $1 AND (retry_at IS NULL OR retry_at <= now())
     RETURNING id, password_hash AS "passwordHash", disabled_at IS NOT NULL AS disabled`,
    [username, longest],
  );
  if (account) return { kind: 'counted', account };
  const early = await sql.first<{ waitSeconds: number }>(
    `SELECT greatest(1, ceil(extract(epoch FROM retry_at - now())))::integer AS "waitSeconds"
     FROM account WHERE username = $1`,
    [username],
  );
  return early && { kind: 'too-early', ...early };
}

/** After a right password. */
export async function forgetFailedSignIns(sql: Sql, id: AccountId): Promise<void> {
  await sql.execute(
    'UPDATE account SET failed_attempts = 0, retry_at = NULL WHERE id = $1 AND failed_attempts > 0',
    [id],
  );
}
