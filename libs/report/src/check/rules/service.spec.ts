import { describe, expect, it } from '@jest/globals';
import { figuresAt, found } from '../../../test/report-changes.js';

describe('cross-checks about service and letters', () => {
  it('K18: dossiers are in time or late', () => {
    expect(found({ '/figures/9.1/window': '1001' })).toEqual([
      'K18 block /figures/9.1/window /figures/9.2/window /figures/9.3/window',
    ]);
  });

  it('K18: reasons are told for late ones, procedures posted are those to be posted', () => {
    expect(found({ '/figures/9.4/window': '11' })).toEqual([
      'K18 block /figures/9.4/window /figures/9.3/window',
    ]);
    expect(found({ '/figures/9.6/wholeYear': '81' })).toEqual([
      'K18 block /figures/9.6/wholeYear /figures/9.5/wholeYear',
    ]);
  });

  it('K19: late without notice, procedures not posted', () => {
    expect(found({ '/figures/9.4/window': '9' })).toEqual([
      'K19 explain /figures/9.4/window /figures/9.3/window',
    ]);
    expect(found({ '/figures/9.6/window': '79' })).toEqual([
      'K19 explain /figures/9.6/window /figures/9.5/window',
    ]);
  });

  it('K20: signed letters are a part of all', () => {
    expect(found({ '/figures/10.2/window': '1201' })).toEqual([
      'K20 block /figures/10.2/window /figures/10.1/window',
    ]);
  });

  it.each([
    ['1177', []],
    ['1176', ['K20 explain /figures/10.1/window']],
    ['1224', []],
    ['1225', ['K20 explain /figures/10.1/window']],
  ])('K20: 1.200 letters beside %s in the register', (outgoingLetters, expected) => {
    expect(found({}, { outgoingLetters })).toEqual(expected);
  });

  it.each([
    ['1020', []],
    ['1021', ['K20 explain /figures/10.1/window']],
    ['980', []],
    ['979', ['K20 explain /figures/10.1/window']],
  ])('K20: %s letters beside 1.000 in the register', (letters, expected) => {
    const figures = figuresAt({ '10.1': letters, '10.2': '900' });
    expect(found(figures, { outgoingLetters: '1000' })).toEqual(expected);
  });

  it('K20: waits where no register is kept here', () => {
    expect(found({ '/figures/10.1/window': '9000' }, { outgoingLetters: null })).toEqual([]);
  });
});
