import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planChain, post, proposalChain } from '../../test/chains.js';
import { anAct, aPlan, aProposal } from '../../test/letter.js';
import { moves, walk } from '../../test/walk.js';
import { type Chain } from '../chain/chain.js';
import { indexOfStep, stepOf } from '../chain/chain-steps.js';
import { type Approval } from './approval.js';
import { expectedTasks } from './expected-tasks.js';
import { foldApproval, reduce } from './reduce.js';

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
