import { describe, expect, it } from '@jest/globals';
import { findSecrecyMark, isSecrecyMark, secrecyMarkInName } from './state-secret.js';

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

describe('secrecyMarkInName', () => {
  it.each([
    'mat_ke hoach 2024',
    'TỐI MẬT - kế hoạch',
    'Kế hoạch (Mật)',
    'ke_hoach_toi_mat',
    'Kế hoạch TUYỆT MẬT năm 2024',
    'MẬT',
  ])('finds the mark in “%s”', (name) => {
    expect(secrecyMarkInName(name)).not.toBeNull();
  });

  it.each([
    'Quy chế bảo mật thông tin',
    'Mật ong rừng 2024',
    'Bảo vệ bí mật nhà nước',
    'BẢO MẬT',
    'format_2024',
    'Kế hoạch 12',
  ])('leaves “%s” alone', (name) => {
    expect(secrecyMarkInName(name)).toBeNull();
  });
});
