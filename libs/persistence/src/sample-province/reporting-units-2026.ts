import { type CycleUnit } from '@congvu/domain';

type Row = readonly [code: string, name: string];

const offices: readonly CycleUnit[] = [
  { code: 'VP', name: 'Văn phòng Ủy ban nhân dân tỉnh', kind: 'office' },
];

/** After the mergers of spring 2025 (sample-province.md §1.4). */
const departments: readonly Row[] = [
  ['SNV', 'Sở Nội vụ'],
  ['STP', 'Sở Tư pháp'],
  ['STC', 'Sở Tài chính'],
  ['SCT', 'Sở Công Thương'],
  ['SNNMT', 'Sở Nông nghiệp và Môi trường'],
  ['SXD', 'Sở Xây dựng'],
  ['SKHCN', 'Sở Khoa học và Công nghệ'],
  ['SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['SGDDT', 'Sở Giáo dục và Đào tạo'],
  ['SYT', 'Sở Y tế'],
  ['SDTTG', 'Sở Dân tộc và Tôn giáo'],
];

const otherBodies: readonly CycleUnit[] = [
  { code: 'TTT', name: 'Thanh tra tỉnh', kind: 'inspectorate' },
  { code: 'BQLKCN', name: 'Ban Quản lý các khu công nghiệp', kind: 'board' },
];

const wards: readonly Row[] = [
  ['P.PHANDINHPHUNG', 'Phan Đình Phùng'],
  ['P.LINHSON', 'Linh Sơn'],
  ['P.TICHLUONG', 'Tích Lương'],
  ['P.GIASANG', 'Gia Sàng'],
  ['P.QUYETTHANG', 'Quyết Thắng'],
  ['P.QUANTRIEU', 'Quan Triều'],
  ['P.PHOYEN', 'Phổ Yên'],
  ['P.SONGCONG', 'Sông Công'],
  ['P.BACKAN', 'Bắc Kạn'],
  ['P.DUCXUAN', 'Đức Xuân'],
];

const communes: readonly Row[] = [
  ['X.TANCUONG', 'Tân Cương'],
  ['X.DAITU', 'Đại Từ'],
  ['X.LABANG', 'La Bằng'],
  ['X.PHUXUYEN', 'Phú Xuyên'],
  ['X.DINHHOA', 'Định Hóa'],
  ['X.DONGHY', 'Đồng Hỷ'],
  ['X.PHUBINH', 'Phú Bình'],
  ['X.PHULUONG', 'Phú Lương'],
  ['X.VONHAI', 'Võ Nhai'],
  ['X.BABE', 'Ba Bể'],
  ['X.CHODON', 'Chợ Đồn'],
  ['X.CHOMOI', 'Chợ Mới'],
  ['X.NARI', 'Na Rì'],
  ['X.BACHTHONG', 'Bạch Thông'],
];

/**
 * Units that report in 2026, in the official order: departments, and a selection of the 92 wards and
 * communes that report directly since the districts ended on 01/7/2025. Codes are of the sample, not
 * of the province.
 */
export const REPORTING_UNITS_2026: readonly CycleUnit[] = [
  ...offices,
  ...departments.map(([code, name]): CycleUnit => ({ code, name, kind: 'department' })),
  ...otherBodies,
  ...wards.map(([code, name]) => committee(code, `phường ${name}`)),
  ...communes.map(([code, name]) => committee(code, `xã ${name}`)),
];

function committee(code: string, area: string): CycleUnit {
  return { code, name: `Ủy ban nhân dân ${area}`, kind: 'commune' };
}
