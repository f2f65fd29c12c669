import { type Chain, type ChainStep } from '@congvu/domain';
import { anyOf, draft, ending, post } from './chain-blocks.js';
import { REPORTING_UNITS, type ReportingUnit } from './reporting-units.js';
import { postsOf } from './unit-posts.js';

const step = { workingDays: 1 } as const;

/** Dân chủ cơ sở: whoever the drafter asks gives an opinion before the rule is signed (sample-province.md §5). */
const opinions: ChainStep = {
  key: 'opinions',
  kind: 'opinions',
  title: 'Lấy ý kiến cán bộ, công chức, công đoàn và bộ phận pháp chế',
  holder: { kind: 'consulted' },
  workingDays: 5,
};

/** C07 of a department, C08 of a district: the decision that issues an internal rule. */
export function ruleChainOf({ code, kind }: Pick<ReportingUnit, 'code' | 'kind'>): string {
  return `${kind === 'district' ? 'C08' : 'C07'}-${code}`;
}

/** C09: reviewed and kept, by report or notice. */
export function keptRulesChainOf({ code }: Pick<ReportingUnit, 'code'>): string {
  return `C09-${code}`;
}

function checked({ code, kind }: ReportingUnit, between: readonly ChainStep[]): ChainStep[] {
  const { headOfRoom, formCheck } = postsOf(code);
  const title = kind === 'district' ? 'Trưởng phòng Nội vụ xem xét' : 'Trưởng phòng xem xét';
  return [
    { ...step, key: 'head-of-room', kind: 'review', title, holder: headOfRoom },
    ...between,
    {
      ...step,
      key: 'form-check',
      kind: 'form-check',
      title: 'Kiểm tra thể thức',
      holder: formCheck,
    },
  ];
}

function ruleChain(unit: ReportingUnit): Chain {
  const { deputy, head, clerk } = postsOf(unit.code);
  const reviewed: ChainStep[] =
    deputy === null || unit.kind === 'district'
      ? []
      : [{ ...step, key: 'deputy-head', kind: 'review', title: 'Cấp phó xem xét', holder: deputy }];
  return {
    schema: 'chain',
    version: 1,
    code: ruleChainOf(unit),
    title: `Quyết định ban hành quy chế, nội quy, quy tắc của ${unit.name}`,
    documentTypes: ['QD'],
    steps: [
      draft,
      ...checked(unit, [opinions]),
      ...reviewed,
      { ...step, key: 'sign', kind: 'sign', title: `${unit.headTitle} ký`, holder: post(head) },
      ...ending(clerk),
    ],
  };
}

function keptRulesChain(unit: ReportingUnit): Chain {
  const { deputySigners, clerk } = postsOf(unit.code);
  const holder = anyOf(...deputySigners);
  return {
    schema: 'chain',
    version: 1,
    code: keptRulesChainOf(unit),
    title: `Kết quả rà soát, giữ nguyên quy định của ${unit.name}`,
    documentTypes: ['BC', 'TB'],
    steps: [
      draft,
      ...checked(unit, []),
      { ...step, key: 'sign', kind: 'sign', title: 'Cấp phó ký thay người đứng đầu', holder },
      ...ending(clerk),
    ],
  };
}

/** Each unit has its own, as a chain names its posts. */
export const RULE_CHAINS: readonly Chain[] = REPORTING_UNITS.flatMap((unit) => [
  ruleChain(unit),
  keptRulesChain(unit),
]);
