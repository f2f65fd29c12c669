import { type ExpectedTask } from '../approval/approval.js';
import { expectedTasks } from '../approval/expected-tasks.js';
import { AlreadyDecided, ClaimedByOther, ContentChanged, NotYourTurn } from './decision-errors.js';
import {
  type Actor,
  type ContentSeen,
  type LetterFacts,
  type TaskDecision,
} from './decision-input.js';
import { requireNotNamed } from './separation-of-duties.js';

/** Whether the task waits for the actor's post, or for the post that he replaces while nobody holds it. */
export function isHeldBy(
  task: ExpectedTask,
  actor: Actor,
  facts: Pick<LetterFacts, 'vacantPosts'>,
): boolean {
  if (task.posts.includes(actor.post)) return true;
  return task.deputy === actor.post && task.posts.every((post) => facts.vacantPosts.includes(post));
}

/**
 * The task that the command answers: open, of the current position, of a fitting kind, the actor's, not taken by a
 * colleague; and the actor is not named in the matter.
 * @throws AlreadyDecided, NotYourTurn, ClaimedByOther, SeparationOfDuties
 */
export function requireTurn(
  input: TaskDecision,
  kinds: readonly ExpectedTask['kind'][],
): ExpectedTask {
  const { task, actor, facts } = input;
  if (task.state === 'decided') throw new AlreadyDecided(task.decided);
  const expected = expectedOf(input);
  if (!expected || task.state === 'closed') {
    throw new NotYourTurn('Văn bản không còn ở bước này; hãy tải lại để xem bước hiện tại.');
  }
  if (!kinds.includes(expected.kind)) {
    throw new NotYourTurn('Việc này không làm được ở bước hiện tại của văn bản.');
  }
  if (!isHeldBy(expected, actor, facts)) {
    throw new NotYourTurn('Văn bản đang ở bước xử lý của người khác, chưa đến lượt anh/chị.');
  }
  if (task.claimedBy && task.claimedBy.personId !== actor.personId) {
    throw new ClaimedByOther(task.claimedBy.personName);
  }
  requireNotNamed(actor, facts);
  return expected;
}

function expectedOf({ chain, approval, task }: TaskDecision): ExpectedTask | undefined {
  if (task.opening !== approval.opening) return undefined;
  return expectedTasks(chain, approval).find(
    ({ slot, step }) => slot === task.slot && step === task.step,
  );
}

/** @throws ContentChanged unless version and hash are those of the record. */
export function requireSameContent(seen: ContentSeen, facts: LetterFacts): void {
  const { version, contentSha256 } = facts.content;
  if (seen.version !== version || seen.contentSha256 !== contentSha256) throw new ContentChanged();
}
