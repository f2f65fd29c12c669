import { instant, plainDate } from '@congvu/calendar';
import { type CycleId, type UnitId } from '@congvu/domain';
import { type FrozenList } from '@congvu/persistence/year';
import { describe, expect, it } from '@jest/globals';
import { frozenListDocument } from './frozen-list-document.js';

const AS_OF = instant('2024-11-14T17:00:00.000Z');
const NOW = instant('2024-12-01T01:00:00.000Z');
const RECEIVED_AT = instant('2024-11-12T03:00:00.000Z');
const SHA256 = 'ab'.repeat(32);
const HEADING = { superior: null, agency: 'Sở Nội vụ', dataAt: NOW, rehearsal: true, facts: [] };

const aList = (change: Partial<FrozenList> = {}): FrozenList => ({
  id: '01990000-0000-7000-8000-000000000000',
  cycle: { id: 'c' as CycleId, year: 2024, leadUnitId: 'u' as UnitId },
  code: 'N14',
  title: 'Báo cáo năm',
  words: 'trước ngày 15/11 hàng năm',
  asOf: AS_OF,
  frozenAt: instant('2024-11-15T01:00:00.000Z'),
  sha256: SHA256,
  isIntact: true,
  isWhole: true,
  explanation: 'Trước ngày 15/11/2024 không gồm chính ngày đó.',
  calendarVersions: [{ year: 2024, version: 2 }],
  received: [
    {
      code: 'SYT',
      name: 'Sở Y tế',
      kind: 'department',
      receivedAt: RECEIVED_AT,
      letter: { number: 7, symbol: 'BC-SYT', issuedOn: plainDate('2024-11-12') },
    },
  ],
  missing: [
    { code: 'STP', name: 'Sở Tư pháp', kind: 'department' },
    { code: 'HVN', name: 'Ủy ban nhân dân huyện Võ Nhai', kind: 'district' },
  ],
  waived: [],
  ...change,
});

describe('a frozen list to print', () => {
  it('is of the cut-off, whenever it is printed', () => {
    const { title, dataAt } = frozenListDocument(aList(), HEADING);
    expect(title).toBe('Danh sách đã nộp, chưa nộp tính đến 00:00 15/11/2024');
    expect(dataAt).toBe(AS_OF);
  });

  it('has who had handed in with the letter, and who had not, counted under their headings', () => {
    const [received, missing, ...others] = frozenListDocument(aList(), HEADING).tables;
    expect(received?.caption).toBe('I. Đã nộp: 1 đơn vị');
    expect(received?.rows).toEqual([
      { kind: 'heading', text: 'Sở, ban, ngành' },
      {
        kind: 'row',
        cells: [
          1,
          'Sở Y tế',
          { kind: 'moment', moment: RECEIVED_AT },
          '07/BC-SYT',
          { kind: 'date', date: '2024-11-12' },
        ],
      },
    ]);
    expect(missing?.rows).toEqual([
      { kind: 'heading', text: 'Sở, ban, ngành' },
      { kind: 'row', cells: [1, 'Sở Tư pháp'] },
      { kind: 'heading', text: 'Huyện, thành phố' },
      { kind: 'row', cells: [2, 'Ủy ban nhân dân huyện Võ Nhai'] },
    ]);
    expect(others).toEqual([]);
  });

  it('says whether its hash still fits, and when it shows a part only', () => {
    const notes = (change: Partial<FrozenList>) =>
      frozenListDocument(aList(change), HEADING).notes.join(' ');
    expect(notes({})).toContain(`${SHA256}. Đã tính lại, khớp`);
    expect(notes({ isIntact: false })).toContain(`${SHA256}. KHÔNG KHỚP`);
    const { about } = frozenListDocument(aList({ isWhole: false }), HEADING);
    expect(about).toContain('Chỉ gồm đơn vị mà người lập được xem');
  });
});
