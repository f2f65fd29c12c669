import { plainDate, type PlainDate } from '@congvu/calendar';
import { type Validity } from '@congvu/domain';
import { COMMUNES } from './other-units.js';
import { INVENTED_NAMES } from './people.js';
import { SAMPLE_POSTS } from './posts.js';

/** Since when the units, posts and their holders of the sample exist. */
export const SAMPLE_START = plainDate('2021-07-01');

export interface SamplePerson {
  /** Also the name to sign in with. */
  readonly username: string;
  readonly name: string;
}

export interface SampleHolding {
  readonly username: string;
  readonly post: string;
  readonly validity: Validity;
  readonly basis: string;
}

interface Holder {
  readonly as: string;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly basis?: string;
}

const usual = (post: string): Holder => ({ as: post.toLowerCase() });

/** One person holds both posts there. */
const SMALL_UNITS = ['SNGV', 'TTT', 'BQLKCN', 'SKHCN'];

/** Posts that are not simply held by one person of their own (sample-province.md §1.3). */
const EXCEPTIONS: ReadonlyMap<string, readonly Holder[]> = new Map([
  ['VP.VT', [usual('VP.VT'), { as: 'vp.vt2' }]],
  ...SMALL_UNITS.map((unit): [string, Holder[]] => [`${unit}.TP`, [usual(`${unit}.CVP`)]]),
  ...COMMUNES.map(({ code }): [string, Holder[]] => [`${code}.VT`, [usual(`${code}.CV`)]]),
  [
    'SKHCN.TT',
    [
      { as: 'skhcn.tt', to: plainDate('2024-05-31') },
      {
        as: 'skhcn.ptt1',
        from: plainDate('2024-06-01'),
        basis: 'Quyết định giao quyền Giám đốc từ 01/6/2024, bổ nhiệm từ 01/10/2024 (mô phỏng)',
      },
    ],
  ],
  ['SKHCN.PTT1', [{ as: 'skhcn.ptt1', to: plainDate('2024-05-31') }]],
  [
    'HVN.TP',
    [
      { as: 'hvn.tp', to: plainDate('2024-08-31') },
      { as: 'hvn.tp2', from: plainDate('2024-10-16') },
    ],
  ],
]);

/** Who holds which post of the sample from when to when. */
export const SAMPLE_HOLDINGS: readonly SampleHolding[] = SAMPLE_POSTS.flatMap(({ code }) =>
  (EXCEPTIONS.get(code) ?? [usual(code)]).map(({ as, from, to, basis }) => ({
    username: as,
    post: code,
    validity: { from: from ?? SAMPLE_START, to: to ?? null },
    basis: basis ?? 'Quyết định bổ nhiệm, phân công công tác (mô phỏng)',
  })),
);

/** The people in the order of their first post, each with a name of the list. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  ...new Set(SAMPLE_HOLDINGS.map(({ username }) => username)),
].map((username, place) => ({ username, name: INVENTED_NAMES[place] ?? '' }));

export const SAMPLE_ABSENCES: readonly {
  readonly username: string;
  readonly validity: Validity;
  readonly reason: string;
}[] = [
  {
    username: 'sct.tt',
    validity: { from: plainDate('2024-11-11'), to: plainDate('2024-11-15') },
    reason: 'Nghỉ phép năm',
  },
  {
    username: 'snv.tp',
    validity: { from: plainDate('2024-11-18'), to: plainDate('2024-11-19') },
    reason: 'Đi công tác',
  },
];
