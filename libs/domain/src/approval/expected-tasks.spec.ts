import { describe, expect, it } from '@jest/globals';
import { planChain, post, proposalChain, withStep } from '../../test/chains.js';
import { after, aPlanAt, aProposal, aProposalAt, does } from '../../test/letter.js';
import { expectedTasks } from './expected-tasks.js';

describe('expectedTasks', () => {
  it('waits for the drafter first', () => {
    expect(expectedTasks(proposalChain, aProposal())).toEqual([
      { slot: 'holder', step: 'draft', kind: 'draft', posts: ['SNV.CV1'], deputy: null },
    ]);
  });

  it('names the deputy of the post', () => {
    const holder = { kind: 'post', post: post('SNV.TP'), deputy: post('SNV.PTP') } as const;
    const chain = withStep(proposalChain, 'leader', { holder });
    expect(expectedTasks(chain, aProposalAt('leader'))).toMatchObject([
      { posts: ['SNV.TP'], deputy: 'SNV.PTP' },
    ]);
  });

  it('asks every consulted post that has not answered, and the drafter to gather', () => {
    const letter = after(proposalChain, aProposal(), [
      ['SNV.CV1', does.submit(['STP.CV', 'STC.CV'])],
      ['SNV.TP', does.approve()],
      ['STC.CV', does.opinion()],
    ]);
    expect(expectedTasks(proposalChain, letter)).toMatchObject([
      { slot: 'STP.CV', kind: 'opinions', posts: ['STP.CV'] },
      { slot: 'gather', kind: 'gather-opinions', posts: ['SNV.CV1'] },
    ]);
  });

  it('waits for whichever signer acts first', () => {
    expect(expectedTasks(planChain, aPlanAt('sign'))).toMatchObject([
      { kind: 'sign', posts: ['PCT-NC', 'CT'] },
    ]);
  });

  it('gives the rework to the proposing agency', () => {
    const letter = after(planChain, aPlanAt('initial'), [['VP.PCVP', does.returnToProposer()]]);
    expect(expectedTasks(planChain, letter)).toEqual([
      { slot: 'rework', step: 'proposer', kind: 'rework', posts: ['SNV.GD'], deputy: null },
    ]);
  });

  it('expects nothing of a letter that has ended', () => {
    expect(expectedTasks(proposalChain, aProposalAt('end'))).toEqual([]);
  });
});
