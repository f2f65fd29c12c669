/** Why nobody is reminded of an obligation now. */
export type ReminderHindrance = 'not-owed' | 'reminded' | 'nobody';

interface Remindable {
  /** Waited for, and nothing has come. */
  readonly isOwed: boolean;
  /** On this working day, by hand. */
  readonly isReminded: boolean;
  readonly recipients: number;
}

/** Null where a reminder may go out: one a working day, to somebody, about what is owed. */
export function reminderHindrance({
  isOwed,
  isReminded,
  recipients,
}: Remindable): ReminderHindrance | null {
  if (!isOwed) return 'not-owed';
  if (isReminded) return 'reminded';
  return recipients === 0 ? 'nobody' : null;
}

export const reminderHindranceSentences: Readonly<Record<ReminderHindrance, string>> = {
  'not-owed': 'Không còn chờ kết quả của đơn vị này.',
  reminded: 'Đã nhắc trong ngày làm việc này; mỗi ngày chỉ nhắc một lần.',
  nobody: 'Chưa có người giữ chức danh đầu mối và trưởng phòng.',
};
