import { describe, expect, it } from '@jest/globals';
import { proposalChain } from '../../test/chains.js';
import { after, aProposalAt, does, facts, person } from '../../test/letter.js';
import { mayMerge, type StepToOpen } from './merging.js';

const hoa = person('Hòa');
const decided = (step: string, contentVersion = 1) => ({ step, personId: hoa, contentVersion });
const opening = (change: Partial<StepToOpen> = {}): StepToOpen => ({
  chain: proposalChain,
  approval: aProposalAt('form'),
  facts: { deciders: [decided('leader')], subjects: [] },
  holders: [hoa],
  ...change,
});

describe('mayMerge', () => {
  it('merges the step of a person who approved this content before', () => {
    expect(mayMerge(opening())).toEqual({ kind: 'merge-step', step: 'form', mergedWith: 'leader' });
  });

  it('merges the leader’s review with the draft of a leader who drafted himself', () => {
    const drafted = opening({
      approval: aProposalAt('leader'),
      facts: { deciders: [decided('draft')], subjects: [] },
    });
    expect(mayMerge(drafted)?.mergedWith).toBe('draft');
  });

  it('opens the step when a colleague holds the post too, or nobody does', () => {
    expect(mayMerge(opening({ holders: [hoa, person('Mai')] }))).toBeNull();
    expect(mayMerge(opening({ holders: [] }))).toBeNull();
  });

  it('counts a person once who holds the post and its deputy’s', () => {
    expect(mayMerge(opening({ holders: [hoa, hoa] }))).not.toBeNull();
  });

  it('opens the step when the content has changed since', () => {
    expect(
      mayMerge(opening({ facts: { deciders: [decided('leader', 0)], subjects: [] } })),
    ).toBeNull();
  });

  it.each(['sign', 'number', 'seal', 'issue'] as const)('never merges “%s”', (step) => {
    expect(mayMerge(opening({ approval: aProposalAt(step) }))).toBeNull();
  });

  it('opens a step to which the letter was returned', () => {
    const approval = after(proposalChain, aProposalAt('sign'), [
      ['SNV.GD', does.returnTo('leader')],
    ]);
    expect(
      mayMerge(opening({ approval, facts: { deciders: [decided('draft')], subjects: [] } })),
    ).toBeNull();
  });

  it('never merges a step of a person named in the matter', () => {
    expect(
      mayMerge(opening({ facts: { ...facts, deciders: [decided('leader')], subjects: [hoa] } })),
    ).toBeNull();
  });
});
