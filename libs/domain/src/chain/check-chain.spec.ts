import { describe, expect, it } from '@jest/globals';
import { planChain, post, proposalChain, withStep } from '../../test/chains.js';
import { type Chain, type ChainStep } from './chain.js';
import { ChainInvalid, checkChain } from './check-chain.js';

function faultsOf(chain: Chain): string[] {
  try {
    checkChain(chain);
    return [];
  } catch (error) {
    if (error instanceof ChainInvalid)
      return error.faults.map(({ pointer, code }) => `${pointer} ${code}`);
    throw error;
  }
}

const without = (key: string): Chain => ({
  ...proposalChain,
  steps: proposalChain.steps.filter((step) => step.key !== key),
});
const withSteps = (change: (steps: ChainStep[]) => ChainStep[]): Chain => ({
  ...proposalChain,
  steps: change([...proposalChain.steps]),
});
const copyOf = (key: string, change: Partial<ChainStep>): ChainStep[] =>
  proposalChain.steps.filter((step) => step.key === key).map((step) => ({ ...step, ...change }));

describe('checkChain', () => {
  it('accepts the two chains of the sample province', () => {
    expect(faultsOf(proposalChain)).toEqual([]);
    expect(faultsOf(planChain)).toEqual([]);
  });

  it.each(['draft', 'sign', 'number', 'seal', 'issue'])(
    'refuses a chain without the step “%s”',
    (key) => {
      expect(faultsOf(without(key))).toContain(`/steps missing-${key}`);
    },
  );

  it('refuses a chain that begins with anything but a draft or an arrival', () => {
    expect(faultsOf(without('draft'))).toContain('/steps/0/kind bad-beginning');
  });

  it('refuses a second signature', () => {
    const twice = withSteps((steps) => [
      ...steps.slice(0, 5),
      ...copyOf('sign', { key: 'sign-2' }),
      ...steps.slice(5),
    ]);
    expect(faultsOf(twice)).toContain('/steps/6/kind repeated-kind');
  });

  it('refuses a seal before the number', () => {
    const swapped = withSteps((steps) => [
      ...steps.slice(0, 6),
      ...steps.slice(6, 8).reverse(),
      ...steps.slice(8),
    ]);
    expect(faultsOf(swapped)).toEqual(['/steps/6/kind bad-ending', '/steps/7/kind bad-ending']);
  });

  it('refuses a step that is never reached because the letter is issued before it', () => {
    const longer = withSteps((steps) => [...steps, ...copyOf('deputy', { key: 'after' })]);
    expect(faultsOf(longer)).toEqual(['/steps/9/kind unreachable']);
  });

  it('refuses a review before the draft', () => {
    const early = withSteps((steps) => [...copyOf('leader', { key: 'early' }), ...steps]);
    expect(faultsOf(early)).toContain('/steps/0/kind before-draft');
  });

  it('refuses the same key twice', () => {
    expect(faultsOf(withStep(proposalChain, 'deputy', { key: 'leader' }))).toContain(
      '/steps/3/key duplicate-step-key',
    );
  });

  it.each(['', 'with space', 'proposer'])('refuses the key “%s”', (key) => {
    expect(faultsOf(withStep(proposalChain, 'deputy', { key }))).toContain(
      '/steps/3/key bad-step-key',
    );
  });

  it.each([
    ['form', 'unknown', 'unknown-return-target'],
    ['form', 'sign', 'return-target-not-earlier'],
    ['form', 'form', 'return-target-not-earlier'],
    ['form', 'opinions', 'return-target-cannot-rework'],
  ])('refuses that “%s” returns to “%s”', (key, target, code) => {
    expect(faultsOf(withStep(proposalChain, key, { returnTo: [target] }))).toEqual([
      `/steps/4/returnTo/0 ${code}`,
    ]);
  });

  it('refuses a return by the văn thư', () => {
    expect(faultsOf(withStep(proposalChain, 'number', { returnTo: ['draft'] }))).toEqual([
      '/steps/6/returnTo return-not-allowed',
    ]);
  });

  it('refuses “m of n” by name, because it cannot run yet', () => {
    const holder = { kind: 'm-of-n', posts: [post('A'), post('B')], m: 2 } as const;
    expect(faultsOf(withStep(proposalChain, 'deputy', { holder }))).toEqual([
      '/steps/3/holder/kind holder-cannot-run-yet',
    ]);
  });

  it('refuses a kind that it does not know', () => {
    const kind = 'vote' as ChainStep['kind'];
    expect(faultsOf(withStep(proposalChain, 'deputy', { kind }))).toEqual([
      '/steps/3/kind unknown-kind',
    ]);
  });

  it('lets several posts hold only the signature', () => {
    const holder = { kind: 'any-of', posts: [post('A'), post('B')] } as const;
    expect(faultsOf(withStep(proposalChain, 'sign', { holder }))).toEqual([]);
    expect(faultsOf(withStep(proposalChain, 'form', { holder }))).toEqual([
      '/steps/4/holder/kind holder-does-not-fit',
    ]);
  });

  it('refuses a signer who numbers his own letter', () => {
    const holder = { kind: 'post', post: post('SNV.GD') } as const;
    expect(faultsOf(withStep(proposalChain, 'number', { holder }))).toEqual([
      '/steps/6/holder/post signer-is-clerk',
    ]);
  });

  it('refuses a deputy who is the same post', () => {
    const holder = { kind: 'post', post: post('SNV.TP'), deputy: post('SNV.TP') } as const;
    expect(faultsOf(withStep(proposalChain, 'leader', { holder }))).toEqual([
      '/steps/1/holder/deputy bad-deputy',
    ]);
  });

  it('refuses an assigned drafter whom nobody assigns', () => {
    const holder = { kind: 'assignee' } as const;
    expect(faultsOf(withStep(proposalChain, 'draft', { holder }))).toEqual([
      '/steps/0/holder/kind assignee-without-assign',
    ]);
  });

  it.each([0, -1, 1.5, 3650])('refuses %s working days', (workingDays) => {
    expect(faultsOf(withStep(proposalChain, 'form', { workingDays }))).toEqual([
      '/steps/4/workingDays bad-working-days',
    ]);
  });

  it('refuses 200 steps', () => {
    const long = withSteps((steps) => [
      ...steps.slice(0, 2),
      ...Array.from({ length: 191 }, (_, place) =>
        copyOf('deputy', { key: `review-${place}` }),
      ).flat(),
      ...steps.slice(2),
    ]);
    expect(faultsOf(long)).toEqual(['/steps too-many-steps']);
  });
});
