import { describe, expect, it } from '@jest/globals';
import { answerToAct } from './act-answer.js';

describe('answerToAct', () => {
  it.each([
    [1, 0, { kind: 'taken' }],
    [8, 7, { kind: 'taken' }],
    [7, 7, { kind: 'known' }],
    [3, 7, { kind: 'known' }],
    [9, 7, { kind: 'gap', lastSeq: 7 }],
  ])('says to act %i after act %i: %o', (seq, lastSeq, answer) => {
    expect(answerToAct(seq, lastSeq)).toEqual(answer);
  });
});
