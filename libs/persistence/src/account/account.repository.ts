import { type Instant } from '@congvu/calendar';
import { type AccountId, type PersonId } from '@congvu/domain';
import { newId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';

export interface Account {
  readonly id: AccountId;
  readonly personId: PersonId;
  readonly personName: string;
  readonly username: string;
  readonly passwordHash: string;
  readonly sample: boolean;
  readonly disabledAt: Instant | null;
}

const SELECT = `SELECT a.id, a.person_id AS "personId", p.full_name AS "personName", a.username, a.password_hash AS "passwordHash",
  a.sample, a.disabled_at AS "disabledAt"
  FROM account a JOIN person p ON p.id = a.person_id`;

export async function findAccount(sql: Sql, username: string): Promise<Account | undefined> {
  return sql.first<Account>(`${SELECT} WHERE a.username = $1`, [username.trim().toLowerCase()]);
}

/** In the order of the names to sign in with; for operators and the sample's list. */
export async function listAccounts(sql: Sql): Promise<Account[]> {
  return sql.query<Account>(`${SELECT} ORDER BY a.username`);
}

export interface NewAccount {
  readonly personId: PersonId;
  readonly username: string;
  readonly passwordHash: string;
}

export async function addAccount(sql: Sql, account: NewAccount): Promise<AccountId> {
  const id = newId<AccountId>();
  await sql.execute(
    'INSERT INTO account (id, authority_id, person_id, username, password_hash) VALUES ($1, $2, $3, $4, $5)',
    [id, sql.scope.authorityId, account.personId, account.username, account.passwordHash],
  );
  return id;
}

/** Replaces the password and ends every session of the account. */
export async function setPassword(sql: Sql, id: AccountId, passwordHash: string): Promise<void> {
  await sql.execute(
    'UPDATE account SET password_hash = $2, failed_attempts = 0, retry_at = NULL WHERE id = $1',
    [id, passwordHash],
  );
  await sql.execute('DELETE FROM session WHERE account_id = $1', [id]);
}

/** The account cannot sign in any more; its sessions end. Repeating changes nothing. */
export async function disableAccount(sql: Sql, id: AccountId): Promise<void> {
  await sql.execute('UPDATE account SET disabled_at = coalesce(disabled_at, now()) WHERE id = $1', [
    id,
  ]);
  await sql.execute('DELETE FROM session WHERE account_id = $1', [id]);
}
