import { plainDate } from '@congvu/calendar';
import { describe, expect, it } from '@jest/globals';
import { type DocumentType } from '../document/document-type.js';
import {
  formatDateLine,
  formatNumber,
  formatNumberAndSymbol,
  formatSymbol,
} from './printed-number.js';

describe('the printed number', () => {
  it.each([
    [1, '01'],
    [9, '09'],
    [10, '10'],
    [1234, '1234'],
  ])('prints %d as “%s”', (number, printed) => {
    expect(formatNumber(number)).toBe(printed);
  });

  it.each<[DocumentType, string, string]>([
    ['KH', 'UBND', 'KH-UBND'],
    ['TTr', 'SNV', 'TTr-SNV'],
    ['QD', 'SNV', 'QĐ-SNV'],
    ['CV', 'SNV', 'SNV-CCVC'],
  ])('gives %s of %s the symbol %s', (type, issuer, symbol) => {
    expect(formatSymbol({ type, issuer, draftingUnit: 'CCVC' })).toBe(symbol);
  });

  it('separates number and symbol by a slash without spaces', () => {
    expect(formatNumberAndSymbol(7, 'KH-UBND')).toBe('07/KH-UBND');
  });

  it.each([
    ['2024-01-05', 'Thái Nguyên, ngày 05 tháng 01 năm 2024'],
    ['2024-02-10', 'Thái Nguyên, ngày 10 tháng 02 năm 2024'],
    ['2024-03-09', 'Thái Nguyên, ngày 09 tháng 3 năm 2024'],
    ['2024-12-31', 'Thái Nguyên, ngày 31 tháng 12 năm 2024'],
  ])('writes %s as “%s”', (date, line) => {
    expect(formatDateLine('Thái Nguyên', plainDate(date))).toBe(line);
  });
});
