import { type Chain, type ChainStep } from '../src/chain/chain.js';
import { type PostCode } from '../src/ids.js';

export const post = (code: string): PostCode => code as PostCode;

function step(
  key: string,
  kind: ChainStep['kind'],
  holder: string | ChainStep['holder'],
): ChainStep {
  const who = typeof holder === 'string' ? { kind: 'post' as const, post: post(holder) } : holder;
  return { key, kind, title: `Bước ${key}`, holder: who, workingDays: 2 };
}

/** Tờ trình of Sở Nội vụ (sample-province.md §5, C01). */
export const proposalChain: Chain = {
  schema: 'chain',
  version: 1,
  code: 'C01',
  title: 'Tờ trình',
  documentTypes: ['TTr'],
  steps: [
    step('draft', 'draft', { kind: 'drafter' }),
    step('leader', 'review', 'SNV.TP'),
    step('opinions', 'opinions', { kind: 'consulted' }),
    step('deputy', 'review', 'SNV.PGD'),
    step('form', 'form-check', 'SNV.CVP'),
    { ...step('sign', 'sign', 'SNV.GD'), returnTo: ['leader'] },
    step('number', 'number', 'SNV.VT'),
    step('seal', 'seal', 'SNV.VT'),
    step('issue', 'issue', 'SNV.VT'),
  ],
};

/** The committee's plan, proposed by another agency (C02). */
export const planChain: Chain = {
  schema: 'chain',
  version: 1,
  code: 'C02',
  title: 'Kế hoạch',
  documentTypes: ['KH', 'BC'],
  steps: [
    step('arrival', 'arrival', 'VP.VT'),
    step('assign', 'assign', 'VP.CVP'),
    step('verify', 'draft', { kind: 'assignee' }),
    step('room', 'review', 'VP.TP-NC'),
    step('initial', 'initial', 'VP.PCVP'),
    step('sign', 'sign', { kind: 'any-of', posts: [post('PCT-NC'), post('CT')] }),
    step('number', 'number', 'VP.VT'),
    step('seal', 'seal', 'VP.VT'),
    step('issue', 'issue', 'VP.VT'),
  ],
};

/** The chain with one step changed. */
export function withStep(chain: Chain, key: string, change: Partial<ChainStep>): Chain {
  return {
    ...chain,
    steps: chain.steps.map((one) => (one.key === key ? { ...one, ...change } : one)),
  };
}
