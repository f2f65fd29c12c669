import {
  appendAudit,
  type AuditEntry,
  type CommandKey,
  type Database,
  findAnswer,
  insertAnswer,
  type Scope,
  type Sql,
} from '@congvu/persistence';
import { Problem } from '../problem/problem.js';

interface OfficialRecord {
  readonly database: Database;
  readonly scope: Scope;
}

interface KeptCommand<Locked, Answer> {
  /** Takes the lock of what the command is about; throws where there is no such thing. */
  readonly lock: (sql: Sql) => Promise<Locked>;
  readonly act: (sql: Sql, locked: Locked) => Promise<Done<Answer>>;
}

interface Done<Answer> {
  readonly answer: Answer;
  readonly audit?: AuditEntry | readonly AuditEntry[];
}

/**
 * A command that writes no act: one transaction that locks the letter, asks for an earlier answer, acts, keeps the
 * answer under its key and writes the audit entry. In this order everywhere, with the head of the audit chain last.
 * @throws Problem idempotency-mismatch
 */
export async function keptCommand<Locked, Answer extends object>(
  record: OfficialRecord,
  command: CommandKey,
  { lock, act }: KeptCommand<Locked, Answer>,
): Promise<Answer> {
  return answeredOnce(record, command, () =>
    record.database.transaction(record.scope, async (sql) => {
      const locked = await lock(sql);
      const earlier = await earlierAnswer<Answer>(sql, command);
      if (earlier) return earlier;
      const { answer, audit } = await act(sql, locked);
      await insertAnswer(sql, command, answer);
      if (audit) await appendAudit(sql, ...[audit].flat());
      return answer;
    }),
  );
}

/**
 * A repetition is refused like everything that comes too late — the task is done, the file is there, the key is taken,
 * also by another kind of command at the same moment — and then gets what the first one got.
 * @throws Problem idempotency-mismatch
 */
export async function answeredOnce<Answer>(
  { database, scope }: OfficialRecord,
  command: CommandKey,
  run: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    const earlier = await database.read(scope, (sql) => earlierAnswer<Answer>(sql, command));
    if (earlier) return earlier;
    throw error;
  }
}

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
