import { type PlainDate } from '@congvu/calendar';
import { type TaskRowView } from '@congvu/contracts';
import { documentTypes } from '@congvu/domain';
import { type TaskRow } from '@congvu/persistence';
import { optionalCapacityView } from '../organisation/capacity-view.js';

type DaysLeft = (today: PlainDate, due: PlainDate) => number | null;

const reworkTitle = 'Cơ quan trình sửa lại';
const gatherTitle = 'Tiếp thu, giải trình ý kiến';

export function taskRowView(row: TaskRow, today: PlainDate, daysLeft: DaysLeft): TaskRowView {
  const workingDaysLeft = row.dueOn === null ? null : daysLeft(today, row.dueOn);
  return {
    id: row.id,
    documentId: row.documentId,
    kind: row.kind,
    step: row.step,
    stepTitle: stepTitle(row),
    documentType: row.documentType,
    typeName: documentTypes[row.documentType].name,
    subject: row.subject,
    issuerName: row.issuerName,
    draftingUnit: { code: row.unitCode, name: row.unitName },
    group: groupOf(row.dueOn, today),
    reason: reasonOf(row, today, workingDaysLeft),
    dueOn: row.dueOn,
    workingDaysLeft,
    urgency: row.urgency,
    openedAt: row.openedAt,
    givenBy: optionalCapacityView(row.givenBy),
    holder: { postCode: row.postCode, title: row.postTitle, names: [...row.holderNames] },
    claimedBy: row.claimedBy,
    version: row.version,
    returned: row.returned,
    changed: row.changed,
  };
}

function stepTitle({ kind, step, chain }: TaskRow): string {
  if (kind === 'rework') return reworkTitle;
  if (kind === 'gather-opinions') return gatherTitle;
  return chain.steps.find(({ key }) => key === step)?.title ?? step;
}

function groupOf(dueOn: PlainDate | null, today: PlainDate): TaskRowView['group'] {
  if (dueOn === null) return 'later';
  if (dueOn < today) return 'overdue';
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / 86_400_000);
  if (days <= 1) return 'today-tomorrow';
  const weekday = (new Date(today).getUTCDay() + 6) % 7;
  return days <= 6 - weekday ? 'this-week' : 'later';
}

/** Why the task stands where it stands. */
function reasonOf(row: TaskRow, today: PlainDate, left: number | null): string {
  const words = [dueWords(row.dueOn, today, left)];
  if (row.returned !== null) words.unshift('bị trả lại');
  if (row.urgency !== 'normal') words.unshift(row.urgency === 'urgent' ? 'khẩn' : 'hỏa tốc');
  return words.join(' · ');
}

function dueWords(dueOn: PlainDate | null, today: PlainDate, left: number | null): string {
  if (dueOn === null) return 'không ấn định hạn';
  if (dueOn === today) return 'đến hạn hôm nay';
  if (left === null) return dueOn < today ? 'quá hạn' : 'còn hạn';
  if (dueOn < today) return `trễ ${Math.max(1, -left)} ngày làm việc`;
  return `còn ${left} ngày làm việc`;
}
