import { type YearSummary } from './summary-schema.js';
import { dayText, escaped } from './year-page-letters.js';

type Unit = YearSummary['units'][number];
type Owed = Unit['obligations'][number];

/** Shape and words together; the words are those of the board. */
const STATES: Readonly<Record<string, readonly [shape: string, text: string]>> = {
  planned: ['·', 'Chưa bắt đầu'],
  undated: ['–', 'Thường xuyên'],
  'not-due': ['○', 'Chưa đến hạn'],
  soon: ['◐', 'Sắp đến hạn'],
  'after-target': ['◆', 'Quá hạn nội bộ'],
  overdue: ['✖', 'Quá hạn'],
  received: ['●', 'Đã nhận'],
  returned: ['↩', 'Trả bổ sung'],
  accepted: ['✔', 'Đã chấp nhận'],
  fulfilled: ['✔', 'Đã hoàn thành'],
  waived: ['⊘', 'Được miễn'],
};

/** Units by the tasks of the plan. */
export function matrix(
  { units, deadlines }: YearSummary,
  titles: ReadonlyMap<string, string>,
): string {
  const codes = deadlines.map(({ obligation }) => obligation);
  const heads = codes.map(
    (code) => `<th scope="col" title="${escaped(titles.get(code) ?? '')}">${code}</th>`,
  );
  const rows = units.map((unit) => rowOf(unit, codes));
  const keys = Object.values(STATES).map(([shape, text]) => `<li>${shape} ${text}</li>`);
  return `<div class="wide"><table class="matrix"><thead><tr><th scope="col">Đơn vị</th>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div><ul class="keys">${keys.join('')}<li class="late">nền cam: chậm</li></ul>`;
}

function rowOf({ name, obligations }: Unit, codes: readonly string[]): string {
  const cells = codes.map((code) => cellOf(obligations.find((owed) => owed.code === code)));
  return `<tr><th scope="row">${escaped(name)}</th>${cells.join('')}</tr>`;
}

function cellOf(owed: Owed | undefined): string {
  if (!owed) return '<td class="none"></td>';
  const { state, lateWorkingDays, receivedAt, extendedTo, returned } = owed;
  const [shape, text] = STATES[state] ?? ['', state];
  const facts = [
    text,
    receivedAt === null ? '' : `nhận ${dayText(receivedAt)}`,
    lateWorkingDays === null ? '' : `chậm ${String(lateWorkingDays)} ngày làm việc`,
    extendedTo === null ? '' : `gia hạn đến ${dayText(extendedTo)}`,
    returned === 0 ? '' : `trả lại ${String(returned)} lần`,
  ].filter((fact) => fact !== '');
  const below =
    lateWorkingDays === null
      ? extendedTo === null
        ? ''
        : 'gia hạn'
      : `+${String(lateWorkingDays)}`;
  const told = escaped(facts.join(', '));
  return `<td class="${lateWorkingDays === null ? state : 'late'}" title="${told}"><span aria-hidden="true">${shape}</span><span class="hidden">${told}</span>${below === '' ? '' : `<small>${below}</small>`}</td>`;
}
