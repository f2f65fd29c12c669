import { describe, expect, it } from '@jest/globals';
import { planChain, post, proposalChain, withStep } from '../../test/chains.js';
import { aPlanAt, aProposalAt, by, command, facts, now, person, sha } from '../../test/letter.js';
import {
  AlreadyDecided,
  ClaimedByOther,
  ContentChanged,
  NotYourTurn,
  ReasonRequired,
  ReturnTargetRefused,
  SeparationOfDuties,
} from './decision-errors.js';
import { type ContentDecision } from './decision-input.js';
import { decideApprove, decideReject, decideReturn, type ReturnDecision } from './reviewing.js';

const leader = by('SNV.TP');
const atLeader = (change: Partial<ContentDecision> = {}): ContentDecision => ({
  ...command(proposalChain, aProposalAt('leader'), leader),
  ...change,
});
const returning = (change: Partial<ReturnDecision> = {}): ReturnDecision => ({
  ...command(proposalChain, aProposalAt('sign'), by('SNV.GD')),
  to: { kind: 'step', step: 'leader' },
  reasonCode: 'content',
  reason: 'Thiếu phụ lục chỉ tiêu',
  ...change,
});

describe('decideApprove', () => {
  it('gives the act for the task and the version seen', () => {
    expect(decideApprove(atLeader())).toEqual({ kind: 'approve', task: 'task', version: 1 });
  });

  it('refuses another post', () => {
    expect(() => decideApprove({ ...atLeader(), actor: by('SNV.PGD') })).toThrow(NotYourTurn);
  });

  it('lets the stated deputy act only while nobody holds the post', () => {
    const holder = { kind: 'post', post: post('SNV.TP'), deputy: post('SNV.PTP') } as const;
    const chain = withStep(proposalChain, 'leader', { holder });
    const input = command(chain, aProposalAt('leader'), by('SNV.PTP'));
    expect(() => decideApprove(input)).toThrow(NotYourTurn);
    expect(
      decideApprove({ ...input, facts: { ...facts, vacantPosts: [post('SNV.TP')] } }).kind,
    ).toBe('approve');
  });

  it('refuses a task of an earlier round', () => {
    const input = atLeader();
    expect(() => decideApprove({ ...input, task: { ...input.task, opening: 1 } })).toThrow(
      NotYourTurn,
    );
  });

  it('refuses a task that was overtaken', () => {
    const input = atLeader();
    expect(() => decideApprove({ ...input, task: { ...input.task, state: 'closed' } })).toThrow(
      NotYourTurn,
    );
  });

  it('names who was first and when', () => {
    const { task, ...input } = atLeader();
    const decided = { personName: 'Nguyễn Thị Thu', at: now };
    expect(() => decideApprove({ ...input, task: { ...task, state: 'decided', decided } })).toThrow(
      AlreadyDecided,
    );
    expect(() => decideApprove({ ...input, task: { ...task, state: 'decided', decided } })).toThrow(
      /Nguyễn Thị Thu đã xử lý việc này lúc .*15\/01\/2024/,
    );
  });

  it('refuses a task that a colleague has taken', () => {
    const input = atLeader();
    const claimedBy = { personId: person('other'), personName: 'Trần Văn Hòa' };
    expect(() => decideApprove({ ...input, task: { ...input.task, claimedBy } })).toThrow(
      ClaimedByOther,
    );
  });

  it.each([{ version: 2 }, { contentSha256: sha('f') }])(
    'refuses when %j was seen and not what is there',
    (seen) => {
      const input = atLeader();
      expect(() => decideApprove({ ...input, seen: { ...input.seen, ...seen } })).toThrow(
        ContentChanged,
      );
    },
  );

  it('refuses the drafter, whatever post he uses', () => {
    expect(() => decideApprove(atLeader({ actor: by('SNV.TP', 'SNV.CV1') }))).toThrow(
      SeparationOfDuties,
    );
  });

  it('refuses a person named in the matter', () => {
    const named = { ...facts, subjects: [leader.personId] };
    expect(() => decideApprove(atLeader({ facts: named }))).toThrow(SeparationOfDuties);
  });

  it('refuses a second approval of the same content by the same person', () => {
    const deciders = [{ step: 'leader', personId: person('Hòa'), contentVersion: 1 }];
    const input = command(proposalChain, aProposalAt('form'), by('SNV.CVP', 'Hòa'));
    expect(() => decideApprove({ ...input, facts: { ...facts, deciders } })).toThrow(
      SeparationOfDuties,
    );
  });

  it('takes a second approval by the same person when the content has changed since', () => {
    const deciders = [{ step: 'leader', personId: person('Hòa'), contentVersion: 0 }];
    const input = command(proposalChain, aProposalAt('form'), by('SNV.CVP', 'Hòa'));
    expect(decideApprove({ ...input, facts: { ...facts, deciders } }).kind).toBe('approve');
  });

  it('is not a way to sign', () => {
    expect(() => decideApprove(command(proposalChain, aProposalAt('sign'), by('SNV.GD')))).toThrow(
      NotYourTurn,
    );
  });
});

describe('decideReturn', () => {
  it('sends the letter from the signer to the leader of the drafting unit', () => {
    expect(decideReturn(returning())).toMatchObject({
      kind: 'return',
      to: { kind: 'step', step: 'leader' },
    });
  });

  it('refuses that the signer passes over the leader (Nghị định 30/2020/NĐ-CP, Điều 10)', () => {
    expect(() => decideReturn(returning({ to: { kind: 'step', step: 'draft' } }))).toThrow(
      ReturnTargetRefused,
    );
  });

  it('sends the signer to the leader also where the chain states nothing', () => {
    const { returnTo: _stated, ...sign } = proposalChain.steps[5] ??
      proposalChain.steps[0] ?? { returnTo: [] };
    const chain = {
      ...proposalChain,
      steps: proposalChain.steps.map((step) =>
        step.key === 'sign' ? (sign as typeof step) : step,
      ),
    };
    const input = { ...returning(), chain };
    expect(decideReturn(input).to).toEqual({ kind: 'step', step: 'leader' });
    expect(() => decideReturn({ ...input, to: { kind: 'step', step: 'draft' } })).toThrow(
      ReturnTargetRefused,
    );
  });

  it.each(['draft', 'leader', 'deputy'])('lets a later step return to “%s”', (step) => {
    const input = command(proposalChain, aProposalAt('form'), by('SNV.CVP'));
    expect(decideReturn({ ...returning(), ...input, to: { kind: 'step', step } }).kind).toBe(
      'return',
    );
  });

  it.each([null, '', '   ', '.', '...', 'ko', '123'])('refuses the reason “%s”', (reason) => {
    expect(() => decideReturn(returning({ reason }))).toThrow(ReasonRequired);
  });

  it('lets the office send a proposed letter back to the proposer, from the arrival on', () => {
    for (const [step, actor] of [
      ['assign', 'VP.CVP'],
      ['verify', 'VP.CV-NC'],
      ['room', 'VP.TP-NC'],
      ['sign', 'CT'],
    ] as const) {
      const input = {
        ...returning(),
        ...command(planChain, aPlanAt(step), by(actor)),
        to: { kind: 'proposer' } as const,
      };
      expect(decideReturn(input).to).toEqual({ kind: 'proposer' });
    }
  });

  it('has no proposer to return to in a letter drafted here', () => {
    expect(() => decideReturn(returning({ to: { kind: 'proposer' } }))).toThrow(
      ReturnTargetRefused,
    );
  });

  it('is closed after the signature', () => {
    const input = {
      ...returning(),
      ...command(proposalChain, aProposalAt('number'), by('SNV.VT')),
    };
    expect(() => decideReturn(input)).toThrow(NotYourTurn);
  });
});

describe('decideReject', () => {
  it('closes the letter with a reason', () => {
    expect(decideReject(returning())).toMatchObject({ kind: 'reject', reasonCode: 'content' });
    expect(() => decideReject(returning({ reason: '.' }))).toThrow(ReasonRequired);
  });
});
