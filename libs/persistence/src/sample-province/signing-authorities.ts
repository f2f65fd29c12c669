import { plainDate, type PlainDate } from '@congvu/calendar';
import { type AuthorityKind, type DocumentType, type Validity } from '@congvu/domain';
import { COMMUNES } from './other-units.js';
import { REPORTING_UNITS, type ReportingUnit } from './reporting-units.js';
import { SAMPLE_START } from './staff.js';

export interface SampleAuthority {
  readonly post: string;
  readonly issuer: string;
  readonly kind: AuthorityKind;
  /** Null: all types. */
  readonly types: readonly DocumentType[] | null;
  readonly lines: readonly string[];
  readonly basis: string;
  readonly grantor?: string;
  readonly validity: Validity;
}

interface Rights {
  /** Letters of the committee as a collective. */
  readonly collective: readonly DocumentType[];
  /** The chairman's own. */
  readonly own: readonly DocumentType[];
}

/** Decisions of the province's chairman are his own: commendation, inspection (sample-province.md §1.3, C03). */
const PROVINCE: Rights = { collective: ['KH', 'BC', 'TTr', 'TB'], own: ['QD', 'CV'] };
/** The only decision of a district in the year issues its working rules, which the collective adopts (C08). */
const DISTRICT: Rights = { collective: ['KH', 'BC', 'TTr', 'TB', 'QD'], own: ['CV'] };
const ON_BEHALF = 'TM. ỦY BAN NHÂN DÂN';
const REGULATION = 'Quy chế làm việc (mô phỏng)';
const ALWAYS: Validity = { from: SAMPLE_START, to: null };

const between = (from: PlainDate, to: PlainDate | null): Validity => ({ from, to });

/** What chairman and deputies of a people's committee may sign. */
function committee(
  issuer: string,
  [chairman, ...deputies]: readonly [string, ...string[]],
  { collective, own }: Rights,
): SampleAuthority[] {
  const right = { issuer, basis: REGULATION, validity: ALWAYS };
  return [
    { ...right, post: chairman, kind: 'TM', types: collective, lines: [ON_BEHALF, 'CHỦ TỊCH'] },
    { ...right, post: chairman, kind: 'HEAD', types: own, lines: ['CHỦ TỊCH'] },
    ...deputies.flatMap((post): SampleAuthority[] => [
      {
        ...right,
        post,
        kind: 'KT',
        types: collective,
        lines: [ON_BEHALF, 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      },
      { ...right, post, kind: 'KT', types: own, lines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] },
    ]),
  ];
}

interface Leaders {
  readonly head: string;
  readonly deputies: readonly string[];
}

const ownPosts: Readonly<Record<string, Leaders>> = {
  VP: { head: 'VP.CVP', deputies: ['VP.PCVP'] },
  SNV: { head: 'SNV.GD', deputies: ['SNV.PGD'] },
};

function agency({ code, headTitle, deputyTitle }: ReportingUnit): SampleAuthority[] {
  const leaders = ownPosts[code] ?? {
    head: `${code}.TT`,
    deputies: [`${code}.PTT1`, `${code}.PTT2`],
  };
  const head = headTitle.toUpperCase();
  const right = { issuer: code, types: null, basis: REGULATION, validity: ALWAYS };
  return [
    ...(code === 'SKHCN'
      ? actingHead(head)
      : [{ ...right, post: leaders.head, kind: 'HEAD' as const, lines: [head] }]),
    ...leaders.deputies.map((post): SampleAuthority => ({
      ...right,
      post,
      kind: 'KT',
      lines: [`KT. ${head}`, deputyTitle.toUpperCase()],
    })),
  ];
}

/** From June to September 2024 the deputy acts as head by appointment. */
function actingHead(head: string): SampleAuthority[] {
  const right = { post: 'SKHCN.TT', issuer: 'SKHCN', types: null };
  const asHead = { ...right, kind: 'HEAD' as const, lines: [head], basis: REGULATION };
  return [
    { ...asHead, validity: between(SAMPLE_START, plainDate('2024-05-31')) },
    {
      ...right,
      kind: 'Q',
      lines: [`Q. ${head}`],
      basis: 'Quyết định giao quyền Giám đốc (mô phỏng)',
      validity: between(plainDate('2024-06-01'), plainDate('2024-09-30')),
    },
    { ...asHead, validity: between(plainDate('2024-10-01'), null) },
  ];
}

/** While its head's post is vacant the deputy is in charge of the division (sample-province.md §1.3). */
const divisionOfVoNhai: readonly SampleAuthority[] = [
  {
    post: 'HVN.TP',
    issuer: 'HVN.PNV',
    kind: 'HEAD',
    types: null,
    lines: ['TRƯỞNG PHÒNG'],
    basis: REGULATION,
    validity: ALWAYS,
  },
  {
    post: 'HVN.PTP',
    issuer: 'HVN.PNV',
    kind: 'KT',
    types: null,
    lines: ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'],
    basis: 'Quyết định giao phụ trách phòng (mô phỏng)',
    validity: between(plainDate('2024-09-01'), plainDate('2024-10-15')),
  },
];

const byOrder: readonly SampleAuthority[] = [
  {
    post: 'VP.CVP',
    issuer: 'UBND',
    kind: 'TL',
    types: ['CV'],
    lines: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
    basis: 'Quy chế làm việc của Ủy ban nhân dân tỉnh (mô phỏng)',
    grantor: 'CT',
    validity: ALWAYS,
  },
  {
    post: 'SNV.CVP',
    issuer: 'SNV',
    kind: 'TL',
    types: ['CV'],
    lines: ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'],
    basis: 'Quy chế làm việc của Sở Nội vụ (mô phỏng)',
    grantor: 'SNV.GD',
    validity: ALWAYS,
  },
];

/** Every dated right to sign of the sample. */
export const SAMPLE_AUTHORITIES: readonly SampleAuthority[] = [
  ...committee('UBND', ['CT', 'PCT-NC', 'PCT-2'], PROVINCE),
  ...REPORTING_UNITS.flatMap((unit) =>
    unit.kind === 'district'
      ? committee(
          unit.code,
          [`${unit.code}.TT`, `${unit.code}.PTT1`, `${unit.code}.PTT2`],
          DISTRICT,
        )
      : agency(unit),
  ),
  ...COMMUNES.flatMap(({ code }) => committee(code, [`${code}.TT`, `${code}.PTT1`], DISTRICT)),
  ...divisionOfVoNhai,
  ...byOrder,
];
