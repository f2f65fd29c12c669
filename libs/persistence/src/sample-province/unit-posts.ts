import { type ChainStep } from '@congvu/domain';
import { post } from './chain-blocks.js';

/** Who does what on the way of a unit's letter. */
export interface UnitPosts {
  readonly headOfRoom: ChainStep['holder'];
  readonly formCheck: ChainStep['holder'];
  /** Reviews before the head; null where a deputy has checked the form already and there is no other. */
  readonly deputy: ChainStep['holder'] | null;
  readonly head: string;
  /** Who may sign a letter that the head need not sign in person. */
  readonly signers: readonly string[];
  /** Who signs for the head (KT.); the head where his deputy has checked the form. */
  readonly deputySigners: readonly string[];
  readonly clerk: string;
}

/** Units whose posts are not those of the others (sample-province.md §1.3). */
const OWN_POSTS: Readonly<Record<string, Partial<UnitPosts>>> = {
  VP: {
    headOfRoom: post('VP.TP-NC'),
    formCheck: post('VP.PCVP'),
    deputy: null,
    head: 'VP.CVP',
    signers: ['VP.CVP'],
    deputySigners: ['VP.CVP'],
  },
  SNV: {
    headOfRoom: post('SNV.TP', 'SNV.PTP'),
    deputy: post('SNV.PGD'),
    head: 'SNV.GD',
    signers: ['SNV.GD', 'SNV.PGD'],
    deputySigners: ['SNV.PGD'],
  },
  // No chief of office there: a deputy checks the form, and another one signs for the head.
  BDT: {
    formCheck: post('BDT.PTT1'),
    deputy: post('BDT.PTT2'),
    signers: ['BDT.TT', 'BDT.PTT2'],
    deputySigners: ['BDT.PTT2'],
  },
  HVN: { headOfRoom: post('HVN.TP', 'HVN.PTP') },
};

/** In small units one person is head of room and chief of office: the second step is merged when it opens. */
export function postsOf(code: string): UnitPosts {
  return {
    headOfRoom: post(`${code}.TP`),
    formCheck: post(`${code}.CVP`),
    deputy: post(`${code}.PTT1`, `${code}.PTT2`),
    head: `${code}.TT`,
    signers: [`${code}.TT`, `${code}.PTT1`, `${code}.PTT2`],
    deputySigners: [`${code}.PTT1`, `${code}.PTT2`],
    clerk: `${code}.VT`,
    ...OWN_POSTS[code],
  };
}
