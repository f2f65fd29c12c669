import { describe, expect, it } from '@jest/globals';
import { addDays, plainDate } from '@congvu/calendar';
import fc from 'fast-check';
import { evidenceFaults, isFulfilledByEvidence, isWebAddress } from './evidence.js';
import { type EvidenceDemand, type EvidenceKind } from './obligation-definition.js';

const demands: readonly EvidenceDemand[] = [
  { kind: 'session-list', title: 'Danh sách buổi quán triệt' },
  { kind: 'minutes', title: 'Biên bản' },
];
const context = { demands, year: 2024, today: plainDate('2024-06-03') };
const entry = { kind: 'minutes', happenedOn: plainDate('2024-06-03'), reference: '' } as const;
const codesOf = (changed: Partial<Parameters<typeof evidenceFaults>[0]>, on = context) =>
  evidenceFaults({ ...entry, ...changed }, on).map(({ code }) => code);

describe('a recorded result', () => {
  it.each(['2024-01-01', '2024-06-03'])('may be of %s', (day) => {
    expect(codesOf({ happenedOn: plainDate(day) })).toEqual([]);
  });

  it.each([
    ['2024-06-04', 'in-future'],
    ['2023-12-31', 'before-year'],
  ])('is not of %s: %s', (day, code) => {
    expect(codesOf({ happenedOn: plainDate(day) })).toEqual([code]);
  });

  it('is of a demanded kind, or another', () => {
    expect(codesOf({ kind: 'other' })).toEqual([]);
    expect(codesOf({ kind: 'figures' })).toEqual(['unknown-evidence']);
  });

  it.each([
    ['45/TB-STC', []],
    ['https://stc.thainguyen.gov.vn/tin', []],
    ['ftp://kho/anh', ['bad-address']],
    ['javascript:alert(1)', ['bad-address']],
    ['https://a b', ['bad-address']],
  ])('with the reference %s has the faults %j', (reference, codes) => {
    expect(codesOf({ reference })).toEqual(codes);
    if (!isWebAddress(reference)) expect(reference).not.toMatch(/^https?:\/\/\S+$/);
  });

  it('is never of a day after today, whatever day that is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const happenedOn = addDays(context.today, days);
        expect(codesOf({ happenedOn }).includes('in-future')).toBe(days > 0);
      }),
    );
  });
});

describe('an obligation that evidence ends', () => {
  const kinds = fc.array(fc.constantFrom<EvidenceKind>('session-list', 'minutes', 'figures'));

  it('has ended once every demanded kind is there, and further results change nothing', () => {
    fc.assert(
      fc.property(kinds, kinds, (recorded, more) => {
        const ended = isFulfilledByEvidence({ kind: 'evidence' }, demands, recorded);
        expect(ended).toBe(recorded.includes('session-list') && recorded.includes('minutes'));
        if (ended)
          expect(isFulfilledByEvidence({ kind: 'evidence' }, demands, [...recorded, ...more])).toBe(
            true,
          );
      }),
    );
  });

  it('is none where the year or a letter ends it, or nothing is demanded', () => {
    const all = demands.map(({ kind }) => kind);
    expect(isFulfilledByEvidence({ kind: 'year-end' }, demands, all)).toBe(false);
    expect(isFulfilledByEvidence({ kind: 'rules' }, demands, all)).toBe(false);
    expect(isFulfilledByEvidence({ kind: 'evidence' }, [], all)).toBe(false);
  });
});
