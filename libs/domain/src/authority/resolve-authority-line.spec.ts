import { plainDate } from '@congvu/calendar';
import { describe, expect, it } from '@jest/globals';
import { post } from '../../test/chains.js';
import { type IssuerId } from '../ids.js';
import { MandateEnded, NoSigningAuthority, ReDelegation } from './authority-errors.js';
import { type AuthorityRecord } from './authority-record.js';
import { resolveAuthorityLine, type SigningQuestion } from './resolve-authority-line.js';

const committee = 'UBND' as IssuerId;
const record = (
  change: Partial<AuthorityRecord> & { post: AuthorityRecord['post'] },
): AuthorityRecord => ({
  issuer: committee,
  kind: 'KT',
  documentTypes: 'all',
  validity: { from: plainDate('2024-01-01'), to: null },
  lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  basis: 'Quy chế làm việc của UBND tỉnh',
  ...change,
});
const deputy = record({ post: post('PCT-NC') });
const chairman = record({
  post: post('CT'),
  kind: 'TM',
  documentTypes: ['KH', 'BC'],
  lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
});
const question = (change: Partial<SigningQuestion> = {}): SigningQuestion => ({
  post: post('PCT-NC'),
  issuer: committee,
  documentType: 'KH',
  on: plainDate('2024-06-01'),
  ...change,
});

describe('resolveAuthorityLine', () => {
  it('gives the deputy’s lines with the head above him', () => {
    expect(resolveAuthorityLine([chairman, deputy], question())).toEqual({
      kind: 'KT',
      lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      basis: 'Quy chế làm việc của UBND tỉnh',
      isHead: false,
    });
  });

  it('knows the head', () => {
    expect(resolveAuthorityLine([chairman, deputy], question({ post: post('CT') })).isHead).toBe(
      true,
    );
  });

  it('prefers the record for the type, then the later one', () => {
    const plans = {
      ...deputy,
      documentTypes: ['KH'] as const,
      lines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    };
    const later = {
      ...deputy,
      validity: { from: plainDate('2024-05-01'), to: null },
      basis: 'mới',
    };
    expect(resolveAuthorityLine([deputy, later, plans], question()).lines).toHaveLength(2);
    expect(resolveAuthorityLine([deputy, later], question()).basis).toBe('mới');
    expect(resolveAuthorityLine([later, deputy], question()).basis).toBe('mới');
  });

  it.each([
    ['another post', { post: post('VP.CVP') }],
    ['another issuer', { issuer: 'SNV' as IssuerId }],
    ['a day before the mandate', { on: plainDate('2023-12-31') }],
  ])('refuses %s', (_case, change) => {
    expect(() => resolveAuthorityLine([deputy], question(change))).toThrow(NoSigningAuthority);
  });

  it('refuses a type that the record does not name', () => {
    expect(() =>
      resolveAuthorityLine([chairman], question({ post: post('CT'), documentType: 'QD' })),
    ).toThrow(NoSigningAuthority);
  });

  it('holds on its last day and has ended on the next', () => {
    const leave = {
      ...deputy,
      validity: { from: plainDate('2024-11-11'), to: plainDate('2024-11-15') },
    };
    expect(resolveAuthorityLine([leave], question({ on: plainDate('2024-11-15') })).kind).toBe(
      'KT',
    );
    expect(() => resolveAuthorityLine([leave], question({ on: plainDate('2024-11-16') }))).toThrow(
      MandateEnded,
    );
    expect(() => resolveAuthorityLine([leave], question({ on: plainDate('2024-11-16') }))).toThrow(
      /15\/11\/2024/,
    );
  });

  const authorised = record({
    post: post('VP.CVP'),
    kind: 'TUQ',
    grantor: post('CT'),
    lines: ['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
  });

  it('follows a written authorisation of somebody with his own right', () => {
    const asked = question({ post: post('VP.CVP') });
    expect(resolveAuthorityLine([chairman, authorised], asked).kind).toBe('TUQ');
    expect(() => resolveAuthorityLine([authorised], asked)).toThrow(NoSigningAuthority);
  });

  it('refuses an authorisation that was given on (Điều 13)', () => {
    const givenOn = { ...authorised, post: post('VP.PCVP'), grantor: post('VP.CVP') };
    expect(() =>
      resolveAuthorityLine([chairman, authorised, givenOn], question({ post: post('VP.PCVP') })),
    ).toThrow(ReDelegation);
  });
});
