import { type SummaryDocument, type YearSummary } from './summary-schema.js';
import { byIssue, dayText, escaped, letterLink } from './year-page-letters.js';

interface Moment {
  readonly day: string;
  readonly kind: 'letter' | 'units' | 'deadline';
  readonly html: string;
}

/** Letters of the province one by one, those of the units by their day, and the dates of the plan among them. */
export function timeline(summary: YearSummary, titles: ReadonlyMap<string, string>): string {
  const moments = [...letters(summary), ...deadlines(summary, titles)].toSorted((one, other) =>
    one.day.localeCompare(other.day),
  );
  const months = [...new Set(moments.map(({ day }) => day.slice(0, 7)))];
  const parts = months.map((month) => {
    const items = moments
      .filter(({ day }) => day.startsWith(month))
      .map(
        ({ day, kind, html }) => `<li class="${kind}"><time>${dayText(day)}</time> ${html}</li>`,
      );
    return `<li><h3>Tháng ${String(Number(month.slice(5)))}</h3><ul>${items.join('')}</ul></li>`;
  });
  return `<ol class="months">${parts.join('')}</ol>`;
}

const GUIDING = ['UBND', 'SNV'];
/** Letters that every unit sends: told by their number on a day. */
const OWED = ['QD', 'BC'];

function letters({ documents }: YearSummary): Moment[] {
  const issued = byIssue(documents);
  const single = issued.filter(
    ({ issuer, type }) => GUIDING.includes(issuer) && !OWED.includes(type),
  );
  const owed = issued.filter((letter) => !single.includes(letter));
  const days = [...new Set(owed.map(({ issuedOn }) => issuedOn ?? ''))];
  return [
    ...single.map((letter) => ({
      day: letter.issuedOn ?? '',
      kind: 'letter' as const,
      html: `${letterLink(letter)} ${escaped(letter.title)}`,
    })),
    ...days.flatMap((day) =>
      OWED.flatMap((type) =>
        ofDay(owed.filter((letter) => letter.issuedOn === day && letter.type === type)),
      ),
    ),
  ];
}

function ofDay(sent: readonly SummaryDocument[]): Moment[] {
  const [first] = sent;
  if (!first) return [];
  const what = first.type === 'QD' ? 'ban hành quy tắc, quy chế' : 'gửi báo cáo';
  const units = sent.map((letter) => `${escaped(letter.issuer)} (${letterLink(letter)})`);
  const html = `${String(sent.length)} đơn vị ${what}: ${units.join(', ')}`;
  return [{ day: first.issuedOn ?? '', kind: 'units', html }];
}

function deadlines(
  { deadlines: dates }: YearSummary,
  titles: ReadonlyMap<string, string>,
): Moment[] {
  return dates.flatMap(({ obligation, text, target }) => {
    if (target === null) return [];
    const title = titles.get(obligation) ?? '';
    const html = `<strong>Hạn ${obligation}</strong> (${escaped(text)}): ${escaped(title)}`;
    return [{ day: target, kind: 'deadline' as const, html }];
  });
}
