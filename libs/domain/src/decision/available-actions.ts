import { type Instant } from '@congvu/calendar';
import { type ReturnTarget } from '../act/act.js';
import { type Approval } from '../approval/approval.js';
import { expectedTasks } from '../approval/expected-tasks.js';
import { returnTargets } from '../approval/return-targets.js';
import { NoSigningAuthority } from '../authority/authority-errors.js';
import { type AuthorityLine } from '../authority/authority-record.js';
import { type Chain } from '../chain/chain.js';
import { stepOfKind } from '../chain/chain-steps.js';
import { DomainError } from '../domain-error.js';
import { type ActId, type TaskId } from '../ids.js';
import { type Actor, type LetterFacts, type TaskFacts } from './decision-input.js';
import { decideRecall, decideWithdraw } from './drafting.js';
import { requireSignerMaySign } from './separation-of-duties.js';
import { requireMayDo, type TaskActKind, taskKindsOfAct } from './task-guards.js';
import { isHeldBy } from './turn.js';
import { decideUndo, type HeldAct } from './undoing.js';

/** What the record says about the letter and the person who looks at it. */
export interface ViewerFacts {
  readonly actor: Actor;
  readonly facts: LetterFacts;
  /** Tasks of the letter at its current position, as the record has them. */
  readonly tasks: readonly TaskFacts[];
  /** By what right the actor's post would sign today; null when it has none. */
  readonly authority: AuthorityLine | null;
  readonly opened: { readonly personName: string; readonly at: Instant } | null;
  /** The last standing act of the letter, null before the first. */
  readonly lastAct: HeldAct | null;
  readonly now: Instant;
}

/** Something the viewer may do now, or may not and why. */
export interface Action {
  readonly kind: TaskActKind | 'withdraw' | 'recall' | 'undo';
  readonly task: TaskId | null;
  /** The act that `undo` takes back. */
  readonly act: ActId | null;
  readonly allowed: boolean;
  /** Vietnamese sentence; null when allowed. */
  readonly why: string | null;
  /** For `return`: where to, the default first. */
  readonly targets: readonly ReturnTarget[];
}

/** How the viewer can still take something back: the gentlest way that applies (product.md F54). */
export type TakeBackLayer = 'undo' | 'recall' | 'withdraw' | 'replace';

/**
 * "What may I do now": computed by the same guards as the decisions. Names acts on tasks that wait for the viewer's
 * post, and recall, withdrawal and undo where he is the one who could have done them; everything else is left out.
 */
export function availableActions(
  chain: Chain,
  approval: Approval,
  viewer: ViewerFacts,
): readonly Action[] {
  return [...taskActions(chain, approval, viewer), ...takeBackActions(chain, approval, viewer)];
}

/** Which way back is open to the viewer; `replace`: only by another letter of the same form (Điều 18); null: none. */
export function takeBackLayer(
  chain: Chain,
  approval: Approval,
  viewer: ViewerFacts,
): TakeBackLayer | null {
  const open = takeBackActions(chain, approval, viewer).filter(({ allowed }) => allowed);
  for (const layer of ['undo', 'recall', 'withdraw'] as const) {
    if (open.some(({ kind }) => kind === layer)) return layer;
  }
  const { position } = approval;
  const issued = position.kind === 'ended' && position.outcome === 'issued';
  return issued && approval.drafter === viewer.actor.post ? 'replace' : null;
}

function taskActions(chain: Chain, approval: Approval, viewer: ViewerFacts): readonly Action[] {
  const targets = returnTargets(chain, approval);
  return expectedTasks(chain, approval)
    .filter((expected) => isHeldBy(expected, viewer.actor, viewer.facts))
    .flatMap((expected) => {
      const task = viewer.tasks.find(
        ({ slot, opening }) => slot === expected.slot && opening === approval.opening,
      );
      if (!task) return [];
      return actKinds
        .filter((kind) => taskKindsOfAct[kind].includes(expected.kind))
        .filter((kind) => kind !== 'return' || targets.length > 0)
        .map((kind): Action => {
          const why = refusalOf(() => {
            checkTaskAct(kind, { chain, approval, viewer, task });
          });
          const to = kind === 'return' ? targets : [];
          return { kind, task: task.id, act: null, allowed: why === null, why, targets: to };
        });
    });
}

const actKinds = Object.keys(taskKindsOfAct) as readonly TaskActKind[];

interface TaskView {
  readonly chain: Chain;
  readonly approval: Approval;
  readonly viewer: ViewerFacts;
  readonly task: TaskFacts;
}

function checkTaskAct(kind: TaskActKind, { chain, approval, viewer, task }: TaskView): void {
  const { actor, facts, authority } = viewer;
  const input = { chain, approval, actor, facts, task };
  requireMayDo(kind, input);
  if (kind !== 'sign') return;
  if (authority === null)
    throw new NoSigningAuthority('Chức danh đang dùng không có thẩm quyền ký văn bản này hôm nay.');
  requireSignerMaySign(input, authority.isHead);
}

function takeBackActions(chain: Chain, approval: Approval, viewer: ViewerFacts): readonly Action[] {
  const { actor, facts, opened, lastAct, now } = viewer;
  const context = { chain, approval, actor, facts };
  const actions: Action[] = [];
  const add = (kind: Action['kind'], act: ActId | null, why: string | null): void => {
    actions.push({ kind, task: null, act, allowed: why === null, why, targets: [] });
  };
  if (lastAct?.personId === actor.personId && lastAct.state !== 'void') {
    const why = refusalOf(() => decideUndo({ actor, act: lastAct, now }));
    if (why === null) add('undo', lastAct.id, null);
  }
  if (approval.position.kind === 'ended') return actions;
  if (approval.drafter === actor.post && isUnderWay(chain, approval)) {
    add(
      'recall',
      null,
      refusalOf(() => decideRecall({ ...context, opened })),
    );
  }
  const withdraw = refusalOf(() => decideWithdraw(context));
  if (withdraw === null || approval.drafter === actor.post) add('withdraw', null, withdraw);
  return actions;
}

/** The draft was submitted in this pass and nobody has signed yet. */
function isUnderWay(chain: Chain, approval: Approval): boolean {
  const draft = stepOfKind(chain, 'draft').key;
  return approval.personSignature === null && approval.done.some(({ step }) => step === draft);
}

function refusalOf(check: () => unknown): string | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}
