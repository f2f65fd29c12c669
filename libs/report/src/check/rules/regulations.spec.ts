import { describe, expect, it } from '@jest/globals';
import { plainDate } from '@congvu/calendar';
import { found } from '../../../test/report-changes.js';
import { context, passingReport } from '../../../test/reports.js';

const [firstLetter] = passingReport.letters;

describe('cross-checks about the rules of the unit', () => {
  it('K05: every rule has one outcome', () => {
    expect(found({ '/figures/2.2/window': '4' })).toEqual([
      'K05 block /figures/2.2/window /figures/2.3/window /figures/2.4/window /figures/2.5/window',
    ]);
  });

  it('K05: what was issued in time was issued', () => {
    expect(found({ '/figures/2.6/wholeYear': '3' })).toEqual([
      'K05 block /figures/2.6/wholeYear /figures/2.3/wholeYear',
    ]);
  });

  it('K06: directions and issued rules are listed one by one', () => {
    expect(found({ '/figures/2.1/window': '3' })).toEqual([
      'K06 block /figures/2.1/window /letters',
    ]);
    const kept = [...passingReport.letters, { ...passingReport.letters[4], outcome: 'kept' }];
    expect(found({ '/letters': kept })).toEqual([]);
    expect(found({ '/letters/2/outcome': 'kept' })).toEqual([
      'K06 block /figures/2.3/window /letters',
    ]);
  });

  it('K07: an open review is explained after 30/6, not before', () => {
    const open = { '/figures/2.5/window': '1', '/figures/2.2/window': '4' };
    expect(found(open)).toEqual(['K07 explain /figures/2.5/window']);
    const early = { from: context.window.from, to: plainDate('2024-06-30') };
    expect(found({ ...open, '/inspections': [] }, { window: early })).toEqual([]);
  });

  it('K07: rules issued after 30/6 are explained', () => {
    expect(found({ '/figures/2.6/window': '1' })).toEqual([
      'K07 explain /figures/2.6/window /figures/2.3/window',
    ]);
  });

  it('K08: shows a rule that the register does not know, or by another date', () => {
    expect(found({ '/letters/2/numberAndSymbol': '99/QĐ-SYT' })).toEqual([
      'K08 warn /letters/2/numberAndSymbol',
    ]);
    expect(found({ '/letters/2/date': '2024-06-21' })).toEqual([
      'K08 warn /letters/2/date /letters/2/numberAndSymbol',
    ]);
    const unknown = { '/letters/2/numberAndSymbol': '99/QĐ-SYT' };
    expect(found(unknown, { ruleRegister: null })).toEqual([]);
  });

  it.each(['2023-12-14', '2024-11-01'])('K08: shows a letter of %s, outside the window', (date) => {
    expect(found({ '/letters/0': { ...firstLetter, date } })).toEqual(['K08 warn /letters/0/date']);
  });

  it.each(['2023-12-15', '2024-10-31'])('takes a letter of %s, the edge of the window', (date) => {
    expect(found({ '/letters/0': { ...firstLetter, date } })).toEqual([]);
  });
});
