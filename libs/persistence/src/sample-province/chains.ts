import { type Chain, type ChainStep } from '@congvu/domain';
import { anyOf, draft, ending, post } from './chain-blocks.js';
import { REPORT_CHAINS } from './report-chains.js';
import { RULE_CHAINS } from './rule-chains.js';

const headOfRoom: ChainStep = {
  key: 'head-of-room',
  kind: 'review',
  title: 'Trưởng phòng xem xét',
  holder: post('SNV.TP', 'SNV.PTP'),
  workingDays: 1,
};
const opinions: ChainStep = {
  key: 'opinions',
  kind: 'opinions',
  title: 'Lấy ý kiến các cơ quan, đơn vị',
  holder: { kind: 'consulted' },
  workingDays: 5,
};
const deputyDirector: ChainStep = {
  key: 'deputy-director',
  kind: 'review',
  title: 'Phó Giám đốc xem xét',
  holder: post('SNV.PGD'),
  workingDays: 2,
};
const formCheck: ChainStep = {
  key: 'form-check',
  kind: 'form-check',
  title: 'Chánh Văn phòng kiểm tra thể thức',
  holder: post('SNV.CVP'),
  workingDays: 1,
};
const director: ChainStep = {
  key: 'sign',
  kind: 'sign',
  title: 'Giám đốc ký',
  holder: post('SNV.GD'),
  workingDays: 1,
};

/** The chains of the sample: letters of Sở Nội vụ and of the people's committee, rules and the yearly report of each unit (sample-province.md §5). */
export const SAMPLE_CHAINS: readonly Chain[] = [
  {
    schema: 'chain',
    version: 1,
    code: 'C01',
    title: 'Tờ trình kèm dự thảo văn bản của Ủy ban nhân dân tỉnh',
    documentTypes: ['TTr'],
    steps: [draft, headOfRoom, opinions, deputyDirector, formCheck, director, ...ending('SNV.VT')],
  },
  {
    schema: 'chain',
    version: 1,
    code: 'C02',
    title: 'Kế hoạch, báo cáo của Ủy ban nhân dân tỉnh',
    documentTypes: ['KH', 'BC'],
    steps: [
      {
        key: 'arrival',
        kind: 'arrival',
        title: 'Văn thư tiếp nhận văn bản đến',
        holder: post('VP.VT'),
        workingDays: 1,
      },
      {
        key: 'assign',
        kind: 'assign',
        title: 'Chánh Văn phòng phân công',
        holder: post('VP.CVP', 'VP.PCVP'),
        workingDays: 1,
      },
      {
        key: 'verify',
        kind: 'draft',
        title: 'Chuyên viên thẩm tra, lập phiếu trình',
        holder: { kind: 'assignee' },
        workingDays: 3,
      },
      {
        key: 'head-of-room',
        kind: 'review',
        title: 'Trưởng phòng Nội chính xem xét',
        holder: post('VP.TP-NC'),
        workingDays: 1,
      },
      {
        key: 'initial',
        kind: 'initial',
        title: 'Phó Chánh Văn phòng ký nháy',
        holder: post('VP.PCVP'),
        workingDays: 1,
      },
      {
        key: 'sign',
        kind: 'sign',
        title: 'Lãnh đạo Ủy ban nhân dân tỉnh ký',
        holder: anyOf('PCT-NC', 'CT'),
        workingDays: 2,
      },
      ...ending('VP.VT'),
    ],
  },
  {
    schema: 'chain',
    version: 1,
    code: 'C04',
    title: 'Công văn của Ủy ban nhân dân tỉnh',
    documentTypes: ['CV'],
    steps: [
      { ...draft, title: 'Chuyên viên Phòng Nội chính soạn thảo' },
      {
        key: 'head-of-room',
        kind: 'review',
        title: 'Trưởng phòng Nội chính xem xét',
        holder: post('VP.TP-NC'),
        workingDays: 1,
      },
      {
        key: 'initial',
        kind: 'initial',
        title: 'Phó Chánh Văn phòng ký nháy',
        holder: post('VP.PCVP'),
        workingDays: 1,
      },
      {
        key: 'sign',
        kind: 'sign',
        title: 'Lãnh đạo Ủy ban nhân dân tỉnh ký',
        holder: anyOf('PCT-NC', 'PCT-2', 'CT'),
        workingDays: 1,
      },
      ...ending('VP.VT'),
    ],
  },
  {
    schema: 'chain',
    version: 1,
    code: 'C05',
    title: 'Công văn hướng dẫn, đôn đốc của Sở Nội vụ',
    documentTypes: ['CV'],
    steps: [
      draft,
      headOfRoom,
      formCheck,
      { ...director, title: 'Phó Giám đốc hoặc Giám đốc ký', holder: anyOf('SNV.PGD', 'SNV.GD') },
      ...ending('SNV.VT'),
    ],
  },
  {
    schema: 'chain',
    version: 1,
    code: 'C07',
    title: 'Quyết định của Giám đốc Sở Nội vụ',
    documentTypes: ['QD'],
    steps: [draft, headOfRoom, opinions, formCheck, deputyDirector, director, ...ending('SNV.VT')],
  },
  ...RULE_CHAINS,
  ...REPORT_CHAINS,
];
