import { type TaskFacts } from '@congvu/domain';
import { openTaskAt, type LockedLetter, type Sql } from '@congvu/persistence';

/** The open task of the draft step, where one was opened; a first draft begins with one. */
export async function draftTask(sql: Sql, letter: LockedLetter): Promise<TaskFacts | null> {
  const { position, opening } = letter.approval;
  if (position.kind !== 'at-step') return null;
  return (await openTaskAt(sql, letter.id, { step: position.step, opening })) ?? null;
}
