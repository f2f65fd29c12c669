import { toDateRange } from '../organisation/validity.js';
import { type TableRow } from './insert-rows.js';
import { COMMUNES, NAMED_GROUPS, OTHER_UNITS } from './other-units.js';
import { SAMPLE_POSTS } from './posts.js';
import { REPORTING_UNITS, type ReportingUnit } from './reporting-units.js';
import { sampleId } from './sample-ids.js';
import { SAMPLE_AUTHORITIES } from './signing-authorities.js';
import { SAMPLE_ABSENCES, SAMPLE_HOLDINGS, SAMPLE_PEOPLE, SAMPLE_START } from './staff.js';

const always = toDateRange({ from: SAMPLE_START, to: null });
/** Day on which the simulated head counts were taken. */
const COUNTED_ON = '2024-01-01';
const CATEGORIES = ['CB', 'CC', 'VC', 'CX', 'HD'] as const;
const STEP = 1_000;

const unitId = (code: string) => sampleId('unit', code);

interface UnitSource {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly order: number;
  readonly reporting: boolean;
}

const unitRow = ({ code, name, kind, parent, order, reporting }: UnitSource): TableRow => ({
  id: unitId(code),
  code,
  name,
  kind,
  parent_id: parent === null ? null : unitId(parent),
  official_order: order,
  reporting,
  validity: always,
});

/** Units in the official order: the committee, the 29, each followed by its inner bodies, then receivers outside. */
export function unitRows(): TableRow[] {
  const orderOf = (code: string | null) =>
    STEP * (REPORTING_UNITS.findIndex((unit) => unit.code === code) + 1);
  const last = STEP * (REPORTING_UNITS.length + 1);
  const committee = { code: 'UBND', name: 'Ủy ban nhân dân tỉnh Thái Nguyên', kind: 'committee' };
  return [
    unitRow({ ...committee, parent: null, order: 0, reporting: false }),
    ...REPORTING_UNITS.map((unit) =>
      unitRow({ ...unit, parent: 'UBND', order: orderOf(unit.code), reporting: true }),
    ),
    ...OTHER_UNITS.map((unit, place) =>
      unitRow({
        ...unit,
        order: (unit.kind === 'outside' ? last : orderOf(unit.parent)) + place + 1,
        reporting: false,
      }),
    ),
  ];
}

/** Root of the electronic codes, and other spellings of symbols by which people search. */
export function aliasRows(): TableRow[] {
  const variants = REPORTING_UNITS.flatMap(({ code, variant }) =>
    variant === undefined ? [] : [[code, variant]],
  );
  return [['UBND', 'H55'], ...variants].map(([code = '', alias]) => ({
    id: sampleId('unit_alias', code),
    unit_id: unitId(code),
    alias,
    validity: always,
  }));
}

export function headcountRows(): TableRow[] {
  return REPORTING_UNITS.flatMap(({ code, headcount }) =>
    CATEGORIES.map((category, place) => ({
      unit_id: unitId(code),
      counted_on: COUNTED_ON,
      category,
      people: headcount[place],
    })),
  );
}

/** The committee's own books are kept by its office, apart from the office's. */
export function issuerRows(): TableRow[] {
  const row = (
    code: string,
    facts: Readonly<Record<string, string | null>>,
    keptBy = code,
  ): TableRow => ({
    id: sampleId('issuer', code),
    code,
    ...facts,
    kept_by_unit_id: unitId(keptBy),
  });
  const division = {
    name: 'Phòng Nội vụ',
    superior: 'UBND HUYỆN VÕ NHAI',
    symbol: 'PNV',
    place: 'Võ Nhai',
  };
  const committee = {
    name: 'Ủy ban nhân dân tỉnh Thái Nguyên',
    superior: null,
    symbol: 'UBND',
    place: 'Thái Nguyên',
  };
  return [
    row('UBND', committee, 'VP'),
    ...REPORTING_UNITS.map((unit) => row(unit.code, letterhead(unit))),
    ...COMMUNES.map(({ code, name, place }) =>
      row(code, { name, superior: null, symbol: 'UBND', place }),
    ),
    row('HVN.PNV', division),
  ];
}

function letterhead({ code, name, superior, symbol, place }: ReportingUnit) {
  return { name: code === 'VP' ? 'Văn phòng' : name, superior, symbol, place };
}

export function postRows(): TableRow[] {
  const lastDays: Readonly<Record<string, string>> = { 'SNV.CTTRA': '2025-06-30' };
  return SAMPLE_POSTS.map(({ code, unit, title, roles, division, unitRole }, order) => ({
    id: sampleId('post', code),
    unit_id: unitId(unit),
    code,
    title,
    roles,
    division_symbol: division,
    official_order: order,
    unit_role: unitRole,
    validity: `[${SAMPLE_START},${lastDays[code] ?? ''}]`,
  }));
}

export function personRows(): TableRow[] {
  return SAMPLE_PEOPLE.map(({ username, name }) => ({
    id: sampleId('person', username),
    full_name: name,
  }));
}

export function holdingRows(): TableRow[] {
  return SAMPLE_HOLDINGS.map(({ username, post, validity, basis }) => ({
    id: sampleId('holding', `${username}/${post}`),
    person_id: sampleId('person', username),
    post_id: sampleId('post', post),
    validity: toDateRange(validity),
    basis,
  }));
}

export function absenceRows(): TableRow[] {
  return SAMPLE_ABSENCES.map(({ username, validity, reason }) => ({
    id: sampleId('absence', username),
    person_id: sampleId('person', username),
    validity: toDateRange(validity),
    reason,
  }));
}

export function signingAuthorityRows(): TableRow[] {
  return SAMPLE_AUTHORITIES.map(
    ({ post, issuer, kind, types, lines, basis, grantor, validity }) => ({
      id: sampleId(
        'signing_authority',
        `${post}/${issuer}/${kind}/${types?.join('+') ?? 'all'}/${validity.from}`,
      ),
      post_id: sampleId('post', post),
      issuer_id: sampleId('issuer', issuer),
      kind,
      document_types: types,
      lines,
      basis,
      grantor_post_id: grantor === undefined ? null : sampleId('post', grantor),
      validity: toDateRange(validity),
    }),
  );
}

const districtCodes = REPORTING_UNITS.filter(({ kind }) => kind === 'district').map(
  ({ code }) => code,
);
const provincialCodes = REPORTING_UNITS.map(({ code }) => code).filter(
  (code) => !districtCodes.includes(code),
);
const GROUPS = [
  { code: 'G1', name: 'Các sở, ban, ngành', units: provincialCodes },
  { code: 'G3', name: 'UBND các huyện, thành phố', units: districtCodes },
  ...NAMED_GROUPS,
];

export function groupRows(): TableRow[] {
  return GROUPS.map(({ code, name }) => ({
    id: sampleId('receiver_group', code),
    code,
    name,
    validity: always,
  }));
}

export function groupMemberRows(): TableRow[] {
  return GROUPS.flatMap(({ code, units }) =>
    units.map((unit) => ({ group_id: sampleId('receiver_group', code), unit_id: unitId(unit) })),
  );
}
