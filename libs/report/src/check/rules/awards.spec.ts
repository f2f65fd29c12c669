import { describe, expect, it } from '@jest/globals';
import { figuresAt, found } from '../../../test/report-changes.js';

const MEASURES = ['7.1', '7.2', '8.1', '8.2', '8.3', '8.4']
  .map((code) => `/figures/${code}/window`)
  .join(' ');

describe('cross-checks about commendation and violations', () => {
  it('K14: own awards are listed one by one; those of others do not count', () => {
    expect(found({ '/figures/6.2/window': '2' })).toEqual([
      'K14 block /figures/6.2/window /awards',
    ]);
    expect(found({ '/figures/6.3/window': '3' })).toEqual([
      'K14 block /figures/6.3/window /awards',
    ]);
    expect(found({ '/awards/0/decidedBy': 'other', '/figures/6.3/window': '1' })).toEqual([]);
  });

  it('K16: more people dealt with than violations', () => {
    expect(found({ '/figures/7.2/window': '4' })).toEqual([]);
    expect(found({ '/figures/7.2/window': '5' })).toEqual([`K16 explain ${MEASURES}`]);
  });

  it('K16: violations and nobody dealt with', () => {
    const nobody = {
      '/figures/7.1/window': '0',
      '/figures/7.2/window': '0',
      '/discipline/cells/CC/reprimand': '0',
      '/discipline/rowTotals/CC': '0',
      '/discipline/columnTotals/reprimand': '0',
      '/discipline/total': '0',
    };
    expect(found(nobody)).toEqual([`K16 explain ${MEASURES}`]);
    const none = figuresAt({ '8.1': '0', '8.2': '0', '8.4': '0' });
    expect(found({ ...nobody, ...none })).toEqual([]);
  });

  it('K17: somebody commended under discipline is explained', () => {
    expect(found({ '/awardedUnderDiscipline': true })).toEqual([
      'K17 explain /awardedUnderDiscipline /awards',
    ]);
  });
});
