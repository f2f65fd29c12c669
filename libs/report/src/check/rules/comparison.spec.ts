import { describe, expect, it } from '@jest/globals';
import { found } from '../../../test/report-changes.js';
import { passingReport } from '../../../test/reports.js';
import { type Figure } from '../../figure/figure.js';
import { enteredCodes, type SummedCode, summedCodes } from '../../form/report-form.js';
import { keyed } from '../../keyed.js';

const lastYear = keyed(enteredCodes, (code) => passingReport.figures[code].wholeYear);
const oneCommune = (change: Partial<Record<SummedCode, Figure>> = {}) => [
  {
    name: 'Xã',
    figures: { ...keyed(summedCodes, (code) => passingReport.figures[code]), ...change },
  },
];

describe('cross-checks against other figures', () => {
  it.each([
    ['3.1', '12', []],
    ['3.1', '18', ['K22 explain /figures/3.1/wholeYear']],
    ['3.1', '17', []],
    ['1.5', '26', []],
    ['1.5', '27', ['K22 explain /figures/1.5/wholeYear']],
    ['1.5', '13', ['K22 explain /figures/1.5/wholeYear']],
  ])('K22: %s of %s beside the year before', (code, value, expected) => {
    expect(found({ [`/figures/${code}/wholeYear`]: value }, { previousYear: lastYear })).toEqual(
      expected,
    );
  });

  it('K22: a figure from nothing is a jump when it is more than 5', () => {
    const previousYear = { ...lastYear, '3.1': '0' };
    expect(found({}, { previousYear })).toEqual(['K22 explain /figures/3.1/wholeYear']);
    expect(found({ '/figures/3.1/wholeYear': '5' }, { previousYear })).toEqual([]);
  });

  it('K22: percents are compared as computed', () => {
    const previousYear = { ...lastYear, '10.2': '900', '10.1': '1200' };
    expect(found({}, { previousYear })).toEqual([
      'K22 explain /figures/10.2/wholeYear',
      'K22 explain /computed/10.3/wholeYear',
    ]);
  });

  it('K22: waits without a year before, or without the figure', () => {
    expect(found({ '/figures/3.1/wholeYear': '900' })).toEqual([]);
    expect(found({}, { previousYear: { ...lastYear, '3.1': null } })).toEqual([]);
  });

  it('K25: a district is its communes and its own offices', () => {
    expect(found({}, { communes: oneCommune() })).toEqual([]);
    const fewer = oneCommune({ '3.1': { window: '10', wholeYear: '12' } });
    expect(found({}, { communes: fewer })).toEqual(['K25 explain /figures/3.1/window']);
    const none = keyed(summedCodes, () => ({ window: '0', wholeYear: '0' }));
    const ownOffices = { ...none, '3.1': { window: '2', wholeYear: '0' } };
    expect(found({ '/ownOffices': ownOffices }, { communes: fewer })).toEqual([]);
    const tooMany = { ...ownOffices, '3.1': { window: '3', wholeYear: '0' } };
    expect(found({ '/ownOffices': tooMany }, { communes: fewer })).toEqual([
      'K25 explain /figures/3.1/window /ownOffices/3.1/window',
    ]);
  });

  it('V01: what others conducted is a part of the figure', () => {
    const others = (window: string) => ({
      indicator: '5.1',
      conductor: 'Sở Nội vụ',
      window,
      wholeYear: '0',
    });
    expect(found({ '/conductedByOthers': [others('1'), others('1')] })).toEqual([]);
    expect(found({ '/conductedByOthers': [others('1'), others('2')] })).toEqual([
      'V01 block /conductedByOthers/1/window /figures/5.1/window',
    ]);
  });
});
