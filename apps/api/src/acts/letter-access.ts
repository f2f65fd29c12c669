import {
  awaitsTurn,
  type LetterAccessFacts,
  type LetterAction,
  letterPermissions,
  letterState,
  mayDo,
  NotYourTurn,
  type PostCode,
  type Role,
  type Viewer,
} from '@congvu/domain';
import { type LockedLetter } from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { Problem } from '../problem/problem.js';

/**
 * The access policy on a locked letter. Who holds the task itself passes on his role alone: whether it is still his
 * turn is answered by the decision, which names who was first. @throws NotYourTurn, Problem not-found, forbidden
 */
export function requireLetterAction(
  letter: LockedLetter,
  actor: Actor,
  action: LetterAction,
): void {
  const { access } = letter;
  if (!access.readable && !access.holdsTask) throw notFound();
  const roles = actor.post.roles as readonly Role[];
  const byTask =
    access.holdsTask &&
    letterPermissions.some(
      (one) => one.action === action && one.roles.some((role) => roles.includes(role)),
    );
  if (byTask || mayOnLetter(letter, actor, action)) return;
  if (awaitsTurn(viewerOf(actor), action, factsOf(letter, actor))) {
    throw new NotYourTurn('Văn bản đang ở bước xử lý của người khác, chưa đến lượt anh/chị.');
  }
  throw new Problem('forbidden', 'Chức danh đang dùng không được làm việc này với văn bản.');
}

/** Whether the policy lets the actor do it in the letter's present state. */
export function mayOnLetter(letter: LockedLetter, actor: Actor, action: LetterAction): boolean {
  return mayDo(viewerOf(actor), action, factsOf(letter, actor)) === 'allowed';
}

export function notFound(): Problem {
  return new Problem('not-found', 'Không có dữ liệu này, hoặc anh/chị không được xem.');
}

function viewerOf({ post, capacity }: Actor): Viewer {
  return {
    personId: capacity.personId,
    post: capacity.postCode,
    unit: capacity.unitCode,
    agency: capacity.unitCode,
    roles: post.roles as readonly Role[],
  };
}

/** The facts that permissions ask about; that the letter may be read has been answered by the SQL form. */
function factsOf(
  { access, approval, chain, draftingUnitId, facts }: LockedLetter,
  actor: Actor,
): LetterAccessFacts {
  const { postCode, unitCode } = actor.capacity;
  const onlyIf = (holds: boolean): PostCode[] => (holds ? [postCode] : []);
  const holder = approval.position.kind === 'with-proposer' ? [approval.position.holder] : [];
  return {
    state: letterState(chain, approval),
    drafter: approval.drafter,
    draftingUnit: draftingUnitId === actor.post.unitId ? unitCode : '',
    issuingAgency: '',
    openTaskPosts: onlyIf(access.hasOpenTask),
    pastTaskPosts: onlyIf(access.hasPastTask),
    proposingAgency: null,
    proposerPosts: approval.proposer ? [approval.proposer.head, ...holder] : holder,
    receivers: [],
    processingOffices: [],
    subjects: facts.subjects,
  };
}
