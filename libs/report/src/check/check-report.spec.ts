import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changed, found } from '../../test/report-changes.js';
import { context, passingReport } from '../../test/reports.js';
import { anyPassingReport } from '../../test/any-report.js';
import { computedFigures } from '../figure/figure.js';
import { enteredCodes } from '../form/report-form.js';
import { checkReport, hindrances } from './check-report.js';
import { type RuleId } from './report-fault.js';

const REACHED = '/computed/1.4/window';

describe('checkReport', () => {
  it('gives all faults at once, in the order of the form', () => {
    const many = {
      '/narrative/B': [{ kind: 'paragraph', text: '5 lớp' }],
      '/letters/0/date': '2025-01-01',
      '/figures/9.4/window': '9',
      '/figures/1.3/window': '90',
      '/headcount/CX': '1',
      '/figures/10.2/wholeYear': null,
    };
    expect(found(many).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'K01 block /figures/0.1/window',
      'K01 block /headcount/CX',
      `K03 explain ${REACHED}`,
      'K19 explain /figures/9.4/window',
      'K23 block /figures/10.2/wholeYear',
      'K08 warn /letters/0/date',
      'K24 warn /narrative/B/0/text',
    ]);
  });

  it('gives two faults of one cell in the order of the rules', () => {
    expect(found({ '/figures/6.3/window': '101' })).toEqual([
      'K13 block /figures/6.3/window /figures/0.1/window',
      'K14 block /figures/6.3/window /awards',
    ]);
  });

  it('says in Vietnamese what is wrong and what would be right', () => {
    const [fault] = checkReport(changed(passingReport, { '/figures/1.3/window': '101' }), context);
    expect(fault?.detail).toBe(
      'Chỉ tiêu 1.3 (số liệu trong kỳ) là 101 người, lớn hơn 0.1 là 100 người: nhiều nhất chỉ có thể là 100 người.',
    );
  });

  it('names the other cells of a sum by their short names', () => {
    const detailOf = (changes: Readonly<Record<string, unknown>>) =>
      checkReport(changed(passingReport, changes), context)[0]?.detail;
    expect(detailOf({ '/figures/2.2/window': '4' })).toBe(
      'Chỉ tiêu 2.2 (số liệu trong kỳ) là 4 văn bản nhưng 2.3 + 2.4 + 2.5 là 3 văn bản: hai số này phải bằng nhau.',
    );
    expect(detailOf({ '/discipline/columnTotals/warning': '2' })).toBe(
      'Cộng cột cảnh cáo của Biểu 03 là 2 người nhưng cán bộ + công chức + viên chức + cán bộ, công chức cấp xã là 0 người: hai số này phải bằng nhau.',
    );
    expect(detailOf({ '/discipline/rowTotals/VC': '2' })).toContain(
      'nhưng khiển trách + cảnh cáo + cách chức + buộc thôi việc là 0 người',
    );
  });

  it('carries the explanation given at the leading cell', () => {
    const low = { '/figures/1.3/window': '90' };
    const note = (text: string, pointer = REACHED) => ({
      ...low,
      '/notes': [{ rule: 'K03', pointer, text }],
    });
    const notesOf = (changes: Readonly<Record<string, unknown>>) =>
      checkReport(changed(passingReport, changes), context).map((fault) => fault.note);
    expect(notesOf(low)).toEqual([null]);
    expect(notesOf(note('Mười người đi học dài hạn.'))).toEqual(['Mười người đi học dài hạn.']);
    expect(notesOf(note('…'))).toEqual([null]);
    expect(notesOf(note('Mười người đi học.', '/figures/1.3/window'))).toEqual([null]);
  });

  it('is hindered by what blocks and by what nobody explained, not by a warning', () => {
    const changes = {
      '/figures/1.3/window': '90',
      '/figures/9.4/window': '9',
      '/letters/0/date': '2025-01-01',
      '/headcount/HD': '11',
      '/notes': [{ rule: 'K03', pointer: REACHED, text: 'Mười người đi học dài hạn.' }],
    };
    const faults = checkReport(changed(passingReport, changes), context);
    expect(faults.map(({ rule }) => rule)).toEqual(['K01', 'K03', 'K19', 'K08']);
    expect(hindrances(faults).map(({ rule }) => rule)).toEqual(['K01', 'K19']);
  });
});

/** Whether a pointer leads to no place of a report as it is shown. */
const isNowhere = (shown: object, pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), shown) === undefined;

/** A violation of one rule that any report can be given. */
const plants: readonly (readonly [RuleId, string, unknown])[] = [
  ['K01', '/headcount/CX', '9'],
  ['K02', '/figures/1.2/wholeYear', '0'],
  ['K03', '/figures/1.3/window', '1'],
  ['K04', '/figures/1.5/window', '0'],
  ['K05', '/figures/2.2/window', '999999'],
  ['K06', '/figures/2.1/window', '999999'],
  ['K07', '/figures/2.6/window', '0'],
  ['K08', '/letters/0/date', '2020-01-01'],
  ['K09', '/figures/4.2/window', '0'],
  ['K10', '/figures/5.4/window', '0'],
  ['K11', '/figures/5.6/window', '999999'],
  ['K12', '/inspections/0/recommendations/0/done', false],
  ['K13', '/figures/6.1/window', '999999'],
  ['K14', '/figures/6.2/window', '999999'],
  ['K15', '/discipline/total', '999999'],
  ['K16', '/figures/7.2/window', '999999'],
  ['K17', '/awardedUnderDiscipline', true],
  ['K18', '/figures/9.1/window', '999999999'],
  ['K19', '/figures/9.4/window', '0'],
  ['K20', '/figures/10.2/window', '999999999'],
  ['K21', '/ratings/VC/rated', '999999'],
  ['K24', '/narrative/B', [{ kind: 'paragraph', text: '999.999.999 lớp' }]],
  [
    'V01',
    '/conductedByOthers',
    [{ indicator: '5.1', conductor: 'X', window: '999999', wholeYear: '0' }],
  ],
];

describe('checkReport of any report', () => {
  it('finds nothing where nothing is planted', () => {
    fc.assert(
      fc.property(anyPassingReport, (report) => {
        expect(checkReport(report, { ...context, outgoingLetters: null })).toEqual([]);
      }),
    );
  });

  it.each(plants)('finds a planted violation of %s at its cell', (rule, pointer, value) => {
    fc.assert(
      fc.property(anyPassingReport, (report) => {
        const planted = changed(report, { [pointer]: value });
        const faults = checkReport(planted, {
          ...context,
          outgoingLetters: null,
        });
        const ours = faults.filter((fault) => fault.rule === rule);
        const cells = ours.flatMap(({ pointers }) => pointers);
        expect(cells.some((cell) => cell.startsWith(pointer))).toBe(true);
        const shown = { ...planted, computed: computedFigures(planted.figures) };
        const all = faults.flatMap(({ pointers }) => pointers);
        expect(all.filter((cell) => isNowhere(shown, cell))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('finds an emptied figure by K23, whichever it is', () => {
    fc.assert(
      fc.property(
        anyPassingReport,
        fc.constantFrom(...enteredCodes),
        fc.constantFrom('window', 'wholeYear'),
        (report, code, column) => {
          const pointer = `/figures/${code}/${column}`;
          const faults = checkReport(changed(report, { [pointer]: null }), context);
          const empty = faults.filter(({ rule }) => rule === 'K23').map(({ pointers }) => pointers);
          expect(empty).toContainEqual([pointer]);
        },
      ),
    );
  });
});
