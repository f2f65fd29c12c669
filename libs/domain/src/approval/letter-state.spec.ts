import { describe, expect, it } from '@jest/globals';
import { planChain, proposalChain } from '../../test/chains.js';
import { after, aPlan, aPlanAt, aProposal, aProposalAt, does } from '../../test/letter.js';
import { letterState } from './letter-state.js';

describe('letterState', () => {
  it('follows a letter from its draft to its issue', () => {
    expect(letterState(proposalChain, aProposal())).toBe('draft');
    expect(letterState(proposalChain, aProposalAt('sign'))).toBe('in-review');
    expect(letterState(proposalChain, aProposalAt('number'))).toBe('signed');
    expect(letterState(proposalChain, aProposalAt('issue'))).toBe('signed');
    expect(letterState(proposalChain, aProposalAt('end'))).toBe('issued');
  });

  it('tells the gathering of opinions from the review', () => {
    const letter = after(proposalChain, aProposal(), [
      ['SNV.CV1', does.submit(['STP.CV'])],
      ['SNV.TP', does.approve()],
    ]);
    expect(letterState(proposalChain, letter)).toBe('consulting');
  });

  it('tells a returned draft, which others have read, from a fresh one', () => {
    const letter = after(proposalChain, aProposalAt('leader'), [
      ['SNV.TP', does.returnTo('draft')],
    ]);
    expect(letterState(proposalChain, letter)).toBe('rework');
  });

  it('never calls a proposed letter a draft', () => {
    expect(letterState(planChain, aPlan())).toBe('in-review');
    expect(letterState(planChain, aPlanAt('verify'))).toBe('rework');
    const back = after(planChain, aPlanAt('room'), [['VP.TP-NC', does.returnToProposer()]]);
    expect(letterState(planChain, back)).toBe('with-proposer');
  });
});
