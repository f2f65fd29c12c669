import { addMilliseconds } from '@congvu/calendar';
import { describe, expect, it } from '@jest/globals';
import { planChain, proposalChain } from '../../test/chains.js';
import {
  after,
  aPlanAt,
  aProposal,
  aProposalAt,
  by,
  does,
  facts,
  now,
  openTask,
  person,
} from '../../test/letter.js';
import { type Approval } from '../approval/approval.js';
import { type Chain } from '../chain/chain.js';
import { type ActId } from '../ids.js';
import { availableActions, takeBackLayer, type ViewerFacts } from './available-actions.js';
import { type Actor } from './decision-input.js';
import { type HeldAct } from './undoing.js';

const viewer = (chain: Chain, approval: Approval, actor: Actor): ViewerFacts => ({
  actor,
  facts,
  tasks: [openTask(chain, approval, actor)],
  authority: null,
  opened: null,
  lastAct: null,
  now,
});
const summary = (chain: Chain, approval: Approval, facts: ViewerFacts): string[] =>
  availableActions(chain, approval, facts).map(
    ({ kind, allowed }) => `${allowed ? '+' : '-'}${kind}`,
  );
const seen = (step: Parameters<typeof aProposalAt>[0], code: string): string[] => {
  const approval = aProposalAt(step);
  return summary(proposalChain, approval, viewer(proposalChain, approval, by(code)));
};
const heldBy = (code: string): HeldAct => ({
  id: 'act' as ActId,
  seq: 2,
  kind: 'approve',
  personId: person(code),
  state: 'held',
  availableAt: addMilliseconds(now, 5_000),
  isLast: true,
});

describe('availableActions', () => {
  it('offers the reviewer to approve, return and reject', () => {
    expect(seen('form', 'SNV.CVP')).toEqual(['+approve', '+return', '+reject']);
  });

  it('offers nothing on a task that waits for others', () => {
    expect(seen('form', 'SNV.GD')).toEqual([]);
  });

  it('offers the văn thư seal and cancellation, then the issue', () => {
    expect(seen('seal', 'SNV.VT')).toEqual(['+cancel-number', '+seal']);
    expect(seen('issue', 'SNV.VT')).toEqual(['+issue']);
  });

  it('says why a signer without authority cannot sign', () => {
    const approval = aProposalAt('sign');
    const [action] = availableActions(
      proposalChain,
      approval,
      viewer(proposalChain, approval, by('SNV.GD')),
    ).filter(({ kind }) => kind === 'sign');
    expect(action).toMatchObject({ allowed: false, why: expect.stringContaining('thẩm quyền ký') });
  });

  it('says who has taken the task', () => {
    const approval = aProposalAt('form');
    const facts = viewer(proposalChain, approval, by('SNV.CVP'));
    const claimedBy = { personId: person('Mai'), personName: 'Đỗ Thị Mai' };
    const [action] = availableActions(proposalChain, approval, {
      ...facts,
      tasks: facts.tasks.map((task) => ({ ...task, claimedBy })),
    });
    expect(action?.why).toContain('Đỗ Thị Mai');
  });

  it('names the targets of a return, the default first', () => {
    const approval = aPlanAt('initial');
    const found = availableActions(planChain, approval, viewer(planChain, approval, by('VP.PCVP')));
    expect(found.find(({ kind }) => kind === 'return')?.targets).toEqual([
      { kind: 'step', step: 'verify' },
      { kind: 'step', step: 'room' },
      { kind: 'proposer' },
    ]);
  });

  it('offers nothing while the next task is not open yet', () => {
    const approval = aProposalAt('form');
    expect(
      summary(proposalChain, approval, {
        ...viewer(proposalChain, approval, by('SNV.CVP')),
        tasks: [],
      }),
    ).toEqual([]);
  });

  it('offers the drafter recall and withdrawal, and says why a recall is over', () => {
    expect(seen('leader', 'SNV.CV1')).toEqual(['+recall', '+withdraw']);
    const approval = aProposalAt('leader');
    const opened = { personName: 'Lê Minh Đức', at: now };
    const found = availableActions(proposalChain, approval, {
      ...viewer(proposalChain, approval, by('SNV.CV1')),
      opened,
    });
    expect(
      found.map(({ kind, allowed, why }) => [kind, allowed, why?.includes('Lê Minh Đức') ?? false]),
    ).toEqual([
      ['recall', false, true],
      ['withdraw', true, false],
    ]);
  });

  it('offers to submit a returned draft', () => {
    const approval = after(proposalChain, aProposalAt('leader'), [
      ['SNV.TP', does.returnTo('draft')],
    ]);
    expect(
      summary(proposalChain, approval, viewer(proposalChain, approval, by('SNV.CV1'))),
    ).toEqual(['+submit', '+withdraw']);
  });
});

describe('takeBackLayer', () => {
  const layer = (approval: Approval, code: string, lastAct: HeldAct | null = null) =>
    takeBackLayer(proposalChain, approval, {
      ...viewer(proposalChain, approval, by(code)),
      lastAct,
    });

  it('is the undo while the own act is held, whoever looks', () => {
    expect(layer(aProposalAt('deputy'), 'SNV.TP', heldBy('SNV.TP'))).toBe('undo');
    expect(layer(aProposalAt('deputy'), 'SNV.PGD', heldBy('SNV.TP'))).toBeNull();
  });

  it('goes from recall over withdrawal to a letter that replaces', () => {
    expect(layer(aProposalAt('leader'), 'SNV.CV1')).toBe('recall');
    expect(layer(aProposal(), 'SNV.CV1')).toBe('withdraw');
    expect(layer(aProposalAt('seal'), 'SNV.CV1')).toBeNull();
    expect(layer(aProposalAt('end'), 'SNV.CV1')).toBe('replace');
  });
});
