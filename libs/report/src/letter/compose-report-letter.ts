import { type AnnexBlock, type LetterBody } from '@congvu/domain';
import { checkReport } from '../check/check-report.js';
import { type ReportContext } from '../check/report-context.js';
import { annexForms } from '../form/annex-forms.js';
import { type UnitReport } from '../report.js';
import { type AnnexNumber, explanationsUnder } from './explanations.js';
import { INDICATOR_ANNEX_TITLE, indicatorAnnex } from './indicator-annex.js';
import { awardAnnex, difficultyAnnex, inspectionAnnex, letterAnnex } from './list-annexes.js';
import { narrativeText } from './narrative-text.js';
import { disciplineAnnex, ratingAnnex } from './people-annexes.js';
/**
 * The letter that a report is: the drafter's own blocks in their order, the narrative with its figures in place after his
 * opening, Biểu 01–07 as annexes before the recipients (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III).
 */
export function composeReportLetter(
  body: LetterBody,
  report: UnitReport,
  context: ReportContext,
): LetterBody {
  const { blocks } = body;
  const end = blocks.findLastIndex(({ kind }) => kind !== 'recipients') + 1;
  const opening = blocks.findIndex(({ kind }) => kind === 'paragraph') + 1;
  const after = opening === 0 ? end : opening;
  return {
    ...body,
    blocks: [
      ...blocks.slice(0, after),
      ...narrativeText(report),
      ...blocks.slice(after, end),
      ...annexes(report, context),
      ...blocks.slice(end),
    ],
  };
}

function annexes(report: UnitReport, context: ReportContext): AnnexBlock[] {
  const faults = checkReport(report, context);
  const annex = (number: AnnexNumber, title: string, blocks: AnnexBlock['blocks']): AnnexBlock => ({
    kind: 'annex',
    title: `Biểu ${number}. ${title}`,
    blocks: [...blocks, ...explanationsUnder(number, faults)],
  });
  return [
    annex('01', INDICATOR_ANNEX_TITLE, indicatorAnnex(report, context)),
    ...annexForms.map(({ number, title }) =>
      annex(number, title, contentOf(number, report, context)),
    ),
  ];
}

function contentOf(
  number: (typeof annexForms)[number]['number'],
  report: UnitReport,
  context: ReportContext,
): AnnexBlock['blocks'] {
  switch (number) {
    case '02':
      return letterAnnex(report);
    case '03':
      return disciplineAnnex(report, context);
    case '04':
      return ratingAnnex(report);
    case '05':
      return awardAnnex(report);
    case '06':
      return inspectionAnnex(report);
    case '07':
      return difficultyAnnex(report);
  }
}
