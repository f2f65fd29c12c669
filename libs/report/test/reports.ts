import { plainDate } from '@congvu/calendar';
import { type ReportContext } from '../src/check/report-context.js';
import { type Figure } from '../src/figure/figure.js';
import { disciplineForms, isLockedCell } from '../src/form/discipline-form.js';
import { headingCodes } from '../src/form/narrative-heading.js';
import { type EnteredCode, enteredCodes } from '../src/form/report-form.js';
import { disciplinedCategories } from '../src/form/staff-category.js';
import { keyed } from '../src/keyed.js';
import {
  type DisciplineTable,
  type LetterRow,
  type RatingRow,
  type UnitReport,
} from '../src/report.js';

const WINDOW = { from: plainDate('2023-12-15'), to: plainDate('2024-10-31') };

/** A department of 100 people in 2024: nothing to find fault with. */
const values: Readonly<Record<EnteredCode, string>> = {
  '0.1': '100',
  '0.2': '4',
  '1.1': '5',
  '1.2': '150',
  '1.3': '98',
  '1.5': '20',
  '1.6': '6',
  '2.1': '2',
  '2.2': '3',
  '2.3': '2',
  '2.4': '1',
  '2.5': '0',
  '2.6': '2',
  '3.1': '12',
  '4.1': '2',
  '4.2': '60',
  '4.3': '55',
  '5.1': '2',
  '5.2': '1',
  '5.3': '3',
  '5.4': '5',
  '5.5': '4',
  '5.6': '4',
  '5.7': '4',
  '6.1': '90',
  '6.2': '1',
  '6.3': '2',
  '7.1': '1',
  '7.2': '2',
  '8.1': '3',
  '8.2': '1',
  '8.3': '0',
  '8.4': '1',
  '9.1': '1000',
  '9.2': '990',
  '9.3': '10',
  '9.4': '10',
  '9.5': '80',
  '9.6': '80',
  '10.1': '1200',
  '10.2': '1190',
};

const same = (value: string): Figure => ({ window: value, wholeYear: value });

const letter = (row: Partial<LetterRow>): LetterRow => ({
  outcome: 'direction',
  type: 'Công văn',
  numberAndSymbol: '12/SYT-TCCB',
  date: plainDate('2024-03-04'),
  title: 'Triển khai Đề án Văn hóa công vụ',
  link: null,
  ...row,
});

const rule = (numberAndSymbol: string, outcome: LetterRow['outcome']) =>
  letter({ outcome, type: 'Quyết định', numberAndSymbol, date: plainDate('2024-06-20') });

const rating = (rated: string, levels: readonly [string, string, string, string]): RatingRow => {
  const [excellent, good, completed, notCompleted] = levels;
  return { rated, excellent, good, completed, notCompleted };
};

/** One công chức was reprimanded. */
export const oneReprimand: DisciplineTable = {
  cells: keyed(disciplinedCategories, (category) =>
    keyed(disciplineForms, (form) => {
      if (isLockedCell(category, form, WINDOW.from)) return null;
      return category === 'CC' && form === 'reprimand' ? '1' : '0';
    }),
  ),
  rowTotals: { CB: '0', CC: '1', VC: '0', CX: '0' },
  columnTotals: keyed(disciplineForms, (form) => (form === 'reprimand' ? '1' : '0')),
  total: '1',
};

const award = {
  form: 'Giấy khen',
  receiver: 'person',
  decidedBy: 'this-unit',
  numberAndSymbol: '40/QĐ-SYT',
  date: plainDate('2024-10-10'),
} as const;

export const passingReport: UnitReport = {
  schema: 'unit-report',
  version: 1,
  headcount: { CB: '0', CC: '50', VC: '40', CX: '0', HD: '10' },
  figures: keyed(enteredCodes, (code) => same(values[code])),
  conductedByOthers: [],
  letters: [
    letter({}),
    letter({ numberAndSymbol: '30/SYT-TCCB' }),
    rule('21/QĐ-SYT', 'amended'),
    rule('22/QĐ-SYT', 'issued'),
    rule('23/TB-SYT', 'kept'),
  ],
  discipline: oneReprimand,
  ratings: {
    CB: rating('0', ['0', '0', '0', '0']),
    CC: rating('50', ['7', '38', '4', '1']),
    VC: rating('40', ['6', '30', '4', '0']),
    CX: rating('0', ['0', '0', '0', '0']),
    HD: rating('10', ['1', '8', '1', '0']),
  },
  awards: [
    award,
    award,
    { ...award, receiver: 'collective' },
    { ...award, form: 'Bằng khen', decidedBy: 'other', numberAndSymbol: '900/QĐ-UBND' },
  ],
  awardedUnderDiscipline: false,
  inspections: [
    {
      date: plainDate('2024-05-22'),
      conductor: 'Sở Y tế',
      unit: 'Trung tâm Y tế',
      spots: '2',
      findings: 'Chấp hành tốt',
      recommendations: [
        { text: 'Bổ sung biển tên', dueOn: plainDate('2024-06-26'), done: true },
        { text: 'Niêm yết lại', dueOn: plainDate('2024-12-20'), done: false },
      ],
    },
  ],
  difficulties: [
    { content: 'Thiếu kinh phí', addressee: 'Ủy ban nhân dân tỉnh', kind: 'petition' },
  ],
  ownOffices: null,
  narrative: {
    ...keyed(headingCodes, () => []),
    'A.I.1': [{ kind: 'paragraph', text: 'Đã quán triệt cho {{1.3}} người, đạt {{1.4}} %.' }],
  },
  notes: [],
};

export const context: ReportContext = {
  year: 2024,
  window: WINDOW,
  unit: { kind: 'agency' },
  previousYear: null,
  ruleRegister: ['21/QĐ-SYT', '22/QĐ-SYT', '23/TB-SYT'].map((numberAndSymbol) => ({
    numberAndSymbol,
    date: plainDate('2024-06-20'),
  })),
  outgoingLetters: '1200',
  excellentCap: { percent: '20', base: 'good' },
  communes: null,
};
