import { type Sql } from '../database/sql.js';
import { type CommandKey, type EarlierAnswer } from './locked-letter.js';

/** What an earlier try with the same key got; waits for one that is being written beside this. */
export async function findAnswer(
  sql: Sql,
  command: CommandKey,
): Promise<EarlierAnswer | undefined> {
  await sql.execute('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [command.key]);
  return sql.first<EarlierAnswer>(
    `SELECT account_id = $2::uuid AND request_sha256 = $3::bytea AS same, status, answer FROM command WHERE key = $1`,
    [command.key, command.accountId, Buffer.from(command.requestSha256, 'hex')],
  );
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
