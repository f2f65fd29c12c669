import { formatFigure } from '../../figure/format-figure.js';
import { type AwardRow, type UnitReport } from '../../report.js';
import { figureCell, said, sumOf } from '../cell.js';
import { block, explain, type Finding } from '../report-fault.js';
import { type CrossCheck } from './rule.js';

/** Awards of others stand in Biểu 05 for information. */
const awarded: CrossCheck = {
  id: 'K14',
  find: ({ report }) => [
    ...sameAsAwards(report, '6.2', 'collective'),
    ...sameAsAwards(report, '6.3', 'person'),
  ],
};

function sameAsAwards(
  { figures, awards }: UnitReport,
  code: '6.2' | '6.3',
  receiver: AwardRow['receiver'],
): Finding[] {
  const stated = figureCell(figures, 'window', code);
  const rows = awards.filter(
    (award) => award.decidedBy === 'this-unit' && award.receiver === receiver,
  ).length;
  if (stated.value === null || stated.value === BigInt(rows)) return [];
  const detail = `${stated.name} là ${said(stated)} nhưng Biểu 05 có ${rows} dòng do đơn vị quyết định: hai số này phải bằng nhau.`;
  return [block([stated.pointer, '/awards'], detail)];
}

const VIOLATIONS = ['8.1', '8.2', '8.3', '8.4'] as const;

/** Each person dealt with has at least one violation, and violations do not go without anybody dealt with. */
const violationsAndMeasures: CrossCheck = {
  id: 'K16',
  find: ({ report: { figures } }) => {
    const measures = (['7.1', '7.2'] as const).map((code) => figureCell(figures, 'window', code));
    const violations = VIOLATIONS.map((code) => figureCell(figures, 'window', code));
    const [dealtWith, happened] = [sumOf(measures), sumOf(violations)];
    if (dealtWith === null || happened === null) return [];
    const pointers = [...measures, ...violations].map(({ pointer }) => pointer);
    return measuresFindings({ dealtWith, happened, pointers });
  },
};

function measuresFindings(facts: {
  readonly dealtWith: bigint;
  readonly happened: bigint;
  readonly pointers: readonly string[];
}): Finding[] {
  const people = formatFigure(String(facts.dealtWith));
  const turns = formatFigure(String(facts.happened));
  if (facts.dealtWith > facts.happened) {
    const detail = `Số người bị xử lý (7.1 + 7.2) là ${people}, nhiều hơn số lượt vi phạm (8.1 đến 8.4) là ${turns}: thường mỗi người có ít nhất một lượt; cần giải trình.`;
    return [explain(facts.pointers, detail)];
  }
  if (facts.happened === 0n || facts.dealtWith > 0n) return [];
  const detail = `Có ${turns} lượt vi phạm (8.1 đến 8.4) mà không ai bị xử lý, nhắc nhở (7.1 + 7.2 là 0): cần giải trình.`;
  return [explain(facts.pointers, detail)];
}

/** The unit alone knows who; only the answer leaves it. */
const awardedUnderDiscipline: CrossCheck = {
  id: 'K17',
  find: ({ report }) => {
    if (report.awardedUnderDiscipline !== true) return [];
    const detail =
      'Có người được khen (Biểu 05) đang trong thời gian bị kỷ luật: cần giải trình, không nêu tên; đúng quy định thì câu trả lời là “Không”.';
    return [explain(['/awardedUnderDiscipline', '/awards'], detail)];
  },
};

export const awardRules = { awarded, violationsAndMeasures, awardedUnderDiscipline };
