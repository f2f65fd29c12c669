import { type EscalationLadder } from '../src/cycle/escalation-ladder.js';
import { post } from './chains.js';

const ofUnit = (role: 'officer' | 'head') => ({ kind: 'role', role }) as const;

/** N14 of sample-province.md §6. */
export const reportLadder: EscalationLadder = {
  code: 'REPORT-LADDER',
  title: 'Báo cáo năm',
  reminders: [30, 10, 5, 2, 0].map((workingDaysBefore) => ({
    workingDaysBefore,
    to: [ofUnit('officer')],
  })),
  freezesList: true,
  rungs: [
    {
      when: { kind: 'late-working-day', day: 1 },
      actions: [
        { form: { kind: 'message' }, to: [ofUnit('officer')] },
        {
          form: { kind: 'phone-list' },
          to: [{ kind: 'post', post: post('SNV.CV2') }],
          by: post('SNV.CV2'),
        },
      ],
    },
    {
      when: { kind: 'late-working-day', day: 2 },
      actions: [{ form: { kind: 'message' }, to: [ofUnit('head')] }],
    },
    {
      when: { kind: 'late-working-day', day: 3 },
      actions: [
        {
          form: { kind: 'letter', documentType: 'CV', chain: 'C05', answerWithin: 3 },
          to: [ofUnit('head')],
          by: post('SNV.PGD'),
        },
      ],
    },
    {
      when: { kind: 'late-working-day', day: 7 },
      actions: [
        {
          form: { kind: 'letter', documentType: 'CV', chain: 'C04' },
          to: [ofUnit('head')],
          by: post('PCT-NC'),
        },
      ],
    },
    {
      when: { kind: 'day', day: { month: 11, day: 30 } },
      actions: [{ form: { kind: 'note', text: 'Nêu tên' }, to: [ofUnit('head')] }],
    },
  ],
};

/** N08 of sample-province.md §6: the same acts on other days. */
export const rulesLadder: EscalationLadder = {
  ...reportLadder,
  code: 'RULES-LADDER',
  rungs: reportLadder.rungs.map((rung, index) => ({
    ...rung,
    when:
      index === 4
        ? { kind: 'day', day: { month: 10, day: 31 } }
        : { kind: 'late-working-day', day: [1, 3, 5, 10][index] ?? 0 },
  })),
};
