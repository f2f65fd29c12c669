import { describe, expect, it } from '@jest/globals';
import { planChain, post, proposalChain } from '../../test/chains.js';
import { after, anAct, aPlan, aPlanAt, aProposal, aProposalAt, does } from '../../test/letter.js';
import { letterState } from './letter-state.js';
import { ActDoesNotApply } from './act-does-not-apply.js';
import { foldApproval, reduce } from './reduce.js';

const at = (step: string, returned: string | null = null): object => ({
  kind: 'at-step',
  step,
  returned,
});

describe('reduce', () => {
  it('begins at the first step with the first opening', () => {
    expect(aProposal()).toMatchObject({ position: at('draft'), opening: 1, contentVersion: 0 });
  });

  it('passes over the opinions when nobody is consulted', () => {
    const letter = aProposalAt('deputy');
    expect(letter.position).toEqual(at('deputy'));
    expect(letter.done.map(({ step }) => step)).toEqual(['draft', 'leader']);
  });

  it('opens the opinions for those consulted and takes each answer once', () => {
    const letter = after(proposalChain, aProposal(), [
      ['SNV.CV1', does.submit(['STP.CV', 'STC.CV'])],
      ['SNV.TP', does.approve()],
      ['STC.CV', does.opinion()],
    ]);
    expect(letter).toMatchObject({ position: at('opinions'), answered: ['STC.CV'], opening: 3 });
    expect(() => reduce(proposalChain, letter, anAct(does.opinion(), 'STC.CV'))).toThrow(
      ActDoesNotApply,
    );
  });

  it('goes on with the version that was made of the opinions', () => {
    const letter = after(proposalChain, aProposal(), [
      ['SNV.CV1', does.submit(['STP.CV'])],
      ['SNV.TP', does.approve()],
      ['SNV.CV1', does.closeOpinions(2)],
    ]);
    expect(letter).toMatchObject({ position: at('deputy'), contentVersion: 2, answered: [] });
  });

  it('ends as issued after the last step, with both signatures', () => {
    expect(aProposalAt('end')).toMatchObject({
      position: { kind: 'ended', outcome: 'issued' },
      personSignature: 'personal',
      agencySignature: 'agency',
    });
  });

  it('grows the opening at each step', () => {
    expect(
      [aProposalAt('leader'), aProposalAt('deputy'), aProposalAt('seal')].map(
        ({ opening }) => opening,
      ),
    ).toEqual([2, 3, 7]);
  });

  it('reopens an earlier step on a return and drops the approvals after it', () => {
    const letter = after(proposalChain, aProposalAt('sign'), [['SNV.GD', does.returnTo('leader')]]);
    expect(letter.position).toEqual(at('leader', 'content'));
    expect(letter.done.map(({ step }) => step)).toEqual(['draft']);
    expect(letter.opening).toBe(6);
  });

  it('goes through all steps again after a return and forgets the reason with the next step', () => {
    const letter = after(proposalChain, aProposalAt('sign'), [
      ['SNV.GD', does.returnTo('leader')],
      ['SNV.TP', does.returnTo('draft')],
      ['SNV.CV1', does.submit([], 2)],
    ]);
    expect(letter).toMatchObject({ position: at('leader'), contentVersion: 2 });
  });

  it('sends a proposed letter back to the head of the agency that proposed it', () => {
    const letter = after(planChain, aPlanAt('room'), [['VP.TP-NC', does.returnToProposer()]]);
    expect(letter).toMatchObject({
      position: { kind: 'with-proposer', holder: 'SNV.GD', returned: 'citation' },
      done: [],
    });
  });

  it('refuses to send a letter back to a proposer that it does not have', () => {
    expect(() =>
      after(proposalChain, aProposalAt('form'), [['SNV.CVP', does.returnToProposer()]]),
    ).toThrow(ActDoesNotApply);
  });

  it('passes the rework on inside the proposing agency, as a new opening', () => {
    const back = after(planChain, aPlanAt('room'), [['VP.TP-NC', does.returnToProposer()]]);
    const passed = after(planChain, back, [['SNV.GD', does.passOn('SNV.TP')]]);
    expect(passed.position).toMatchObject({ kind: 'with-proposer', holder: 'SNV.TP' });
    expect(passed.opening).toBe(back.opening + 1);
  });

  it('takes a new proposal from the first step with its new version', () => {
    const letter = after(planChain, aPlanAt('sign'), [
      ['CT', does.returnToProposer()],
      ['SNV.VT', does.resubmit(2)],
    ]);
    expect(letter).toMatchObject({ position: at('arrival'), contentVersion: 2, done: [] });
  });

  it('makes the assigned officer the drafter', () => {
    expect(aPlan().drafter).toBeNull();
    expect(aPlanAt('verify')).toMatchObject({ position: at('verify'), drafter: 'VP.CV-NC' });
  });

  it('goes back to the draft on a recall', () => {
    const letter = after(proposalChain, aProposalAt('deputy'), [['SNV.CV1', { kind: 'recall' }]]);
    expect(letter).toMatchObject({ position: at('draft'), done: [] });
    expect(letterState(proposalChain, letter)).toBe('draft');
  });

  it('keeps the signature and goes back to the number when a number is cancelled', () => {
    const letter = after(proposalChain, aProposalAt('seal'), [['SNV.VT', does.cancelNumber()]]);
    expect(letter).toMatchObject({
      position: at('number'),
      personSignature: 'personal',
      agencySignature: null,
    });
    expect(letter.done.map(({ step }) => step)).toEqual([
      'draft',
      'leader',
      'deputy',
      'form',
      'sign',
    ]);
  });

  it('ends on withdrawal and on rejection', () => {
    const ended = (body: Parameters<typeof anAct>[0]): unknown =>
      reduce(proposalChain, aProposalAt('form'), anAct(body, 'SNV.CVP')).position;
    expect(ended({ kind: 'withdraw' })).toEqual({ kind: 'ended', outcome: 'withdrawn' });
    expect(ended(does.reject())).toEqual({ kind: 'ended', outcome: 'rejected' });
  });

  it('refuses the withdrawal of a signed letter', () => {
    expect(() =>
      after(proposalChain, aProposalAt('number'), [['SNV.CV1', { kind: 'withdraw' }]]),
    ).toThrow(ActDoesNotApply);
  });

  it('marks a merged step as done without a task', () => {
    const merge = { kind: 'merge-step', step: 'form', mergedWith: 'leader' } as const;
    const letter = after(proposalChain, aProposalAt('form'), [['SNV.TP', merge]]);
    expect(letter.position).toEqual(at('sign'));
    expect(letter.done.at(-1)).toEqual({
      step: 'form',
      task: null,
      post: post('SNV.TP'),
      merged: true,
    });
  });

  it.each([
    ['an approval of a draft', aProposal(), does.approve()],
    ['a number before the signature', aProposalAt('sign'), does.number()],
    ['a seal before the number', aProposalAt('number'), does.seal()],
    ['an issue before the seal', aProposalAt('seal'), does.issue()],
    ['an act after the end', aProposalAt('end'), does.approve()],
    ['a recall of a signed letter', aProposalAt('number'), { kind: 'recall' } as const],
  ])('refuses %s', (_case, letter, body) => {
    expect(() => reduce(proposalChain, letter, anAct(body, 'X'))).toThrow(ActDoesNotApply);
  });

  it('ignores void acts and undo when the record is folded anew', () => {
    const acts = [
      anAct(does.submit(), 'SNV.CV1'),
      { ...anAct(does.approve(), 'SNV.TP'), state: 'void' as const },
    ];
    const undo = anAct(
      { kind: 'undo', undone: acts[1]?.id ?? ('' as never), undoneSeq: 2 },
      'SNV.TP',
    );
    expect(foldApproval(proposalChain, aProposal(), [...acts, undo])).toEqual(
      aProposalAt('leader'),
    );
  });

  it('does not change what it was given', () => {
    const letter = Object.freeze(aProposalAt('sign'));
    Object.freeze(letter.done);
    expect(() =>
      reduce(proposalChain, letter, anAct(does.returnTo('leader'), 'SNV.GD')),
    ).not.toThrow();
  });
});
