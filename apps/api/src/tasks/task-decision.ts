import { type TaskDecision } from '@congvu/domain';
import { type LockedLetter } from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { decisionContext } from '../acts/letter-command.service.js';
import { notFound } from '../acts/letter-access.js';

/** The command on the locked task, as the rules of the domain take it. */
export function taskDecision(letter: LockedLetter, actor: Actor): TaskDecision {
  if (!letter.task) throw notFound();
  return { ...decisionContext(letter, actor), task: letter.task };
}
