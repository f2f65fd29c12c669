import { describe, expect, it } from '@jest/globals';
import { figuresAt, found } from '../../../test/report-changes.js';

describe('cross-checks about people', () => {
  it('finds nothing in a report that is right', () => {
    expect(found({})).toEqual([]);
  });

  it('K01: the head count is the sum of its categories', () => {
    expect(found({ '/headcount/HD': '11' })).toEqual([
      'K01 block /figures/0.1/window /headcount/CB /headcount/CC /headcount/VC /headcount/CX /headcount/HD',
    ]);
  });

  it('K01: only a district or a commune has commune staff', () => {
    const moved = { '/headcount/CX': '5', '/headcount/VC': '35', '/ratings/VC/rated': '35' };
    const rated = { ...moved, '/ratings/VC/completed': '0', '/ratings/VC/good': '29' };
    const inAll = { ...rated, '/ratings/VC/excellent': '5', '/ratings/VC/notCompleted': '1' };
    expect(found(inAll)).toEqual(['K01 block /headcount/CX']);
    expect(found(inAll, { unit: { kind: 'district' } })).toEqual([]);
    expect(found(inAll, { unit: { kind: 'commune' } })).toEqual([]);
  });

  it.each([
    ['more persons than there are', { '1.3': '101' }, ['1.3', '0.1']],
    ['more persons than attendances', { '1.2': '97' }, ['1.3', '1.2']],
  ])('K02: %s, in each column', (_, figures, [part, whole]) => {
    for (const column of ['window', 'wholeYear'] as const) {
      expect(found(figuresAt(figures, column))).toEqual([
        `K02 block /figures/${part}/${column} /figures/${whole}/${column}`,
      ]);
    }
  });

  it('K02: nobody attends what did not take place', () => {
    expect(found({ '/figures/1.1/window': '0' })).toEqual([
      'K02 block /figures/1.2/window /figures/1.1/window',
      'K02 block /figures/1.3/window /figures/1.1/window',
    ]);
  });

  it('K03: below 95 % is explained; the figures are compared, not the rounded percent', () => {
    const pointers = '/computed/1.4/window /figures/1.3/window /figures/0.1/window';
    expect(found({ '/figures/1.3/window': '95' })).toEqual([]);
    expect(found({ '/figures/1.3/window': '94' })).toEqual([`K03 explain ${pointers}`]);
    const many = { '/figures/0.1/window': '100000', '/headcount/VC': '99940' };
    const nearly = { '/figures/1.2/window': '94999', '/figures/1.3/window': '94999' };
    expect(found({ ...many, ...nearly })).toEqual([`K03 explain ${pointers}`]);
  });

  it('K04: praise is a part of the items', () => {
    expect(found({ '/figures/1.6/window': '21' })).toEqual([
      'K04 block /figures/1.6/window /figures/1.5/window',
    ]);
  });

  it.each([
    [{ '4.3': '61' }, ['K09 block /figures/4.3/window /figures/4.2/window']],
    [{ '4.2': '200', '4.3': '101' }, ['K09 block /figures/4.3/window /figures/0.1/window']],
    [{ '4.1': '0' }, ['K09 block /figures/4.2/window /figures/4.1/window']],
  ])('K09: learners %j', (figures, expected) => {
    expect(found(figuresAt(figures))).toEqual(expected);
  });

  it('K13: no more registered or commended than there are', () => {
    expect(found({ '/figures/6.1/window': '101' })).toEqual([
      'K13 block /figures/6.1/window /figures/0.1/window',
    ]);
    expect(found({ '/figures/6.3/wholeYear': '101' })).toEqual([
      'K13 block /figures/6.3/wholeYear /figures/0.1/wholeYear',
    ]);
  });
});
