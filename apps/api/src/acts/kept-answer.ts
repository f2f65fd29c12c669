import { type CommandKey, findAnswer, insertAnswer, type Sql } from '@congvu/persistence';
import { Problem } from '../problem/problem.js';

/** What the same command got before. @throws Problem idempotency-mismatch when the key was used for anything else */
export async function earlierAnswer<Answer>(
  sql: Sql,
  command: CommandKey,
): Promise<Answer | undefined> {
  const earlier = await findAnswer(sql, command);
  if (!earlier) return undefined;
  if (earlier.same) return earlier.answer as Answer;
  throw new Problem('idempotency-mismatch', 'Mã yêu cầu này đã được dùng cho một việc khác.');
}

/** Keeps the answer for a repetition of the command. */
export async function keepAnswer(sql: Sql, command: CommandKey, answer: object): Promise<void> {
  await insertAnswer(sql, command, answer);
}
