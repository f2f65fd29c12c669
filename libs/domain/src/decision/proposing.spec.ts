import { plainDate } from '@congvu/calendar';
import { describe, expect, it } from '@jest/globals';
import { planChain, post } from '../../test/chains.js';
import { after, aPlan, aPlanAt, by, command, content, does, sha } from '../../test/letter.js';
import { type ArrivalId, type DocumentId } from '../ids.js';
import { NumberOrder } from '../register/register-errors.js';
import { ContentChanged, NotYourTurn, PostNotEligible } from './decision-errors.js';
import {
  decideAssign,
  decidePassOn,
  decideRegisterArrival,
  decideResubmitProposal,
} from './proposing.js';

describe('the way of a proposed letter', () => {
  it('enters the arrival book with the next number', () => {
    const register = { year: 2024, lastNumber: 8, lastDate: plainDate('2024-01-15') };
    const input = {
      ...command(planChain, aPlan(), by('VP.VT')),
      arrival: 'arrival' as ArrivalId,
      register,
    };
    expect(decideRegisterArrival({ ...input, today: plainDate('2024-01-15') }).number).toBe(9);
    expect(() => decideRegisterArrival({ ...input, today: plainDate('2025-01-02') })).toThrow(
      NumberOrder,
    );
    const entered = { ...input, arrival: null, today: plainDate('2024-01-15') };
    expect(() => decideRegisterArrival(entered)).toThrow(NotYourTurn);
  });

  it('is assigned to a post of the office only', () => {
    const input = {
      ...command(planChain, aPlanAt('assign'), by('VP.CVP')),
      eligible: [post('VP.CV-NC')],
    };
    expect(decideAssign({ ...input, to: post('VP.CV-NC') })).toEqual({
      kind: 'assign',
      task: 'task',
      to: 'VP.CV-NC',
    });
    expect(() => decideAssign({ ...input, to: post('SNV.CV1') })).toThrow(PostNotEligible);
  });

  const returned = after(planChain, aPlanAt('room'), [['VP.TP-NC', does.returnToProposer()]]);

  it('is passed on by the head of the proposing agency, not to himself', () => {
    const eligible = [post('SNV.GD'), post('SNV.TP')];
    const input = { ...command(planChain, returned, by('SNV.GD')), eligible };
    expect(decidePassOn({ ...input, to: post('SNV.TP') }).to).toBe('SNV.TP');
    expect(() => decidePassOn({ ...input, to: post('SNV.GD') })).toThrow(PostNotEligible);
    expect(() => decidePassOn({ ...input, actor: by('VP.TP-NC'), to: post('SNV.TP') })).toThrow(
      NotYourTurn,
    );
  });

  it('comes again with a newer version', () => {
    const input = { approval: returned, proposal: 'p' as DocumentId, arrival: 'a' as ArrivalId };
    const newer = { version: 2, contentSha256: sha('b') };
    expect(decideResubmitProposal({ ...input, content: newer })).toMatchObject({
      kind: 'receive-proposal',
      version: 2,
    });
    expect(() => decideResubmitProposal({ ...input, content })).toThrow(ContentChanged);
    expect(() =>
      decideResubmitProposal({ ...input, approval: aPlanAt('room'), content: newer }),
    ).toThrow(NotYourTurn);
  });
});
