import { plainDate } from '@congvu/calendar';
import { describe, expect, it } from '@jest/globals';
import { post } from '../../test/chains.js';
import { type IssuerId } from '../ids.js';
import { authorityFaults } from './authority-faults.js';
import { type AuthorityKind, type AuthorityRecord } from './authority-record.js';

const codesOf = (change: Partial<AuthorityRecord>): string[] =>
  authorityFaults({
    post: post('VP.CVP'),
    issuer: 'UBND' as IssuerId,
    kind: 'TUQ',
    documentTypes: 'all',
    validity: { from: plainDate('2024-01-01'), to: plainDate('2024-06-30') },
    lines: ['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
    basis: 'Giấy ủy quyền số 03/GUQ-UBND',
    grantor: post('CT'),
    ...change,
  }).map(({ pointer, code }) => `${pointer} ${code}`);

describe('authorityFaults', () => {
  it.each<[AuthorityKind, string[]]>([
    ['HEAD', ['GIÁM ĐỐC']],
    ['TM', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['KT', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['KT', ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    ['TL', ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    ['Q', ['Q. GIÁM ĐỐC']],
  ])('accepts %s as %j', (kind, lines) => {
    expect(codesOf({ kind, lines })).toEqual([]);
  });

  it.each<[AuthorityKind, string[]]>([
    ['KT', ['PHÓ CHỦ TỊCH']],
    ['KT', ['TM. ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH']],
    ['KT', ['KT. CHỦ TỊCH']],
    ['KT', ['GIÁM ĐỐC', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['TM', ['CHỦ TỊCH']],
    ['HEAD', ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    ['Q', ['GIÁM ĐỐC']],
    ['TL', ['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
  ])('refuses %s as %j', (kind, lines) => {
    expect(codesOf({ kind, lines })).toEqual(['/lines authority-lines']);
  });

  it('refuses an authorisation without end, to oneself, by nobody, without basis', () => {
    const from = plainDate('2024-01-01');
    expect(codesOf({ validity: { from, to: null } })).toEqual(['/validity/to delegation-endless']);
    expect(codesOf({ validity: { from, to: plainDate('2026-01-01') } })).toEqual([
      '/validity/to delegation-endless',
    ]);
    expect(codesOf({ validity: { from, to: plainDate('2023-12-31') } })).toEqual([
      '/validity/to range',
    ]);
    expect(codesOf({ grantor: post('VP.CVP') })).toEqual(['/grantor delegation-self']);
    expect(codesOf({ grantor: undefined })).toEqual(['/grantor delegation-without-grantor']);
    expect(codesOf({ basis: ' ' })).toEqual(['/basis blank']);
  });
});
