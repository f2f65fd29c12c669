import { describe, expect, it } from '@jest/globals';
import { type PlainDate, plainDate } from '../date/plain-date.js';
import { NATIONAL_CALENDARS } from '../national/national-calendars.js';
import { latestWorkingCalendar } from '../working-calendar/calendar-history.js';
import { namedSpans } from './days-off-sentence.js';
import { formatCalendarVersions } from './deadline.js';
import { type DeadlineRule } from './deadline-rule.js';
import { before, resolveDeadline } from './resolve-deadline.js';

const calendar = latestWorkingCalendar(NATIONAL_CALENDARS);
const explained = (rule: DeadlineRule, start?: string): string => {
  const events: Record<string, PlainDate> = start ? { planArrival: plainDate(start) } : {};
  return resolveDeadline(rule, { year: 2024, events }, calendar).explanation;
};
const period = (kind: 'WORKING_DAYS' | 'CALENDAR_DAYS', days: number): DeadlineRule => ({
  kind,
  text: 'trong thời hạn',
  days,
  event: { key: 'planArrival', name: 'ngày nhận kế hoạch' },
});
const fixed = (
  day: { month: number; day: number },
  onDayOff: 'PREVIOUS' | 'NEXT' | 'KEEP',
): DeadlineRule => ({
  kind: 'FIXED',
  text: 'chậm nhất',
  on: day,
  recurrence: { kind: 'YEARLY' },
  onDayOff,
});

describe('the sentence beside a deadline', () => {
  it('says how a day before a date was found', () => {
    expect(before(plainDate('2026-11-15'), calendar).explanation).toBe(
      'Trước ngày 15/11/2026 không gồm chính ngày đó: hạn pháp lý hết lúc 00:00 15/11/2026; ' +
        'ngày làm việc cuối cùng trước đó là thứ Sáu 13/11/2026 (không tính thứ Bảy 14/11/2026). ' +
        'Theo lịch làm việc năm 2026 (bản 3).',
    );
  });

  it('says which days a period skipped and which Saturday it counted', () => {
    expect(explained(period('WORKING_DAYS', 7), '2024-04-23')).toBe(
      '7 ngày làm việc kể từ ngày nhận kế hoạch thứ Ba 23/04/2024, không tính chính ngày này, ' +
        'đến hết thứ Hai 06/05/2024 (không tính các ngày nghỉ hằng tuần, 29/04/2024 Nghỉ hoán ' +
        'đổi dịp 30/4 và 01/5, 30/04/2024 Ngày Chiến thắng, 01/05/2024 Quốc tế Lao động; tính cả ' +
        'thứ Bảy 04/05/2024 làm bù); hạn pháp lý hết lúc 24:00 06/05/2024. ' +
        'Theo lịch làm việc năm 2024 (bản 2).',
    );
  });

  it('says why a last day was moved on', () => {
    const rule = period('CALENDAR_DAYS', 60);
    expect(explained(rule, '2024-07-03')).toContain(
      'ngày cuối cùng Chủ nhật 01/09/2024 là ngày nghỉ (không tính Chủ nhật 01/09/2024, ' +
        '02/09/2024–03/09/2024 Quốc khánh), nên hạn kéo đến hết ngày làm việc tiếp theo, ' +
        'thứ Tư 04/09/2024',
    );
  });

  it('says what a fixed day does when it is off', () => {
    const sunday = { month: 6, day: 30 };
    const byCalendar = ' Theo lịch làm việc năm 2024 (bản 2).';
    expect(explained(fixed(sunday, 'PREVIOUS'))).toBe(
      'Chậm nhất ngày 30/06/2024: hạn pháp lý hết lúc 24:00 30/06/2024; ngày làm việc cuối cùng ' +
        'đến ngày đó là thứ Sáu 28/06/2024 (không tính thứ Bảy 29/06/2024, Chủ nhật 30/06/2024).' +
        byCalendar,
    );
    expect(explained(fixed(sunday, 'NEXT'))).toBe(
      'Ngày hạn Chủ nhật 30/06/2024 là ngày nghỉ (không tính Chủ nhật 30/06/2024), nên hạn kéo ' +
        'đến hết ngày làm việc tiếp theo, thứ Hai 01/07/2024; hạn pháp lý hết lúc 24:00 ' +
        `01/07/2024.${byCalendar}`,
    );
    expect(explained(fixed(sunday, 'KEEP'))).toBe(
      'Chậm nhất Chủ nhật 30/06/2024, giữ nguyên ngày, dù là ngày nghỉ: hạn pháp lý hết lúc ' +
        `24:00 30/06/2024.${byCalendar}`,
    );
  });

  it('says little when the day is an ordinary working day', () => {
    expect(explained(fixed({ month: 7, day: 31 }, 'KEEP'))).toBe(
      'Chậm nhất thứ Tư 31/07/2024, giữ nguyên ngày: hạn pháp lý hết lúc 24:00 31/07/2024. ' +
        'Theo lịch làm việc năm 2024 (bản 2).',
    );
  });

  it('names the event that is awaited', () => {
    expect(explained(period('WORKING_DAYS', 5))).toBe(
      'Hạn được xác định khi ghi nhận ngày nhận kế hoạch.',
    );
  });

  it('promises no date for an ongoing task without checkpoints', () => {
    const rule: DeadlineRule = {
      kind: 'ONGOING',
      text: 'Thường xuyên',
      checkpoints: [],
      recurrence: { kind: 'YEARLY' },
    };
    expect(explained(rule)).toBe('Thực hiện thường xuyên trong năm, không có hạn cuối.');
  });

  it('joins days of one name only when they follow each other', () => {
    const days = ['2026-03-03', '2026-03-04', '2026-03-06'].map(plainDate);
    const named = { name: 'Ngày hội', source: 'Nghị quyết', certainty: 'confirmed' } as const;
    expect(namedSpans(days.map((date) => ({ ...named, kind: 'HOLIDAY', date })))).toEqual([
      '03/03/2026–04/03/2026 Ngày hội',
      '06/03/2026 Ngày hội',
    ]);
  });

  it('names every calendar version asked', () => {
    const versions = [
      { year: 2024, version: 2 },
      { year: 2025, version: 1 },
    ];
    expect(formatCalendarVersions(versions)).toBe('2024 (bản 2), 2025 (bản 1)');
  });
});
