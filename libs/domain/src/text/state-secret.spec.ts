import { describe, expect, it } from '@jest/globals';
import { findSecrecyMark, isSecrecyMark } from './state-secret.js';

describe('findSecrecyMark', () => {
  it.each([
    'MẬT',
    'TỐI MẬT',
    'Tuyệt mật',
    '  [TỐI  MẬT]  ',
    '*** MẬT ***',
    'T U Y Ệ T  M Ậ T',
    'M Ậ T',
    'Độ mật: Mật',
    'ĐỘ MẬT – TỐI MẬT',
    'Mức độ mật: tuyệt mật',
    'Kế hoạch\nTỐI MẬT\nnăm 2024',
    'TỐI MẬT'.normalize('NFD'),
  ])('finds the mark in “%s”', (text) => {
    expect(findSecrecyMark(text)).not.toBeNull();
  });

  it.each([
    'Bảo vệ bí mật đời tư của người dân',
    'bảo mật thông tin',
    'Tuân thủ quy định về tài liệu MẬT của cơ quan',
    'BÍ MẬT',
    'BẢO MẬT',
    'Mật ong',
    'Mật',
    'mật độ dân số',
    'Độ mật: không',
    'Độ mật: bình thường',
    'Không soạn thảo văn bản tối mật trên máy tính nối mạng.',
    'MẬT ĐỘ',
    '',
  ])('leaves “%s” alone', (text) => {
    expect(findSecrecyMark(text)).toBeNull();
  });

  it('judges the value of a secrecy field in any case', () => {
    expect(['Mật', 'tối mật', 'TUYỆT MẬT'].every(isSecrecyMark)).toBe(true);
    expect(['', 'không', 'thường'].some(isSecrecyMark)).toBe(false);
  });
});
