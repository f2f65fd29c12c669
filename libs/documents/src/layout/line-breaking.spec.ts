import { describe, expect, it } from '@jest/globals';
import { tinos } from '../font/font-family.js';
import { breakEvenly, type Line } from './line-breaking.js';

const family = tinos();
const style = { face: 'bold', size: 11 } as const;
const linesOf = (text: string, width: number) =>
  breakEvenly(family, [{ text, style }], width).map(({ words }: Line) =>
    words.map((word) => word.text).join(' '),
  );

describe('breakEvenly', () => {
  it('makes lines about equally long', () => {
    expect(linesOf('Kết quả đánh giá, xếp loại năm trước', 150)).toEqual([
      'Kết quả đánh giá,',
      'xếp loại năm trước',
    ]);
  });

  it('cuts no word that the column has room for, however even the pieces would be', () => {
    expect(linesOf('Cảnh cáo', 36)).toEqual(['Cảnh', 'cáo']);
    expect(linesOf('Hạ bậc lương', 40)).toEqual(['Hạ bậc', 'lương']);
  });
});
