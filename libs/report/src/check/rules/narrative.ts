import { computedFigures } from '../../figure/figure.js';
import { formatFigure } from '../../figure/format-figure.js';
import { type HeadingCode, narrativeHeadings } from '../../form/narrative-heading.js';
import { type IndicatorCode, indicators, isEntered } from '../../form/report-form.js';
import { narrativeTexts } from '../../narrative/narrative-texts.js';
import { typedFigures, type TypedFigure } from '../../narrative/typed-figures.js';
import { type UnitReport } from '../../report.js';
import { type Finding, warn } from '../report-fault.js';
import { type CrossCheck } from './rule.js';

/** A figure typed in the narrative is one of Biểu 01 in the same unit of measure; a field cannot differ. */
const narrativeFigures: CrossCheck = {
  id: 'K24',
  find: ({ report }) =>
    narrativeTexts(report.narrative).flatMap(({ heading, pointer, text }) =>
      typedFigures(text).flatMap((typed) => differs(report, { heading, pointer, typed })),
    ),
};

function differs(
  report: UnitReport,
  place: { readonly heading: HeadingCode; readonly pointer: string; readonly typed: TypedFigure },
): Finding[] {
  const { typed, pointer, heading } = place;
  const meant = spokenOf(heading).filter(({ unit }) => unit === typed.unit);
  if (meant.some(({ code }) => valuesOf(report, code).includes(typed.value))) return [];
  const [first] = meant;
  if (first === undefined) return [];
  const figures = meant.map(({ code }) => {
    const [value] = valuesOf(report, code);
    return `${code} là ${value === undefined ? 'còn trống' : formatFigure(value)}`;
  });
  const detail = `“${typed.text}” không có trong Biểu 01 (${figures.join('; ')}): nên dùng trường như {{${first.code}}} thay vì gõ số.`;
  return [warn([pointer, ...meant.map(({ code }) => pointerOf(code))], detail)];
}

/** The rows that a heading speaks of: those of its groups, or all. */
function spokenOf(heading: HeadingCode): typeof indicators {
  const groups: readonly number[] =
    narrativeHeadings.find(({ code }) => code === heading)?.groups ?? [];
  if (groups.length === 0) return indicators;
  return indicators.filter(({ code }) => groups.includes(Number(code.split('.')[0])));
}

function valuesOf({ figures }: UnitReport, code: IndicatorCode): string[] {
  const { window, wholeYear } = isEntered(code) ? figures[code] : computedFigures(figures)[code];
  return [window, wholeYear].filter((value) => value !== null);
}

function pointerOf(code: IndicatorCode): string {
  return isEntered(code) ? `/figures/${code}/window` : `/computed/${code}/window`;
}

export const narrativeRules = { narrativeFigures };
