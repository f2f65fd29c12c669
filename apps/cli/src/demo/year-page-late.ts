import { type YearSummary } from './summary-schema.js';
import { dayText, escaped } from './year-page-letters.js';

type Unit = YearSummary['units'][number];

/** Each unit whose letter came late: by how much, and the rungs that it went up; then those from whom nothing came. */
export function lateSection(summary: YearSummary, titles: ReadonlyMap<string, string>): string {
  const late = summary.units.flatMap((unit) =>
    unit.obligations
      .filter(({ lateWorkingDays }) => lateWorkingDays !== null)
      .map((owed) => ({ unit, owed })),
  );
  const came = late.filter(({ owed }) => owed.receivedAt !== null);
  const cards = came.map(({ unit, owed }) =>
    caseOf(summary, unit, { ...owed, title: titles.get(owed.code) ?? '' }),
  );
  const open = late.filter(({ owed }) => owed.receivedAt === null);
  const missing = [...new Set(open.map(({ owed }) => owed.code))].map((code) => {
    const units = open.filter(({ owed }) => owed.code === code).map(({ unit }) => unit.name);
    return `<li>${code} – ${escaped(titles.get(code) ?? '')}: ${escaped(units.join('; '))}</li>`;
  });
  const still =
    missing.length === 0 ? '' : `<h3>Đến cuối năm chưa nhận được</h3><ul>${missing.join('')}</ul>`;
  if (late.length === 0) return '<p>Không đơn vị nào chậm.</p>';
  return `<div class="cases">${cards.join('\n')}</div>${still}`;
}

function caseOf(
  { escalations }: YearSummary,
  { code: unit, name }: Unit,
  owed: Unit['obligations'][number] & { readonly title: string },
): string {
  const { code, title, lateWorkingDays, receivedAt } = owed;
  const steps = escalations.filter((step) => step.unit === unit && step.obligation === code);
  const days = [...new Set(steps.map(({ rung, at }) => `${String(rung)} ${at.slice(0, 10)}`))];
  const items = days.map((key) => {
    const [rung = '', day = ''] = key.split(' ');
    const to = steps
      .filter((step) => String(step.rung) === rung && step.at.startsWith(day))
      .map((step) => step.to);
    return `<li><time>${dayText(day)}</time> bậc ${rung}: báo ${escaped([...new Set(to)].join('; '))}</li>`;
  });
  const received = receivedAt === null ? '' : `nhận ngày ${dayText(receivedAt)}`;
  return `<article><h3>${escaped(name)}</h3><p>${code} – ${escaped(title)}: ${received}, chậm ${String(lateWorkingDays)} ngày làm việc.</p><ol>${items.join('')}</ol></article>`;
}
