import {
  latestWorkingCalendar,
  NATIONAL_CALENDARS,
  plainDate,
  workingCalendarAsOf,
} from '@congvu/calendar';
import { type CheckSetting } from '../src/cycle/check/check-setting.js';
import { type CycleDefinition } from '../src/cycle/cycle-definition.js';
import { type ObligationDefinition } from '../src/cycle/obligation-definition.js';
import { reportLadder, rulesLadder } from './ladders.js';

/** The calendar that was known when the cycle of 2024 opened, and all that is known now. */
export const calendarOfOpening = workingCalendarAsOf(NATIONAL_CALENDARS, plainDate('2024-01-02'));
export const calendarOfToday = latestWorkingCalendar(NATIONAL_CALENDARS);

export const anObligation = (change: Partial<ObligationDefinition> = {}): ObligationDefinition => ({
  code: 'N14',
  class: 'plan',
  title: 'Gửi báo cáo năm',
  phase: 'REPORT',
  leads: [{ kind: 'group', group: 'ALL' }],
  coordinators: [],
  informed: [],
  deadline: {
    kind: 'BEFORE',
    text: 'trước ngày 15/11 hàng năm',
    day: { month: 11, day: 15 },
    recurrence: { kind: 'YEARLY' },
  },
  completion: { kind: 'receipt', receiver: 'SNV' },
  documents: [{ documentType: 'BC', title: 'Báo cáo năm', template: 'REPORT-LETTER' }],
  evidence: [{ kind: 'receipt', title: 'Báo cáo đã nhận' }],
  indicators: ['1.1', '2.2'],
  figures: { from: { month: 12, day: 15, yearOffset: -1 }, to: { month: 10, day: 31 } },
  ladder: 'REPORT-LADDER',
  extensionChain: 'C04',
  ...change,
});

const rulesObligation = anObligation({
  code: 'N08',
  title: 'Rà soát quy chế',
  phase: 'RULES',
  deadline: {
    kind: 'QUARTER_END',
    text: 'Quý II năm 2024',
    quarter: 2,
    recurrence: { kind: 'YEARS', years: [2024] },
  },
  completion: { kind: 'rules' },
  documents: [],
  ladder: 'RULES-LADDER',
});

/** One of every kind of thing a definition can hold, without a fault. */
export const smallDefinition: CycleDefinition = {
  schema: 'cycle-definition',
  version: 1,
  title: 'Chu kỳ năm 2024',
  year: 2024,
  remindersAt: '08:00',
  basis: ['Quyết định số 1847/QĐ-TTg ngày 27/12/2018'],
  phases: [
    { code: 'PLAN', title: 'Kế hoạch', waitsFor: [] },
    {
      code: 'RULES',
      title: 'Quy chế',
      waitsFor: [{ kind: 'obligation', obligation: 'D03' }],
    },
    {
      code: 'REPORT',
      title: 'Báo cáo',
      waitsFor: [
        { kind: 'phase', phase: 'PLAN' },
        { kind: 'day', day: { month: 1, day: 30 } },
      ],
    },
  ],
  unitGroups: [
    { code: 'ALL', title: 'Các cơ quan', members: { kind: 'codes', codes: ['SNV', 'STP', 'HPB'] } },
    {
      code: 'DISTRICTS',
      title: 'Các huyện',
      members: { kind: 'unit-kinds', unitKinds: ['district'] },
    },
  ],
  obligations: [
    anObligation({
      code: 'N01',
      title: 'Hướng dẫn',
      leads: [{ kind: 'unit', unit: 'SNV' }],
      coordinators: [{ kind: 'group', group: 'ALL', except: ['SNV'] }],
      informed: [{ kind: 'group', group: 'DISTRICTS' }],
      deadline: {
        kind: 'ONGOING',
        text: 'Thường xuyên',
        checkpoints: [
          { month: 6, day: 30 },
          { month: 10, day: 31 },
        ],
        recurrence: { kind: 'YEARLY' },
      },
      completion: { kind: 'year-end' },
      ladder: undefined,
    }),
    rulesObligation,
    anObligation(),
    anObligation({
      code: 'D03',
      class: 'internal',
      title: 'Phát hành kế hoạch',
      phase: 'PLAN',
      leads: [{ kind: 'unit', unit: 'SNV' }],
      deadline: {
        kind: 'WORKING_DAYS',
        text: '10 ngày làm việc kể từ ngày nhận tờ trình',
        days: 10,
        event: { key: 'proposal-received', name: 'ngày nhận tờ trình' },
      },
      completion: { kind: 'evidence' },
      documents: [],
      indicators: 'all',
      figures: undefined,
      extensionChain: undefined,
    }),
  ],
  chains: [
    { code: 'C04', title: 'Công văn của tỉnh', documentTypes: ['CV'] },
    { code: 'C05', title: 'Công văn của sở', documentTypes: ['CV'] },
    { code: 'C10', title: 'Báo cáo', documentTypes: ['BC'] },
  ],
  ladders: [reportLadder, rulesLadder],
  registers: [
    {
      code: 'OUT',
      title: 'Sổ văn bản đi',
      keepers: [{ kind: 'unit', unit: 'SNV' }],
      direction: 'outgoing',
    },
  ],
  templates: [{ code: 'REPORT-LETTER', title: 'Báo cáo năm', documentType: 'BC', chain: 'C10' }],
};

export const setting: CheckSetting = {
  units: [
    { code: 'SNV', name: 'Sở Nội vụ', kind: 'department' },
    { code: 'STP', name: 'Sở Tư pháp', kind: 'department' },
    { code: 'HPB', name: 'Ủy ban nhân dân huyện Phú Bình', kind: 'district' },
  ],
  chains: [
    { code: 'C04', documentTypes: ['CV'] },
    { code: 'C05', documentTypes: ['CV'] },
    { code: 'C10', documentTypes: ['BC'] },
  ],
  indicators: ['1.1', '2.2'],
  calendar: calendarOfOpening,
  today: plainDate('2024-01-02'),
};
