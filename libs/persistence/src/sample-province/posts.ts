import { type UnitPostRole } from '@congvu/domain';
import { type PostRole } from '../organisation/holding.repository.js';
import { COMMUNES } from './other-units.js';
import { REPORTING_UNITS, type ReportingUnit } from './reporting-units.js';

export interface SamplePost {
  readonly code: string;
  readonly unit: string;
  readonly title: string;
  readonly roles: readonly PostRole[];
  readonly division: string | null;
  /** By which a ladder names it in every unit alike. */
  readonly unitRole: UnitPostRole | null;
}

type Row = readonly [
  code: string,
  title: string,
  roles: readonly PostRole[],
  division: string | null,
  unitRole?: UnitPostRole,
];

/** Of the province: reads what every agency has issued. */
const SUPERVISOR: readonly PostRole[] = ['signer', 'reviewer', 'supervisor'];
const LEADER: readonly PostRole[] = ['signer', 'reviewer'];
const REVIEWER: readonly PostRole[] = ['reviewer'];
const OFFICER: readonly PostRole[] = ['officer'];
const CLERK: readonly PostRole[] = ['clerk'];

const province: readonly Row[] = [
  ['CT', 'Chủ tịch Ủy ban nhân dân tỉnh', SUPERVISOR, null],
  ['PCT-NC', 'Phó Chủ tịch Ủy ban nhân dân tỉnh phụ trách nội chính', SUPERVISOR, null],
  ['PCT-2', 'Phó Chủ tịch Ủy ban nhân dân tỉnh', SUPERVISOR, null],
];

const office: readonly Row[] = [
  ['VP.CVP', 'Chánh Văn phòng Ủy ban nhân dân tỉnh', SUPERVISOR, null, 'head'],
  ['VP.PCVP', 'Phó Chánh Văn phòng phụ trách nội chính', SUPERVISOR, null, 'deputy-head'],
  ['VP.TP-NC', 'Trưởng phòng Nội chính', REVIEWER, 'NC', 'head-of-room'],
  ['VP.CV-NC', 'Chuyên viên Phòng Nội chính', OFFICER, 'NC'],
  ['VP.VT', 'Văn thư Ủy ban nhân dân tỉnh', CLERK, 'HCTC'],
  ['VP.CV', 'Chuyên viên đầu mối của Văn phòng', OFFICER, 'HCTC', 'officer'],
];

const homeAffairs: readonly Row[] = [
  ['SNV.GD', 'Giám đốc Sở Nội vụ', SUPERVISOR, null, 'head'],
  [
    'SNV.PGD',
    'Phó Giám đốc Sở Nội vụ phụ trách công chức, viên chức',
    SUPERVISOR,
    null,
    'deputy-head',
  ],
  ['SNV.CVP', 'Chánh Văn phòng Sở', LEADER, 'VP', 'chief-of-office'],
  [
    'SNV.TP',
    'Trưởng phòng Công chức, viên chức',
    ['reviewer', 'supervisor'],
    'CCVC',
    'head-of-room',
  ],
  ['SNV.PTP', 'Phó Trưởng phòng Công chức, viên chức', REVIEWER, 'CCVC'],
  ['SNV.CV1', 'Chuyên viên Phòng Công chức, viên chức', OFFICER, 'CCVC'],
  ['SNV.CV2', 'Chuyên viên Phòng Công chức, viên chức (tiếp nhận báo cáo)', OFFICER, 'CCVC'],
  [
    'SNV.CV3',
    'Chuyên viên Phòng Công chức, viên chức (báo cáo của Sở)',
    OFFICER,
    'CCVC',
    'officer',
  ],
  ['SNV.TB-TDKT', 'Trưởng Ban Thi đua – Khen thưởng', REVIEWER, 'BTĐKT'],
  ['SNV.CV-TDKT', 'Chuyên viên Ban Thi đua – Khen thưởng', OFFICER, 'BTĐKT'],
  ['SNV.CTTRA', 'Chánh Thanh tra Sở', REVIEWER, 'TTr'],
  ['SNV.VT', 'Văn thư Sở', CLERK, 'VP'],
  ['SNV.QT', 'Quản trị chu kỳ', ['administrator'], null],
];

const system: readonly Row[] = [
  ['HT.QTHT', 'Quản trị hệ thống', ['administrator'], null],
  ['HT.KTNK', 'Kiểm toán viên nhật ký', ['auditor'], null],
];

/** No chief of office there: the form check falls to the deputy that the chain states (sample-province.md §1.3). */
const WITHOUT_OFFICE = 'BDT';

function postsOfAgency({
  code,
  name,
  kind,
  headTitle,
  deputyTitle,
}: ReportingUnit): readonly Row[] {
  const district = kind === 'district';
  const division = district ? 'NV' : 'TCCB';
  const of = (title: string) => `${title} ${kind === 'inspectorate' ? 'tỉnh' : name}`;
  const chiefOfOffice: Row = [
    `${code}.CVP`,
    district ? 'Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân' : 'Chánh Văn phòng',
    REVIEWER,
    'VP',
    'chief-of-office',
  ];
  return [
    [`${code}.TT`, of(headTitle), LEADER, null, 'head'],
    [`${code}.PTT1`, of(deputyTitle), LEADER, null, 'deputy-head'],
    [`${code}.PTT2`, of(deputyTitle), LEADER, null, 'deputy-head'],
    ...(code === WITHOUT_OFFICE ? [] : [chiefOfOffice]),
    [
      `${code}.TP`,
      district ? 'Trưởng phòng Nội vụ' : 'Trưởng phòng phụ trách tổ chức cán bộ',
      REVIEWER,
      division,
      'head-of-room',
    ],
    ...(code === 'HVN'
      ? [['HVN.PTP', 'Phó Trưởng phòng Nội vụ', REVIEWER, division] as const]
      : []),
    [
      `${code}.CV`,
      district ? 'Chuyên viên Phòng Nội vụ' : 'Chuyên viên đầu mối',
      OFFICER,
      division,
      'officer',
    ],
    [`${code}.VT`, 'Văn thư', CLERK, 'VP'],
  ];
}

const postsOfCommune = (code: string): readonly Row[] => [
  [`${code}.TT`, 'Chủ tịch Ủy ban nhân dân xã', LEADER, null, 'head'],
  [`${code}.PTT1`, 'Phó Chủ tịch Ủy ban nhân dân xã', LEADER, null, 'deputy-head'],
  [`${code}.CV`, 'Công chức Văn phòng – Thống kê', OFFICER, null, 'officer'],
  [`${code}.VT`, 'Văn thư', CLERK, null],
];

const inUnit = (unit: string, rows: readonly Row[]): SamplePost[] =>
  rows.map(([code, title, roles, division, unitRole]) => ({
    code,
    unit,
    title,
    roles,
    division,
    unitRole: unitRole ?? null,
  }));

/** All posts of the sample, in the official order. */
export const SAMPLE_POSTS: readonly SamplePost[] = [
  ...inUnit('UBND', province),
  ...inUnit('VP', office),
  ...inUnit('SNV', homeAffairs),
  ...REPORTING_UNITS.filter(({ code }) => code !== 'VP' && code !== 'SNV').flatMap((unit) =>
    inUnit(unit.code, postsOfAgency(unit)),
  ),
  ...COMMUNES.flatMap(({ code }) => inUnit(code, postsOfCommune(code))),
  ...inUnit('VP.TTTT', system),
];
