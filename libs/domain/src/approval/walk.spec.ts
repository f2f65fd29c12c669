import { plainDate } from '@congvu/calendar';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planChain, post, proposalChain } from '../../test/chains.js';
import { anAct, aPlan, aProposal, by, does, openTask, sha, taskId } from '../../test/letter.js';
import { type DocumentAct, type DocumentActBody } from '../act/act.js';
import { type Chain } from '../chain/chain.js';
import { indexOfStep, stepOf } from '../chain/chain-steps.js';
import { requireMayDo, type TaskActKind, taskKindsOfAct } from '../decision/task-guards.js';
import { DomainError } from '../domain-error.js';
import { type Approval } from './approval.js';
import { expectedTasks } from './expected-tasks.js';
import { foldApproval, reduce } from './reduce.js';
import { returnTargets } from './return-targets.js';

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
      return [{ ...does.number(), date: plainDate('2024-01-15') } as DocumentActBody];
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
function moves(chain: Chain, approval: Approval): Move[] {
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
function walk(
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

const aWalk = fc
  .record({ proposed: fc.boolean(), choices: fc.array(fc.nat(1000), { maxLength: 60 }) })
  .map(({ proposed, choices }) => {
    const chain = proposed ? planChain : proposalChain;
    const start = proposed ? aPlan() : aProposal();
    return { chain, start, ...walk(chain, start, choices) };
  });

describe('any letter on any way that the decisions allow', () => {
  it('is where the fold of its acts puts it (INV-05)', () => {
    fc.assert(
      fc.property(aWalk, ({ chain, start, acts, states }) => {
        expect(foldApproval(chain, start, acts)).toEqual(states.at(-1));
      }),
    );
  });

  it('waits for somebody until it has ended, and for nobody then', () => {
    fc.assert(
      fc.property(aWalk, ({ chain, states }) => {
        for (const state of states) {
          const waiting = expectedTasks(chain, state);
          expect(waiting.length === 0).toBe(state.position.kind === 'ended');
          expect(waiting.every(({ posts }) => posts.length > 0)).toBe(true);
        }
      }),
    );
  });

  it('never opens the same slot twice under one opening', () => {
    fc.assert(
      fc.property(aWalk, ({ states }) => {
        states.slice(1).forEach((state, index) => {
          const before = states[index];
          const moved = JSON.stringify(state.position) !== JSON.stringify(before?.position);
          const ended = state.position.kind === 'ended';
          expect(state.opening - (before?.opening ?? 0)).toBe(moved && !ended ? 1 : 0);
        });
      }),
    );
  });

  it('has done its steps in the order of the chain, each once, none after the current one', () => {
    fc.assert(
      fc.property(aWalk, ({ chain, states }) => {
        for (const { done, position } of states) {
          const places = done.map(({ step }) => indexOfStep(chain, step));
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
          if (position.kind === 'at-step')
            expect(Math.max(-1, ...places)).toBeLessThan(indexOfStep(chain, position.step));
        }
      }),
    );
  });

  it('has the person’s signature from the sign step on, the agency’s from the seal on, and never before', () => {
    fc.assert(
      fc.property(aWalk, ({ chain, states }) => {
        for (const { done, personSignature, agencySignature } of states) {
          const kinds = done.map(({ step }) => stepOf(chain, step).kind);
          expect(personSignature !== null).toBe(kinds.includes('sign'));
          expect(agencySignature !== null).toBe(kinds.includes('seal'));
        }
      }),
    );
  });

  it('is as if nothing had happened when its last act is undone', () => {
    fc.assert(
      fc.property(aWalk, ({ chain, start, acts, states }) => {
        const last = acts.at(-1);
        if (!last) return;
        const undo = {
          ...anAct({ kind: 'undo', undone: last.id, undoneSeq: last.seq }, last.post),
          seq: last.seq + 1,
        };
        const refolded = foldApproval(chain, start, [
          ...acts.slice(0, -1),
          { ...last, state: 'void' },
          undo,
        ]);
        expect(refolded).toEqual(states.at(-2));
      }),
    );
  });

  it('survives being kept as JSON between any two acts', () => {
    fc.assert(
      fc.property(aWalk, ({ chain, start, acts, states }) => {
        const kept = acts.reduce(
          (state, act) => JSON.parse(JSON.stringify(reduce(chain, state, act))) as Approval,
          start,
        );
        expect(kept).toEqual(states.at(-1));
      }),
    );
  });

  it('can be issued: walks do reach the end', () => {
    const first = (chain: Chain, start: Approval): Approval => {
      let letter = start;
      for (let step = 0; step < 20 && letter.position.kind !== 'ended'; step += 1) {
        const forward = moves(chain, letter).find(
          ({ body }) => !['return', 'reject', 'cancel-number'].includes(body.kind),
        );
        if (forward) letter = reduce(chain, letter, anAct(forward.body, forward.by));
      }
      return letter;
    };
    for (const letter of [
      first(planChain, aPlan()),
      first(proposalChain, { ...aProposal(), drafter: post('SNV.CV1') }),
    ]) {
      expect(letter.position).toEqual({ kind: 'ended', outcome: 'issued' });
    }
  });
});
