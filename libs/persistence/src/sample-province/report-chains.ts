import { type Chain, type ChainStep } from '@congvu/domain';
import { anyOf, draft, ending } from './chain-blocks.js';
import { REPORTING_UNITS, type ReportingUnit } from './reporting-units.js';
import { postsOf } from './unit-posts.js';

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
