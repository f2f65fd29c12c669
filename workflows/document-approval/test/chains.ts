import { type Chain, type ChainStep, type PostCode } from '@congvu/domain';

const post = (code: string): PostCode => code as PostCode;

type Holder = string | ChainStep['holder'];

function step(key: string, kind: ChainStep['kind'], holder: Holder): ChainStep {
  const who = typeof holder === 'string' ? { kind: 'post' as const, post: post(holder) } : holder;
  return { key, kind, title: key, holder: who, workingDays: 1 };
}

const ending = (clerk: string): ChainStep[] => [
  step('number', 'number', clerk),
  step('seal', 'seal', clerk),
  step('issue', 'issue', clerk),
];

function chain(code: string, steps: readonly ChainStep[]): Chain {
  return { schema: 'chain', version: 1, code, title: code, documentTypes: ['TTr'], steps };
}

/** Tờ trình of a department. */
export const proposalChain = chain('C01', [
  step('draft', 'draft', { kind: 'drafter' }),
  step('leader', 'review', 'SNV.TP'),
  step('opinions', 'opinions', { kind: 'consulted' }),
  step('form', 'form-check', 'SNV.CVP'),
  step('sign', 'sign', 'SNV.GD'),
  ...ending('SNV.VT'),
]);

/** The committee's plan that it proposes. */
export const planChain = chain('C02', [
  step('arrival', 'arrival', 'VP.VT'),
  step('assign', 'assign', 'VP.CVP'),
  step('verify', 'draft', { kind: 'assignee' }),
  step('room', 'review', 'VP.TP-NC'),
  step('initial', 'initial', 'VP.PCVP'),
  step('sign', 'sign', 'CT'),
  ...ending('VP.VT'),
]);
