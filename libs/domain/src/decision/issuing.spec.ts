import { plainDate } from '@congvu/calendar';
import { describe, expect, it } from '@jest/globals';
import { proposalChain } from '../../test/chains.js';
import { aProposalAt, by, command, facts, now, person, sha } from '../../test/letter.js';
import { type AuthorityLine } from '../authority/authority-record.js';
import { type DocumentId, type RegisterId, type SigningSessionId } from '../ids.js';
import { NumberOrder } from '../register/register-errors.js';
import {
  type SigningSession,
  SigningSessionForeign,
  SigningSessionOver,
} from '../signing/signing-session.js';
import {
  ContentChanged,
  NotYourTurn,
  ReasonRequired,
  SeparationOfDuties,
} from './decision-errors.js';
import { type Actor } from './decision-input.js';
import {
  checkCancelNumber,
  decideCancelNumber,
  decideIssue,
  decideNumber,
  decideSeal,
  decideSign,
  type NumberDecision,
} from './issuing.js';

const head: AuthorityLine = { kind: 'HEAD', lines: ['GIÁM ĐỐC'], basis: 'QĐ', isHead: true };
const deputy: AuthorityLine = {
  kind: 'KT',
  lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  basis: 'QĐ',
  isHead: false,
};
const clerk = by('SNV.VT');
const sessionOf = (actor: Actor, purpose: SigningSession['purpose']): SigningSession => ({
  id: 'session' as SigningSessionId,
  documentId: 'document' as DocumentId,
  purpose,
  personId: actor.personId,
  state: 'prepared',
  baseSha256: sha('c'),
  preparedSha256: sha('d'),
  expiresAt: '2024-01-15T03:00:00Z' as SigningSession['expiresAt'],
});
const signing = (actor: Actor) => ({
  ...command(proposalChain, aProposalAt('sign'), actor),
  authority: head,
  session: sessionOf(actor, 'person'),
  seenSha256: sha('c'),
  now,
});

describe('decideSign', () => {
  it('signs the revision that was seen', () => {
    expect(decideSign(signing(by('SNV.GD')))).toEqual({
      kind: 'sign',
      task: 'task',
      version: 1,
      session: 'session',
      baseSha256: sha('c'),
    });
  });

  it('lets a head sign what he drafted himself, and nobody else', () => {
    const input = signing(by('SNV.GD', 'SNV.CV1'));
    expect(decideSign(input).kind).toBe('sign');
    expect(() => decideSign({ ...input, authority: deputy })).toThrow(SeparationOfDuties);
  });

  it('refuses a deputy who approved the same content before', () => {
    const input = signing(by('SNV.GD', 'Lan'));
    const deciders = [{ step: 'deputy', personId: person('Lan'), contentVersion: 1 }];
    expect(() =>
      decideSign({ ...input, facts: { ...facts, deciders }, authority: deputy }),
    ).toThrow(SeparationOfDuties);
  });

  it('never lets a person named in the matter sign, not even the head', () => {
    const input = signing(by('SNV.GD'));
    expect(() =>
      decideSign({ ...input, facts: { ...facts, subjects: [person('SNV.GD')] } }),
    ).toThrow(SeparationOfDuties);
  });

  it('refuses another revision than the one seen', () => {
    expect(() => decideSign({ ...signing(by('SNV.GD')), seenSha256: sha('e') })).toThrow(
      ContentChanged,
    );
  });

  it('refuses the session of another person, another letter or the seal', () => {
    const input = signing(by('SNV.GD'));
    const other = (change: Partial<SigningSession>) => () =>
      decideSign({ ...input, session: { ...input.session, ...change } });
    expect(other({ personId: person('X') })).toThrow(SigningSessionForeign);
    expect(other({ documentId: 'other' as DocumentId })).toThrow(SigningSessionForeign);
    expect(other({ purpose: 'agency' })).toThrow(SigningSessionForeign);
    expect(other({ state: 'authorised' })).toThrow(SigningSessionOver);
  });
});

const numbering: NumberDecision = {
  ...command(proposalChain, aProposalAt('number'), clerk),
  register: {
    id: 'register' as RegisterId,
    year: 2024,
    lastNumber: 11,
    lastDate: plainDate('2024-01-12'),
  },
  symbol: { type: 'TTr', issuer: 'SNV', draftingUnit: 'CCVC' },
  today: plainDate('2024-01-15'),
  date: null,
};

describe('decideNumber', () => {
  it('gives the next number of the register, today', () => {
    expect(decideNumber(numbering)).toMatchObject({
      number: 12,
      symbol: 'TTr-SNV',
      date: '2024-01-15',
    });
  });

  it.each(['2024-01-14', '2024-01-16', '2023-12-31'])('refuses the date %s', (date) => {
    expect(() => decideNumber({ ...numbering, date: plainDate(date) })).toThrow(NumberOrder);
  });

  it('refuses a clock that stands before the last date of the register', () => {
    expect(() => decideNumber({ ...numbering, today: plainDate('2024-01-11') })).toThrow(
      NumberOrder,
    );
  });

  it('refuses the signer as văn thư', () => {
    expect(() =>
      decideNumber({ ...numbering, facts: { ...facts, signerPersonId: clerk.personId } }),
    ).toThrow(SeparationOfDuties);
  });

  it('lets the drafter number where he is the only văn thư, as in a commune', () => {
    expect(decideNumber({ ...numbering, actor: by('SNV.VT', 'SNV.CV1') }).kind).toBe('number');
  });
});

describe('decideCancelNumber', () => {
  const cancelling = (confirmedBy: string, reason: string | null) => ({
    ...command(proposalChain, aProposalAt('seal'), by('SNV.VT', 'Hạnh')),
    facts,
    reason,
    confirmedBy: person(confirmedBy),
  });

  it('needs a second person', () => {
    expect(() => decideCancelNumber(cancelling('Hạnh', 'Không đóng được dấu'))).toThrow(
      SeparationOfDuties,
    );
    expect(decideCancelNumber(cancelling('Mai', 'Không đóng được dấu'))).toEqual({
      kind: 'cancel-number',
      task: 'task',
    });
  });

  it('needs a reason', () => {
    expect(() => decideCancelNumber(cancelling('Mai', ' . '))).toThrow(ReasonRequired);
  });

  it('is refused before anybody confirms it', () => {
    expect(() => checkCancelNumber(cancelling('Mai', ' . '))).toThrow(ReasonRequired);
    expect(() =>
      checkCancelNumber({ ...cancelling('Mai', 'Sai ngày'), actor: by('SNV.CV1', 'Mai') }),
    ).toThrow(NotYourTurn);
  });
});

describe('decideSeal and decideIssue', () => {
  const sealing = {
    ...command(proposalChain, aProposalAt('seal'), clerk),
    session: sessionOf(clerk, 'agency'),
    seenSha256: sha('c'),
    now,
  };
  const issuing = {
    ...command(proposalChain, aProposalAt('issue'), clerk),
    receiversSha256: sha('9'),
  };

  it('seal, then issue', () => {
    expect(decideSeal(sealing)).toEqual({ kind: 'seal', task: 'task', session: 'session' });
    expect(decideIssue(issuing)).toEqual({
      kind: 'issue',
      task: 'task',
      receiversSha256: sha('9'),
    });
  });

  it('refuse the signer', () => {
    const signed = { ...facts, signerPersonId: clerk.personId };
    expect(() => decideSeal({ ...sealing, facts: signed })).toThrow(SeparationOfDuties);
    expect(() => decideIssue({ ...issuing, facts: signed })).toThrow(SeparationOfDuties);
  });

  it('refuse a letter that is not there yet', () => {
    expect(() =>
      decideSeal({ ...sealing, ...command(proposalChain, aProposalAt('number'), clerk) }),
    ).toThrow(NotYourTurn);
    expect(() =>
      decideIssue({ ...issuing, ...command(proposalChain, aProposalAt('seal'), clerk) }),
    ).toThrow(NotYourTurn);
  });
});
