import { describe, expect, it } from '@jest/globals';
import { figuresAt, found } from '../../../test/report-changes.js';
import { passingReport } from '../../../test/reports.js';
import { enteredCodes, summedCodes } from '../../form/report-form.js';
import { keyed } from '../../keyed.js';

describe('K23: nothing is left open', () => {
  it('names an empty figure with its columns, and no other rule guesses', () => {
    expect(found({ '/figures/0.1/window': null })).toEqual([
      'K23 block /figures/0.1/window',
      'K23 block /narrative/A.I.1/0/text',
    ]);
    const row = { '/figures/3.1/window': null, '/figures/3.1/wholeYear': null };
    expect(found(row)).toEqual(['K23 block /figures/3.1/window /figures/3.1/wholeYear']);
  });

  it('names empty cells of the other forms', () => {
    expect(found({ '/headcount/HD': null })).toEqual(['K23 block /headcount/HD']);
    expect(found({ '/discipline/cells/CB/warning': null })).toEqual([
      'K23 block /discipline/cells/CB/warning',
    ]);
    expect(found({ '/discipline/total': null })).toEqual(['K23 block /discipline/total']);
    const ownOffices = keyed(summedCodes, (code) => ({
      window: code === '3.1' ? null : '0',
      wholeYear: '0',
    }));
    expect(found({ '/ownOffices': ownOffices })).toEqual(['K23 block /ownOffices/3.1/window']);
    expect(found({ '/ratings/HD/good': null })).toEqual(['K23 block /ratings/HD/good']);
  });

  it('wants an answer about discipline where persons were commended', () => {
    expect(found({ '/awardedUnderDiscipline': null })).toEqual([
      'K23 block /awardedUnderDiscipline',
    ]);
    const nobody = {
      '/awardedUnderDiscipline': null,
      '/awards': passingReport.awards.filter(({ receiver }) => receiver === 'collective'),
      '/figures/6.3/window': '0',
    };
    expect(found(nobody)).toEqual([]);
  });

  it.each(['{{9.9}}', '{{1.3|cả năm}}', '{{}}', '{{ tên }}'])('refuses the field %s', (text) => {
    expect(found({ '/narrative/A.I.1/0/text': text })).toEqual([
      'K23 block /narrative/A.I.1/0/text',
    ]);
  });

  it('asks why nothing was done in groups 1, 2 and 6', () => {
    const active = enteredCodes.filter((code) => /^[126]\./u.test(code));
    const zeros = figuresAt(Object.fromEntries(active.map((code) => [code, '0'])));
    const nothing = { ...zeros, '/letters': [], '/awards': [] };
    const pointers = active.map((code) => `/figures/${code}/window`).join(' ');
    const reached = '/computed/1.4/window /figures/1.3/window /figures/0.1/window';
    expect(found(nothing)).toEqual([`K23 explain ${pointers}`, `K03 explain ${reached}`]);
  });
});
