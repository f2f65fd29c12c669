import { type YearSummary } from './summary-schema.js';
import { dayText, escaped } from './year-page-letters.js';

type Unit = YearSummary['units'][number];

/** Each unit that was late with something: by how much, and the rungs that it went up. */
export function lateSection(summary: YearSummary, titles: ReadonlyMap<string, string>): string {
  const cases = summary.units.flatMap((unit) =>
    unit.obligations
      .filter(({ lateWorkingDays }) => lateWorkingDays !== null)
      .map((owed) => caseOf(summary, unit, { ...owed, title: titles.get(owed.code) ?? '' })),
  );
  if (cases.length === 0) return '<p>Không đơn vị nào chậm.</p>';
  return `<div class="cases">${cases.join('\n')}</div>`;
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
  const received =
    receivedAt === null ? 'đến cuối năm chưa nhận' : `nhận ngày ${dayText(receivedAt)}`;
  return `<article><h3>${escaped(name)}</h3><p>${code} – ${escaped(title)}: ${received}, chậm ${String(lateWorkingDays)} ngày làm việc.</p><ol>${items.join('')}</ol></article>`;
}
