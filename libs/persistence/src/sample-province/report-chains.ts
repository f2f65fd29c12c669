import { type Chain, type ChainStep } from '@congvu/domain';
import { anyOf, draft, ending, post } from './chain-blocks.js';
import { REPORTING_UNITS, type ReportingUnit } from './reporting-units.js';

/** Who does what on the way of a unit's yearly report. */
interface ReportPosts {
  readonly headOfRoom: ChainStep['holder'];
  readonly formCheck: ChainStep['holder'];
  readonly signers: readonly string[];
  readonly clerk: string;
}

/** Units whose posts are not those of the others (sample-province.md §1.3). */
const OWN_POSTS: Readonly<Record<string, Partial<ReportPosts>>> = {
  VP: { headOfRoom: post('VP.TP-NC'), formCheck: post('VP.PCVP'), signers: ['VP.CVP'] },
  SNV: { headOfRoom: post('SNV.TP', 'SNV.PTP'), signers: ['SNV.GD', 'SNV.PGD'] },
  // No chief of office there: a deputy checks the form, and another one signs for the head.
  BDT: { formCheck: post('BDT.PTT1'), signers: ['BDT.TT', 'BDT.PTT2'] },
  HVN: { headOfRoom: post('HVN.TP', 'HVN.PTP') },
};

/** In small units one person is head of room and chief of office: the second step is merged when it opens. */
function postsOf(code: string): ReportPosts {
  return {
    headOfRoom: post(`${code}.TP`),
    formCheck: post(`${code}.CVP`),
    signers: [`${code}.TT`, `${code}.PTT1`, `${code}.PTT2`],
    clerk: `${code}.VT`,
    ...OWN_POSTS[code],
  };
}

/** C10 of a department, C11 of a district; each unit has its own, as a chain names its posts. */
export function reportChainOf({ code, kind }: Pick<ReportingUnit, 'code' | 'kind'>): string {
  return `${kind === 'district' ? 'C11' : 'C10'}-${code}`;
}

const reportChain = (unit: ReportingUnit): Chain => ({
  schema: 'chain',
  version: 1,
  code: reportChainOf(unit),
  title: `Báo cáo năm của ${unit.name}`,
  documentTypes: ['BC'],
  steps: [draft, ...approvalSteps(unit), ...ending(postsOf(unit.code).clerk)],
});

function approvalSteps({ code, kind, headTitle }: ReportingUnit): ChainStep[] {
  const { headOfRoom, formCheck, signers } = postsOf(code);
  const room = kind === 'district' ? 'Trưởng phòng Nội vụ xem xét' : 'Trưởng phòng xem xét';
  const step = { workingDays: 1 } as const;
  return [
    { ...step, key: 'head-of-room', kind: 'review', title: room, holder: headOfRoom },
    {
      ...step,
      key: 'form-check',
      kind: 'form-check',
      title: 'Kiểm tra thể thức',
      holder: formCheck,
    },
    {
      ...step,
      key: 'sign',
      kind: 'sign',
      title: `${headTitle} hoặc cấp phó ký`,
      holder: anyOf(...signers),
    },
  ];
}

export const REPORT_CHAINS: readonly Chain[] = REPORTING_UNITS.map(reportChain);
