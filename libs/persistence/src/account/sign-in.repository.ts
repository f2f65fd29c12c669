import { type AccountId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** What signing in asks about an account. */
export interface SignInAccount {
  readonly id: AccountId;
  readonly passwordHash: string;
  readonly failedAttempts: number;
  /** Seconds until the next try is looked at; 0 when at once. */
  readonly waitSeconds: number;
  readonly disabled: boolean;
}

/** The account with this name. */
export async function findSignInAccount(
  sql: Sql,
  username: string,
): Promise<SignInAccount | undefined> {
  return sql.first<SignInAccount>(
    `SELECT id, password_hash AS "passwordHash", failed_attempts AS "failedAttempts",
       greatest(0, ceil(extract(epoch FROM coalesce(retry_at, now()) - now())))::integer AS "waitSeconds",
       disabled_at IS NOT NULL AS disabled
     FROM account WHERE username = $1`,
    [username],
  );
}

/** Counts a wrong password; from the fifth on each doubles the wait, up to `longest` seconds: never for ever. */
export async function countFailedSignIn(sql: Sql, id: AccountId, longest: number): Promise<void> {
  await sql.execute(
    `UPDATE account SET failed_attempts = failed_attempts + 1,
       retry_at = CASE WHEN failed_attempts >= 4
         THEN now() + make_interval(secs => least($2, power(2, least(failed_attempts - 4, 20)))) END
     WHERE id = $1`,
    [id, longest],
  );
}

export async function forgetFailedSignIns(sql: Sql, id: AccountId): Promise<void> {
  await sql.execute(
    'UPDATE account SET failed_attempts = 0, retry_at = NULL WHERE id = $1 AND failed_attempts > 0',
    [id],
  );
}
