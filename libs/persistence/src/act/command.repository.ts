import { type Sql } from '../database/sql.js';

/** A command as it was asked: the key is the id of the act that it may write. */
export interface CommandKey {
  readonly key: string;
  readonly accountId: string;
  /** SHA-256 of method, address and body, in hexadecimal. */
  readonly requestSha256: string;
}

/** What an earlier try with the same key got. */
export interface EarlierAnswer {
  readonly same: boolean;
  readonly status: number;
  readonly answer: unknown;
}

/**
 * What an earlier try with the same key got. One that is being written beside this is not seen: it is waited for where
 * the letter is locked, or where this key is inserted.
 */
export async function findAnswer(
  sql: Sql,
  command: CommandKey,
): Promise<EarlierAnswer | undefined> {
  return sql.first<EarlierAnswer>(
    `SELECT account_id = $2::uuid AND request_sha256 = $3::bytea AS same, status, answer FROM command WHERE key = $1`,
    [command.key, command.accountId, Buffer.from(command.requestSha256, 'hex')],
  );
}

/** Whether the account used the key at all, for whatever. */
export async function isKeyUsed(
  sql: Sql,
  { key, accountId }: Pick<CommandKey, 'key' | 'accountId'>,
): Promise<boolean> {
  const used = await sql.first('SELECT 1 FROM command WHERE key = $1 AND account_id = $2', [
    key,
    accountId,
  ]);
  return used !== undefined;
}

export async function insertAnswer(sql: Sql, command: CommandKey, answer: object): Promise<void> {
  await sql.execute(
    `INSERT INTO command (key, authority_id, account_id, request_sha256, status, answer)
     VALUES ($1, current_authority(), $2, $3, 200, $4)`,
    [
      command.key,
      command.accountId,
      Buffer.from(command.requestSha256, 'hex'),
      JSON.stringify(answer),
    ],
  );
}
