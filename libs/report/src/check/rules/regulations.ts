import { formatVietnamese } from '@congvu/calendar';
import { type FigureValue } from '../../figure/figure.js';
import { formatFigure } from '../../figure/format-figure.js';
import { type EnteredCode } from '../../form/report-form.js';
import { type LetterOutcome, type LetterRow, type UnitReport } from '../../report.js';
import { addsUp, figureCell, inBothColumns, notMoreThan, said } from '../cell.js';
import { type CheckedReport, type RegisteredLetter } from '../report-context.js';
import { block, explain, type Finding, warn } from '../report-fault.js';
import { type CrossCheck } from './rule.js';

/** Every rule of the unit has one outcome; "in time" is a part of those acted upon. */
const reviewed: CrossCheck = {
  id: 'K05',
  find: ({ report }) =>
    inBothColumns(report.figures, (of) => [
      ...addsUp(of('2.2'), [of('2.3'), of('2.4'), of('2.5')]),
      ...notMoreThan(of('2.6'), of('2.3')),
    ]),
};

const ACTED_UPON: readonly LetterOutcome[] = ['amended', 'replaced', 'repealed', 'issued'];

const listed: CrossCheck = {
  id: 'K06',
  find: ({ report }) => [
    ...sameAsRows(report, '2.1', ['direction']),
    ...sameAsRows(report, '2.3', ACTED_UPON),
  ],
};

function sameAsRows(
  report: UnitReport,
  code: EnteredCode,
  outcomes: readonly LetterOutcome[],
): Finding[] {
  const stated = figureCell(report.figures, 'window', code);
  const rows = report.letters.filter(({ outcome }) => outcomes.includes(outcome)).length;
  if (stated.value === null || stated.value === BigInt(rows)) return [];
  const detail = `${stated.name} là ${said(stated)} nhưng Biểu 02 có ${rows} dòng thuộc loại này: hai số này phải bằng nhau.`;
  return [block([stated.pointer, '/letters'], detail)];
}

const unfinishedReview: CrossCheck = {
  id: 'K07',
  find: ({ report: { figures }, context }) => [
    ...stillToReview(figures['2.5'].window, context),
    ...issuedLate(figures['2.3'].window, figures['2.6'].window),
  ],
};

function stillToReview(
  open: FigureValue | null,
  { window, year }: CheckedReport['context'],
): Finding[] {
  if (open === null || open === '0' || window.to <= `${year}-06-30`) return [];
  const detail = `Còn ${formatFigure(open)} văn bản chưa rà soát xong (2.5) sau ngày 30/6/${year}: cần giải trình, đúng hạn thì 2.5 là 0.`;
  return [explain(['/figures/2.5/window'], detail)];
}

function issuedLate(issued: FigureValue | null, inTime: FigureValue | null): Finding[] {
  if (issued === null || inTime === null || BigInt(inTime) >= BigInt(issued)) return [];
  const detail = `Chỉ ${formatFigure(inTime)} trong ${formatFigure(issued)} văn bản ban hành chậm nhất 30/6 (2.6 nhỏ hơn 2.3): cần giải trình phần ban hành chậm.`;
  return [explain(['/figures/2.6/window', '/figures/2.3/window'], detail)];
}

const matchesRegister: CrossCheck = {
  id: 'K08',
  find: ({ report, context }) =>
    report.letters.flatMap((row, index) => [
      ...outsideWindow(row, index, context),
      ...(row.outcome === 'direction' ? [] : notRegistered(row, index, context.ruleRegister)),
    ]),
};

function outsideWindow(
  { date }: LetterRow,
  index: number,
  { window }: CheckedReport['context'],
): Finding[] {
  if (date === null || (date >= window.from && date <= window.to)) return [];
  const detail = `Biểu 02, dòng ${index + 1}: ngày ${formatVietnamese(date)} nằm ngoài kỳ số liệu; kỳ này từ ${formatVietnamese(window.from)} đến ${formatVietnamese(window.to)}.`;
  return [warn([`/letters/${index}/date`], detail)];
}

function notRegistered(
  { numberAndSymbol, date }: LetterRow,
  index: number,
  register: readonly RegisteredLetter[] | null,
): Finding[] {
  if (register === null || numberAndSymbol === null) return [];
  const pointer = `/letters/${index}/numberAndSymbol`;
  const same = register.filter((letter) => letter.numberAndSymbol === numberAndSymbol);
  if (same.some((letter) => letter.date === date)) return [];
  const [registered] = same;
  if (registered === undefined) {
    const detail = `Biểu 02, dòng ${index + 1}: văn bản ${numberAndSymbol} không có trong sổ quy định của đơn vị; kiểm tra lại số và ký hiệu.`;
    return [warn([pointer], detail)];
  }
  const detail = `Biểu 02, dòng ${index + 1}: sổ quy định ghi văn bản ${numberAndSymbol} ngày ${formatVietnamese(registered.date)}.`;
  return [warn([`/letters/${index}/date`, pointer], detail)];
}

export const regulationRules = { reviewed, listed, unfinishedReview, matchesRegister };
