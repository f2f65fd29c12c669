import { type UnitKind } from '@congvu/domain';

/** One of the 29 reporting units of 2024 (sample-province.md §1.1); head counts are simulated. */
export interface ReportingUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** Part of the symbol after the type of the letter. */
  readonly symbol: string;
  /** Another spelling of the symbol in use. */
  readonly variant?: string;
  readonly headTitle: string;
  readonly deputyTitle: string;
  readonly superior: string | null;
  readonly place: string;
  /** Cán bộ, công chức, viên chức, cán bộ and công chức of communes, hợp đồng. */
  readonly headcount: readonly [number, number, number, number, number];
}

type Row = readonly [
  code: string,
  name: string,
  symbol: string,
  variant: string | undefined,
  headcount: ReportingUnit['headcount'],
];

const PROVINCE = 'Thái Nguyên';

/** In the official order; never sorted otherwise. */
const departments: readonly Row[] = [
  ['VP', 'Văn phòng Ủy ban nhân dân tỉnh', 'VP', 'VPUBND', [0, 62, 58, 0, 14]],
  ['SNV', 'Sở Nội vụ', 'SNV', undefined, [0, 58, 24, 0, 9]],
  ['STP', 'Sở Tư pháp', 'STP', undefined, [0, 36, 22, 0, 6]],
  ['SKHDT', 'Sở Kế hoạch và Đầu tư', 'SKHĐT', undefined, [0, 48, 17, 0, 6]],
  ['STC', 'Sở Tài chính', 'STC', undefined, [0, 56, 12, 0, 7]],
  ['SCT', 'Sở Công Thương', 'SCT', undefined, [0, 52, 38, 0, 8]],
  ['SNNPTNT', 'Sở Nông nghiệp và Phát triển nông thôn', 'SNNPTNT', 'SNN', [0, 196, 412, 0, 32]],
  ['SGTVT', 'Sở Giao thông vận tải', 'SGTVT', undefined, [0, 54, 36, 0, 9]],
  ['SXD', 'Sở Xây dựng', 'SXD', undefined, [0, 50, 41, 0, 7]],
  ['STNMT', 'Sở Tài nguyên và Môi trường', 'STNMT', undefined, [0, 64, 286, 0, 21]],
  ['STTTT', 'Sở Thông tin và Truyền thông', 'STTTT', undefined, [0, 34, 23, 0, 5]],
  ['SLDTBXH', 'Sở Lao động – Thương binh và Xã hội', 'SLĐTBXH', 'SLĐTB&XH', [0, 58, 318, 0, 27]],
  ['SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', 'SVHTTDL', 'SVHTT&DL', [0, 52, 344, 0, 26]],
  ['SKHCN', 'Sở Khoa học và Công nghệ', 'SKHCN', 'SKH&CN', [0, 33, 44, 0, 6]],
  ['SGDDT', 'Sở Giáo dục và Đào tạo', 'SGDĐT', 'SGD&ĐT', [0, 52, 2214, 0, 118]],
  ['SYT', 'Sở Y tế', 'SYT', undefined, [0, 71, 3962, 0, 164]],
  ['SNGV', 'Sở Ngoại vụ', 'SNgV', undefined, [0, 22, 8, 0, 4]],
  ['TTT', 'Thanh tra tỉnh', 'TTT', undefined, [0, 38, 0, 0, 5]],
  ['BDT', 'Ban Dân tộc', 'BDT', undefined, [0, 24, 0, 0, 4]],
  ['BQLKCN', 'Ban Quản lý các khu công nghiệp', 'BQLKCN', 'BQL', [0, 31, 12, 0, 5]],
];

type District = readonly [
  code: string,
  area: string,
  place: string,
  headcount: ReportingUnit['headcount'],
];

const districts: readonly District[] = [
  ['TPTN', 'thành phố Thái Nguyên', PROVINCE, [9, 112, 3186, 612, 94]],
  ['TPSC', 'thành phố Sông Công', 'Sông Công', [8, 84, 812, 196, 36]],
  ['TPPY', 'thành phố Phổ Yên', 'Phổ Yên', [8, 92, 1748, 351, 58]],
  ['HDT', 'huyện Đại Từ', 'Đại Từ', [8, 91, 1904, 551, 62]],
  ['HDH', 'huyện Định Hóa', 'Định Hóa', [8, 86, 1286, 433, 49]],
  ['HDHY', 'huyện Đồng Hỷ', 'Đồng Hỷ', [8, 85, 1172, 282, 41]],
  ['HPB', 'huyện Phú Bình', 'Phú Bình', [8, 88, 1493, 381, 47]],
  ['HPL', 'huyện Phú Lương', 'Phú Lương', [8, 86, 1121, 284, 42]],
  ['HVN', 'huyện Võ Nhai', 'Võ Nhai', [8, 84, 1037, 283, 39]],
];

const SPECIAL: Readonly<Record<string, Pick<ReportingUnit, 'kind' | 'headTitle' | 'deputyTitle'>>> =
  {
    VP: { kind: 'office', headTitle: 'Chánh Văn phòng', deputyTitle: 'Phó Chánh Văn phòng' },
    TTT: { kind: 'inspectorate', headTitle: 'Chánh Thanh tra', deputyTitle: 'Phó Chánh Thanh tra' },
    BDT: { kind: 'board', headTitle: 'Trưởng ban', deputyTitle: 'Phó Trưởng ban' },
    BQLKCN: { kind: 'board', headTitle: 'Trưởng ban', deputyTitle: 'Phó Trưởng ban' },
  };
const USUAL = { kind: 'department', headTitle: 'Giám đốc', deputyTitle: 'Phó Giám đốc' } as const;

export const REPORTING_UNITS: readonly ReportingUnit[] = [
  ...departments.map(([code, name, symbol, variant, headcount]): ReportingUnit => ({
    code,
    name,
    symbol,
    ...(variant === undefined ? {} : { variant }),
    ...(SPECIAL[code] ?? USUAL),
    superior: 'UBND TỈNH THÁI NGUYÊN',
    place: PROVINCE,
    headcount,
  })),
  ...districts.map(([code, area, place, headcount]): ReportingUnit => ({
    code,
    name: `Ủy ban nhân dân ${area}`,
    kind: 'district',
    symbol: 'UBND',
    headTitle: 'Chủ tịch',
    deputyTitle: 'Phó Chủ tịch',
    superior: null,
    place,
    headcount,
  })),
];

/** Sum of all head counts as the table of the sample gives it: the loader refuses any other (sample-province.md §1.1). */
export const TOTAL_HEADCOUNT = 27_926;
