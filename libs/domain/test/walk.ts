import { type DocumentAct, type DocumentActBody } from '../src/act/act.js';
import { type Approval } from '../src/approval/approval.js';
import { expectedTasks } from '../src/approval/expected-tasks.js';
import { reduce } from '../src/approval/reduce.js';
import { returnTargets } from '../src/approval/return-targets.js';
import { type Chain } from '../src/chain/chain.js';
import { requireMayDo, type TaskActKind, taskKindsOfAct } from '../src/decision/task-guards.js';
import { DomainError } from '../src/domain-error.js';
import { proposalChain } from './chains.js';
import { anAct, by, does, openTask, sha, taskId } from './letter.js';

interface Move {
  readonly by: string;
  readonly body: DocumentActBody;
}

const actKinds = Object.keys(taskKindsOfAct) as TaskActKind[];

/** The bodies that an act of the kind could have where the letter stands. */
function bodiesOf(kind: TaskActKind, chain: Chain, approval: Approval): DocumentActBody[] {
  const version = approval.contentVersion;
  switch (kind) {
    case 'submit':
      return [
        does.submit([], version + 1),
        does.submit(chain === proposalChain ? ['X.1', 'X.2'] : [], version),
      ];
    case 'return':
      return returnTargets(chain, approval).map((to) => ({
        kind,
        task: taskId,
        version,
        to,
        reasonCode: 'other',
      }));
    case 'give-opinion':
      return [does.opinion()];
    case 'close-opinions':
      return [does.closeOpinions(version + 1)];
    case 'register-arrival':
      return [does.arrive()];
    case 'assign':
      return [does.assign('VP.CV-NC')];
    case 'pass-on':
      return ['SNV.GD', 'SNV.TP'].filter((code) => !isHolder(approval, code)).map(does.passOn);
    case 'number':
      return [does.number()];
    case 'cancel-number':
      return [does.cancelNumber()];
    case 'approve':
      return [does.approve()];
    case 'reject':
      return [does.reject()];
    case 'sign':
      return [does.sign()];
    case 'seal':
      return [does.seal()];
    case 'issue':
      return [does.issue()];
  }
}

function isHolder({ position }: Approval, code: string): boolean {
  return position.kind === 'with-proposer' && position.holder === code;
}

/** Everything that somebody may do now, by the same guards as the decisions. */
export function moves(chain: Chain, approval: Approval): Move[] {
  const onTasks = expectedTasks(chain, approval).flatMap((expected) =>
    actKinds.flatMap((kind) => {
      const actor = by(expected.posts[0] ?? 'nobody');
      const task = { ...openTask(chain, approval, actor), slot: expected.slot };
      const facts = {
        drafterPersonId: null,
        deciders: [],
        subjects: [],
        signerPersonId: null,
        vacantPosts: [],
        content: { version: approval.contentVersion, contentSha256: sha('a') },
      };
      if (
        !isAllowed(() => {
          requireMayDo(kind, { chain, approval, actor, facts, task });
        })
      )
        return [];
      return bodiesOf(kind, chain, approval).map((body): Move => ({ by: actor.post, body }));
    }),
  );
  const proposed = approval.position.kind === 'with-proposer';
  return proposed
    ? [...onTasks, { by: 'SNV.VT', body: does.resubmit(approval.contentVersion + 1) }]
    : onTasks;
}

function isAllowed(check: () => void): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

/** A letter driven by a list of choices through what is possible at each moment. */
export function walk(
  chain: Chain,
  start: Approval,
  choices: readonly number[],
): { acts: DocumentAct[]; states: Approval[] } {
  const acts: DocumentAct[] = [];
  const states = [start];
  for (const choice of choices) {
    const current = states.at(-1) ?? start;
    const possible = moves(chain, current);
    const move = possible[choice % Math.max(possible.length, 1)];
    if (!move) break;
    const act = { ...anAct(move.body, move.by), seq: acts.length + 1 };
    acts.push(act);
    states.push(reduce(chain, current, act));
  }
  return { acts, states };
}
