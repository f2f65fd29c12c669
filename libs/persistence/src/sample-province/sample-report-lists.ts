import { plainDate } from '@congvu/calendar';
import { type LetterRow, type UnitReport } from '@congvu/report';
import { rulesOf, type SampleReportUnit } from './sample-report-unit.js';

const IN_TIME = plainDate('2024-06-24');
const LATE = plainDate('2024-07-08');

/** Biểu 02: two letters of guidance, then what became of each rule. */
export function sampleLetters(unit: SampleReportUnit): LetterRow[] {
  const { reviewed, acted, late } = rulesOf(unit);
  const outcomes = ['amended', 'issued', 'replaced'] as const;
  const titles = ['Quy chế làm việc', 'Quy tắc ứng xử', 'Nội quy cơ quan', 'Quy chế tiếp công dân'];
  return [
    guidance(unit, { number: 18, date: '2024-02-20', title: 'Triển khai Đề án Văn hóa công vụ' }),
    guidance(unit, { number: 96, date: '2024-10-04', title: 'Chuẩn bị báo cáo năm 2024' }),
    ...Array.from({ length: reviewed }, (_, index): LetterRow => {
      const title = titles[index] ?? 'Quy định';
      const outcome = index < acted ? outcomes[index] : undefined;
      if (outcome === undefined) return kept(unit, title);
      return {
        outcome,
        type: 'Quyết định',
        numberAndSymbol: `${String(50 + unit.place + index)}/QĐ-${unit.symbol}`,
        date: index < acted - late ? IN_TIME : LATE,
        title,
        link: null,
      };
    }),
  ];
}

interface Guidance {
  readonly number: number;
  readonly date: string;
  readonly title: string;
}

function guidance(
  { symbol, isDistrict, place }: SampleReportUnit,
  { number, date, title }: Guidance,
): LetterRow {
  return {
    outcome: 'direction',
    type: 'Công văn',
    numberAndSymbol: `${String(number + place)}/${symbol}-${isDistrict ? 'NV' : 'VP'}`,
    date: plainDate(date),
    title,
    link: null,
  };
}

function kept({ symbol, place }: SampleReportUnit, title: string): LetterRow {
  return {
    outcome: 'kept',
    type: 'Thông báo',
    numberAndSymbol: `${String(20 + place)}/TB-${symbol}`,
    date: IN_TIME,
    title,
    link: null,
  };
}

/** Biểu 05: one collective and two people, each by the unit itself. */
export function sampleAwards({ symbol, place }: SampleReportUnit): UnitReport['awards'] {
  const by = (receiver: 'collective' | 'person') => ({
    form: 'Giấy khen',
    receiver,
    decidedBy: 'this-unit' as const,
    numberAndSymbol: `${String(140 + place)}/QĐ-${symbol}`,
    date: plainDate('2024-09-30'),
  });
  return [by('collective'), by('person'), by('person')];
}

/** Biểu 06: a planned visit and one by surprise. */
export function sampleInspections({ name }: SampleReportUnit): UnitReport['inspections'] {
  return [
    {
      date: plainDate('2024-05-16'),
      conductor: name,
      unit: 'Bộ phận tiếp nhận và trả kết quả',
      spots: '2',
      findings: 'Chấp hành giờ làm việc, đeo thẻ đúng quy định; biển chỉ dẫn chưa đủ.',
      recommendations: [
        { text: 'Bổ sung biển chỉ dẫn', dueOn: plainDate('2024-06-14'), done: true },
        { text: 'Niêm yết lại thủ tục mới', dueOn: plainDate('2024-06-14'), done: true },
      ],
    },
    {
      date: plainDate('2024-09-11'),
      conductor: name,
      unit: 'Một đơn vị trực thuộc',
      spots: '1',
      findings: 'Không phát hiện vi phạm.',
      recommendations: [],
    },
  ];
}

/** Biểu 07. */
export function sampleDifficulties({ isDistrict }: SampleReportUnit): UnitReport['difficulties'] {
  return [
    {
      content: isDistrict
        ? 'Đề nghị tổ chức lớp bồi dưỡng về giao tiếp, ứng xử cho công chức bộ phận một cửa cấp xã.'
        : 'Đề nghị ban hành tài liệu bồi dưỡng về văn hóa công vụ dùng chung cho các cơ quan.',
      addressee: 'Sở Nội vụ',
      kind: 'petition',
    },
  ];
}
