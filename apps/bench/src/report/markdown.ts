import { type CaseResult, type Figure } from './figures.js';
import { type Spread } from '../measurement/spread.js';

/** The result of a case as Markdown: its table, checks and findings. */
export function markdownOf({ limit, figures, checks, notes }: CaseResult, machine: string): string {
  const rows = figures.map(row);
  return [
    `Measured ${machine}. Median (min–max) over the blocks; limit: ${limit}.`,
    '',
    '| what | ours | limit | ratio | blocks |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    ...checks.map((check) => `- checked: ${check}`),
    ...notes.map((note) => `- ${note}`),
    '',
  ].join('\n');
}

function row({ what, unit, ours, limit, ratio }: Figure): string {
  const cells = [`${what}, ${unit}`, span(ours), span(limit), `**${span(ratio)}**`, ratio.count];
  return `| ${cells.join(' | ')} |`;
}

export function span({ median, min, max }: Spread): string {
  return `${number(median)} (${number(min)}–${number(max)})`;
}

/** Three figures that count; more would be noise. */
export function number(value: number): string {
  if (value === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 6));
}
