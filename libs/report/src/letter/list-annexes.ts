import { formatVietnamese } from '@congvu/calendar';
import {
  awardDeciderNames,
  awardReceiverNames,
  difficultyKindNames,
  letterOutcomeNames,
} from '../form/row-names.js';
import { type InspectionRow, type Recommendation, type UnitReport } from '../report.js';
import { annexForms } from '../form/annex-forms.js';
import { type AnnexColumn, annexTables, paragraph, printed } from './annex-table.js';

type ListForm = '02' | '05' | '06' | '07';

/** Shares of the page's width that fit what stands in the columns. */
const SHARES: Readonly<Record<ListForm, readonly number[]>> = {
  '02': [11, 24, 14, 23, 13, 15],
  '05': [22, 15, 20, 25, 18],
  '06': [14, 12, 12, 8, 18, 14, 14, 11],
  '07': [60, 25, 15],
};

function columnsOf(wanted: ListForm): AnnexColumn[] {
  const titles: readonly string[] =
    annexForms.find(({ number }) => number === wanted)?.columns ?? [];
  return titles.map((title, index) => [title, SHARES[wanted][index] ?? 10]);
}

/** Biểu 02. */
export function letterAnnex({ letters }: UnitReport) {
  return annexTables(
    columnsOf('02'),
    letters.map(({ type, numberAndSymbol, date, title, outcome, link }) => [
      type,
      numberAndSymbol ?? '–',
      date === null ? '–' : formatVietnamese(date),
      title,
      letterOutcomeNames[outcome],
      link ?? '–',
    ]),
  );
}

/** Biểu 05, with the answer on people under discipline, which names nobody. */
export function awardAnnex({ awards, awardedUnderDiscipline: answer }: UnitReport) {
  const words = answer === null ? 'chưa trả lời' : answer ? 'có' : 'không';
  return [
    ...annexTables(
      columnsOf('05'),
      awards.map(({ form, receiver, decidedBy, numberAndSymbol, date }) => [
        form,
        awardReceiverNames[receiver],
        awardDeciderNames[decidedBy],
        numberAndSymbol,
        formatVietnamese(date),
      ]),
    ),
    paragraph(`Có người được khen đang trong thời gian bị xử lý kỷ luật: ${words}.`),
  ];
}

/** Biểu 06: a line for each recommendation, the visit itself on the first. */
export function inspectionAnnex({ inspections }: UnitReport) {
  return annexTables(columnsOf('06'), inspections.flatMap(inspectionRows));
}

function inspectionRows({ recommendations, ...visit }: InspectionRow): string[][] {
  const head = [
    formatVietnamese(visit.date),
    visit.conductor,
    visit.unit,
    printed(visit.spots),
    visit.findings,
  ];
  const [first, ...others] = recommendations;
  if (!first) return [[...head, 'Không có', '–', '–']];
  return [
    [...head, ...recommendationCells(first)],
    ...others.map((one) => [...head.map(() => ''), ...recommendationCells(one)]),
  ];
}

function recommendationCells({ text, dueOn, done }: Recommendation): string[] {
  const due = dueOn === null ? '–' : formatVietnamese(dueOn);
  return [text, due, done ? 'Đã khắc phục' : 'Đang khắc phục'];
}

/** Biểu 07. */
export function difficultyAnnex({ difficulties }: UnitReport) {
  return annexTables(
    columnsOf('07'),
    difficulties.map(({ content, addressee, kind }) => [
      content,
      addressee,
      difficultyKindNames[kind],
    ]),
  );
}
