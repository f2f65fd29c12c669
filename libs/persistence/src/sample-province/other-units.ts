import { type UnitKind } from '@congvu/domain';

/** A body that does not report in the cycle (sample-province.md §1.2). */
export interface OtherUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
}

const PROVINCE = 'UBND';

/** Parents before children. */
export const OTHER_UNITS: readonly OtherUnit[] = [
  { code: 'VP.NC', name: 'Phòng Nội chính', kind: 'division', parent: 'VP' },
  { code: 'VP.TH', name: 'Phòng Tổng hợp', kind: 'division', parent: 'VP' },
  { code: 'VP.HCTC', name: 'Phòng Hành chính – Tổ chức', kind: 'division', parent: 'VP' },
  {
    code: 'VP.TTPVHCC',
    name: 'Trung tâm Phục vụ hành chính công tỉnh',
    kind: 'centre',
    parent: 'VP',
  },
  { code: 'VP.TTTT', name: 'Trung tâm Thông tin tỉnh', kind: 'centre', parent: 'VP' },
  { code: 'SNV.CCVC', name: 'Phòng Công chức, viên chức', kind: 'division', parent: 'SNV' },
  { code: 'SNV.VP', name: 'Văn phòng Sở', kind: 'division', parent: 'SNV' },
  { code: 'SNV.TTR', name: 'Thanh tra Sở', kind: 'division', parent: 'SNV' },
  { code: 'SNV.BTDKT', name: 'Ban Thi đua – Khen thưởng', kind: 'board', parent: 'SNV' },
  {
    code: 'HDTDKT',
    name: 'Hội đồng Thi đua – Khen thưởng tỉnh',
    kind: 'council',
    parent: PROVINCE,
  },
  { code: 'DKT2024', name: 'Đoàn kiểm tra công vụ năm 2024', kind: 'team', parent: PROVINCE },
  { code: 'HVN.PNV', name: 'Phòng Nội vụ huyện Võ Nhai', kind: 'division', parent: 'HVN' },
  { code: 'HDT.LABANG', name: 'Ủy ban nhân dân xã La Bằng', kind: 'commune', parent: 'HDT' },
  { code: 'HDT.HOANGNONG', name: 'Ủy ban nhân dân xã Hoàng Nông', kind: 'commune', parent: 'HDT' },
  { code: 'HDT.PHUXUYEN', name: 'Ủy ban nhân dân xã Phú Xuyên', kind: 'commune', parent: 'HDT' },
  { code: 'BNV', name: 'Bộ Nội vụ', kind: 'outside', parent: null },
  { code: 'TTTU', name: 'Thường trực Tỉnh ủy', kind: 'outside', parent: null },
  { code: 'TTHDND', name: 'Thường trực Hội đồng nhân dân tỉnh', kind: 'outside', parent: null },
  { code: 'MTTQ', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', kind: 'outside', parent: null },
  { code: 'LDLD', name: 'Liên đoàn Lao động tỉnh', kind: 'outside', parent: null },
  { code: 'HLHPN', name: 'Hội Liên hiệp Phụ nữ tỉnh', kind: 'outside', parent: null },
  { code: 'TDTN', name: 'Tỉnh đoàn', kind: 'outside', parent: null },
  { code: 'HND', name: 'Hội Nông dân tỉnh', kind: 'outside', parent: null },
  { code: 'HCCB', name: 'Hội Cựu chiến binh tỉnh', kind: 'outside', parent: null },
];

/** Communes of the sample, each with its place in the date line. */
export const COMMUNES: readonly {
  readonly code: string;
  readonly name: string;
  readonly place: string;
}[] = [
  { code: 'HDT.LABANG', name: 'ỦY BAN NHÂN DÂN XÃ LA BẰNG', place: 'La Bằng' },
  { code: 'HDT.HOANGNONG', name: 'ỦY BAN NHÂN DÂN XÃ HOÀNG NÔNG', place: 'Hoàng Nông' },
  { code: 'HDT.PHUXUYEN', name: 'ỦY BAN NHÂN DÂN XÃ PHÚ XUYÊN', place: 'Phú Xuyên' },
];

export interface GroupOfReceivers {
  readonly code: string;
  readonly name: string;
  readonly units: readonly string[];
}

/** Leaders are reached through the office that serves them. */
const OFFICE = ['VP'];

/** The lists behind "Nơi nhận" that name bodies one by one; G1 and G3 follow from the reporting units. */
export const NAMED_GROUPS: readonly GroupOfReceivers[] = [
  { code: 'G2', name: 'Đoàn thể tỉnh', units: ['LDLD', 'HLHPN', 'TDTN', 'HND', 'HCCB'] },
  { code: 'G4', name: 'Chủ tịch và các PCT UBND tỉnh', units: OFFICE },
  { code: 'G5', name: 'Lãnh đạo VPUBND tỉnh', units: OFFICE },
];
