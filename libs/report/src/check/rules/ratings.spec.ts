import { describe, expect, it } from '@jest/globals';
import { found } from '../../../test/report-changes.js';

describe('K21: ratings of the year before', () => {
  it('adds four levels up to the people rated', () => {
    expect(found({ '/ratings/CC/completed': '3' })).toEqual([
      'K21 block /ratings/CC/rated /ratings/CC/excellent /ratings/CC/good /ratings/CC/completed /ratings/CC/notCompleted',
    ]);
  });

  it('rates no more than there are', () => {
    const one = { '/ratings/CC/rated': '51', '/ratings/CC/completed': '5' };
    expect(found(one)).toEqual(['K21 block /ratings/CC/rated /headcount/CC']);
  });

  it('asks why the best are more than the cap of the year', () => {
    const best = { '/ratings/CC/excellent': '8', '/ratings/CC/completed': '3' };
    const expected = ['K21 explain /ratings/CC/excellent /ratings/CC/good'];
    expect(found(best)).toEqual(expected);
    expect(found(best, { excellentCap: null })).toEqual([]);
    expect(found(best, { excellentCap: { percent: '20', base: 'rated' } })).toEqual([]);
  });
});
