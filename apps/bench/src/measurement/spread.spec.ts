import { describe, expect, it } from '@jest/globals';
import { interleave } from './interleave.js';
import { percentile, ratioOf, spreadOf } from './spread.js';

describe('the spread of a measurement', () => {
  it('takes the middle of an odd number of values and the mean of the two middle ones of an even number', () => {
    expect(spreadOf([9, 1, 2])).toEqual({ median: 2, min: 1, max: 9, count: 3 });
    expect(spreadOf([4, 1, 2, 9]).median).toBe(3);
  });

  it('refuses a figure where nothing was measured', () => {
    expect(() => spreadOf([])).toThrow(RangeError);
  });

  it('compares the sides block by block, not their medians', () => {
    const blocks = [
      { ours: 1, limit: 2 },
      { ours: 10, limit: 10 },
      { ours: 3, limit: 4 },
    ];
    expect(ratioOf(blocks)).toEqual({ median: 0.75, min: 0.5, max: 1, count: 3 });
  });

  it('finds percentiles without changing the values', () => {
    const values = [3, 1, 2];
    expect([percentile(values, 0.5), percentile(values, 0.99), values[0]]).toEqual([2, 3, 3]);
  });
});

describe('interleaved blocks', () => {
  it('run A B B A', async () => {
    const order: string[] = [];
    const side = (name: string) => async (block: number) => {
      order.push(`${name}${String(block)}`);
      return block;
    };
    await interleave(3, { ours: side('a'), limit: side('b') });
    expect(order).toEqual(['a0', 'b0', 'b1', 'a1', 'a2', 'b2']);
  });
});
