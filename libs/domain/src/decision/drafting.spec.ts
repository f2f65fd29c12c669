import { describe, expect, it } from '@jest/globals';
import { planChain, post, proposalChain } from '../../test/chains.js';
import {
  after,
  aPlanAt,
  aProposal,
  aProposalAt,
  by,
  command,
  content,
  does,
  facts,
  now,
  sha,
} from '../../test/letter.js';
import {
  AlreadyOpened,
  ContentChanged,
  NotRecallable,
  NotWithdrawable,
  NotYourTurn,
  PostNotEligible,
  ReasonRequired,
  SeparationOfDuties,
} from './decision-errors.js';
import { decideCloseOpinions, decideGiveOpinion } from './consulting.js';
import { type Actor, type DecisionContext } from './decision-input.js';
import { decideRecall, decideSubmit, decideWithdraw } from './drafting.js';

const drafter = by('SNV.CV1');
const context = (approval = aProposal(), actor: Actor = drafter): DecisionContext => ({
  chain: proposalChain,
  approval,
  actor,
  facts,
});
const submission = { ...context(), task: null, seen: content, consulted: [] };
const consulted = after(proposalChain, aProposal(), [
  ['SNV.CV1', does.submit(['STP.CV', 'STC.CV'])],
  ['SNV.TP', does.approve()],
]);

describe('decideSubmit', () => {
  it('submits the draft saved last, first without a task', () => {
    expect(decideSubmit(submission)).toEqual({
      kind: 'submit',
      task: null,
      version: 1,
      contentSha256: sha('a'),
      consulted: [],
    });
  });

  it('answers the task of a returned draft', () => {
    const back = after(proposalChain, aProposalAt('leader'), [['SNV.TP', does.returnTo('draft')]]);
    expect(decideSubmit({ ...command(proposalChain, back, drafter), consulted: [] }).task).toBe(
      'task',
    );
  });

  it('refuses somebody else and a letter on its way', () => {
    expect(() => decideSubmit({ ...submission, actor: by('SNV.CV2') })).toThrow(NotYourTurn);
    expect(() => decideSubmit({ ...submission, approval: aProposalAt('leader') })).toThrow(
      NotYourTurn,
    );
  });

  it('refuses a draft that was saved again since', () => {
    const later = { ...facts, content: { version: 2, contentSha256: sha('b') } };
    expect(() => decideSubmit({ ...submission, facts: later })).toThrow(ContentChanged);
  });

  it.each([
    ['the same post twice', ['STP.CV', 'STP.CV']],
    ['the drafter himself', ['SNV.CV1']],
  ])('refuses to consult %s', (_case, posts) => {
    expect(() => decideSubmit({ ...submission, consulted: posts.map(post) })).toThrow(
      PostNotEligible,
    );
  });

  it('refuses to consult in a chain without opinions', () => {
    const chain = {
      ...proposalChain,
      steps: proposalChain.steps.filter(({ kind }) => kind !== 'opinions'),
    };
    expect(() => decideSubmit({ ...submission, chain, consulted: [post('STP.CV')] })).toThrow(
      PostNotEligible,
    );
  });

  it('refuses a drafter who is named in the matter', () => {
    const named = { ...facts, subjects: [drafter.personId] };
    expect(() => decideSubmit({ ...submission, facts: named })).toThrow(SeparationOfDuties);
  });
});

describe('decideWithdraw', () => {
  it.each(['SNV.CV1', 'SNV.TP'])('lets %s withdraw before the signature', (code) => {
    expect(decideWithdraw(context(aProposalAt('form'), by(code)))).toEqual({ kind: 'withdraw' });
  });

  it.each(['SNV.PGD', 'SNV.GD', 'SNV.VT'])('refuses %s', (code) => {
    expect(() => decideWithdraw(context(aProposalAt('form'), by(code)))).toThrow(NotWithdrawable);
  });

  it('refuses after the signature and after the end', () => {
    expect(() => decideWithdraw(context(aProposalAt('number')))).toThrow(NotWithdrawable);
    expect(() => decideWithdraw(context(aProposalAt('end')))).toThrow(NotWithdrawable);
  });

  it('leaves a proposed letter to the head of the agency that proposed it', () => {
    const plan = { chain: planChain, approval: aPlanAt('room'), facts };
    expect(decideWithdraw({ ...plan, actor: by('SNV.GD') }).kind).toBe('withdraw');
    expect(() => decideWithdraw({ ...plan, actor: by('VP.CV-NC') })).toThrow(NotWithdrawable);
  });
});

describe('decideRecall', () => {
  it('takes the letter back while nobody has opened it', () => {
    expect(decideRecall({ ...context(aProposalAt('leader')), opened: null })).toEqual({
      kind: 'recall',
    });
  });

  it('names who has opened it', () => {
    const opened = { personName: 'Lê Minh Đức', at: now };
    expect(() => decideRecall({ ...context(aProposalAt('leader')), opened })).toThrow(
      AlreadyOpened,
    );
    expect(() => decideRecall({ ...context(aProposalAt('leader')), opened })).toThrow(
      /Lê Minh Đức/,
    );
  });

  it('is for the drafter, between submission and signature', () => {
    const recall = (context: DecisionContext) => () => decideRecall({ ...context, opened: null });
    expect(recall(context(aProposalAt('leader'), by('SNV.TP')))).toThrow(NotRecallable);
    expect(recall(context(aProposal()))).toThrow(NotRecallable);
    expect(recall(context(aProposalAt('number')))).toThrow(NotRecallable);
  });
});

describe('decideGiveOpinion', () => {
  const input = {
    ...command(proposalChain, consulted, by('STP.CV')),
    verdict: 'agree' as const,
    opinion: null,
  };

  it('takes an agreement without words', () => {
    expect(decideGiveOpinion(input)).toMatchObject({ kind: 'give-opinion', verdict: 'agree' });
  });

  it.each(['disagree', 'agree-with-changes'] as const)('wants words for “%s”', (verdict) => {
    expect(() => decideGiveOpinion({ ...input, verdict })).toThrow(ReasonRequired);
    expect(decideGiveOpinion({ ...input, verdict, opinion: 'Bổ sung căn cứ' }).verdict).toBe(
      verdict,
    );
  });

  it('refuses a post that was not asked', () => {
    expect(() => decideGiveOpinion({ ...input, actor: by('SYT.CV') })).toThrow(NotYourTurn);
  });

  it('refuses to answer for another post', () => {
    const other = command(proposalChain, consulted, by('STC.CV')).task;
    expect(() => decideGiveOpinion({ ...input, task: other })).toThrow(NotYourTurn);
  });
});

describe('decideCloseOpinions', () => {
  const input = { ...command(proposalChain, consulted, drafter), reason: null };

  it('wants a reason while a post has not answered', () => {
    expect(() => decideCloseOpinions(input)).toThrow(ReasonRequired);
    expect(decideCloseOpinions({ ...input, reason: 'Đã quá hạn góp ý' }).kind).toBe(
      'close-opinions',
    );
  });

  it('goes on without a reason when all have answered', () => {
    const answered = after(proposalChain, consulted, [
      ['STP.CV', does.opinion()],
      ['STC.CV', does.opinion()],
    ]);
    expect(decideCloseOpinions({ ...input, approval: answered })).toMatchObject({
      version: 1,
      contentSha256: sha('a'),
    });
  });

  it('is for the drafter', () => {
    expect(() =>
      decideCloseOpinions({ ...input, actor: by('STP.CV'), reason: 'Đã quá hạn' }),
    ).toThrow(NotYourTurn);
  });
});
