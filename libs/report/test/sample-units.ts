import { type ReportingUnit } from '../src/consolidation/submitted-report.js';

type Headcount = readonly [CB: number, CC: number, VC: number, CX: number, HD: number];

/** The 29 reporting units of the sample province in the official order, with their simulated head counts. */
const rows: readonly (readonly [code: string, name: string, headcount: Headcount])[] = [
  ['VP', 'Văn phòng Ủy ban nhân dân tỉnh', [0, 62, 58, 0, 14]],
  ['SNV', 'Sở Nội vụ', [0, 58, 24, 0, 9]],
  ['STP', 'Sở Tư pháp', [0, 36, 22, 0, 6]],
  ['SKHDT', 'Sở Kế hoạch và Đầu tư', [0, 48, 17, 0, 6]],
  ['STC', 'Sở Tài chính', [0, 56, 12, 0, 7]],
  ['SCT', 'Sở Công Thương', [0, 52, 38, 0, 8]],
  ['SNNPTNT', 'Sở Nông nghiệp và Phát triển nông thôn', [0, 196, 412, 0, 32]],
  ['SGTVT', 'Sở Giao thông vận tải', [0, 54, 36, 0, 9]],
  ['SXD', 'Sở Xây dựng', [0, 50, 41, 0, 7]],
  ['STNMT', 'Sở Tài nguyên và Môi trường', [0, 64, 286, 0, 21]],
  ['STTTT', 'Sở Thông tin và Truyền thông', [0, 34, 23, 0, 5]],
  ['SLDTBXH', 'Sở Lao động – Thương binh và Xã hội', [0, 58, 318, 0, 27]],
  ['SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', [0, 52, 344, 0, 26]],
  ['SKHCN', 'Sở Khoa học và Công nghệ', [0, 33, 44, 0, 6]],
  ['SGDDT', 'Sở Giáo dục và Đào tạo', [0, 52, 2214, 0, 118]],
  ['SYT', 'Sở Y tế', [0, 71, 3962, 0, 164]],
  ['SNGV', 'Sở Ngoại vụ', [0, 22, 8, 0, 4]],
  ['TTT', 'Thanh tra tỉnh', [0, 38, 0, 0, 5]],
  ['BDT', 'Ban Dân tộc', [0, 24, 0, 0, 4]],
  ['BQLKCN', 'Ban Quản lý các khu công nghiệp', [0, 31, 12, 0, 5]],
  ['TPTN', 'UBND thành phố Thái Nguyên', [9, 112, 3186, 612, 94]],
  ['TPSC', 'UBND thành phố Sông Công', [8, 84, 812, 196, 36]],
  ['TPPY', 'UBND thành phố Phổ Yên', [8, 92, 1748, 351, 58]],
  ['HDT', 'UBND huyện Đại Từ', [8, 91, 1904, 551, 62]],
  ['HDH', 'UBND huyện Định Hóa', [8, 86, 1286, 433, 49]],
  ['HDHY', 'UBND huyện Đồng Hỷ', [8, 85, 1172, 282, 41]],
  ['HPB', 'UBND huyện Phú Bình', [8, 88, 1493, 381, 47]],
  ['HPL', 'UBND huyện Phú Lương', [8, 86, 1121, 284, 42]],
  ['HVN', 'UBND huyện Võ Nhai', [8, 84, 1037, 283, 39]],
];

export interface SampleUnit extends ReportingUnit {
  readonly headcount: Headcount;
}

export const sampleUnits: readonly SampleUnit[] = rows.map(([code, name, headcount]) => ({
  code,
  name,
  headcount,
}));
