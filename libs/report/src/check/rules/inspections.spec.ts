import { describe, expect, it } from '@jest/globals';
import { found } from '../../../test/report-changes.js';

describe('cross-checks about inspections', () => {
  it('K10: no fewer spots than agencies', () => {
    expect(found({ '/figures/5.4/window': '2' })).toEqual([
      'K10 block /figures/5.3/window /figures/5.4/window',
    ]);
  });

  it('K10: nothing comes of inspections that did not take place', () => {
    const none = { '/figures/5.1/window': '0', '/figures/5.2/window': '0' };
    expect(found(none)).toEqual(
      ['5.3', '5.4', '5.5'].map(
        (code) => `K10 block /figures/${code}/window /figures/5.1/window /figures/5.2/window`,
      ),
    );
  });

  it('K11: what is mended was recommended, who checks itself is one of the units', () => {
    expect(found({ '/figures/5.6/window': '5' })).toEqual([
      'K11 block /figures/5.6/window /figures/5.5/window',
    ]);
    expect(found({ '/figures/5.7/wholeYear': '5' })).toEqual([
      'K11 block /figures/5.7/wholeYear /figures/0.2/wholeYear',
    ]);
  });

  it('K12: a recommendation past its due date on the closing day is explained', () => {
    const place = '/inspections/0/recommendations/0';
    expect(found({ [`${place}/done`]: false })).toEqual([
      `K12 explain ${place}/done ${place}/dueOn`,
    ]);
    expect(found({ [`${place}/done`]: false, [`${place}/dueOn`]: '2024-10-31' })).toEqual([]);
    expect(found({ [`${place}/done`]: false, [`${place}/dueOn`]: null })).toEqual([]);
  });
});
