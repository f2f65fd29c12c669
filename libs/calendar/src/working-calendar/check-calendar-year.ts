import { formatVietnamese, type PlainDate, weekdayOf, yearOf } from '../date/plain-date.js';
import { type DataFault } from '../errors.js';
import { type CalendarDay, type CalendarYear } from './calendar-year.js';

/** Every contradiction in the calendar of a year, each with its place; empty when it may be used. */
export function checkCalendarYear(calendarYear: CalendarYear): readonly DataFault[] {
  return [
    ...headFaults(calendarYear),
    ...calendarYear.days.flatMap((day, index) =>
      dayFaults(day, calendarYear).map((message) => ({ place: `days[${index}]`, message })),
    ),
  ];
}

function headFaults({ version, announcedOn, usedFrom }: CalendarYear): DataFault[] {
  const faults: DataFault[] = [];
  if (!Number.isInteger(version) || version < 1) {
    faults.push({ place: 'version', message: 'phiên bản là số nguyên từ 1' });
  }
  if (announcedOn !== null && usedFrom < announcedOn) {
    faults.push({ place: 'usedFrom', message: 'không thể áp dụng trước ngày công bố' });
  }
  return faults;
}

function dayFaults(day: CalendarDay, calendarYear: CalendarYear): string[] {
  const name = formatVietnamese(day.date);
  const faults: string[] = [];
  if (yearOf(day.date) !== calendarYear.year) faults.push(`${name} không thuộc năm của lịch`);
  if (calendarYear.days.filter(({ date }) => date === day.date).length > 1) {
    faults.push(`${name} được ghi nhiều lần`);
  }
  if (!day.source.trim()) faults.push(`${name} thiếu căn cứ`);
  if (!day.name.trim()) faults.push(`${name} thiếu tên gọi`);
  if (day.certainty === 'provisional' && !day.reason.trim()) {
    faults.push(`${name} là ngày dự kiến nhưng thiếu lý do`);
  }
  return [...faults, ...weekdayFaults(day), ...swapFaults(day, calendarYear.days)];
}

function weekdayFaults(day: CalendarDay): string[] {
  const name = formatVietnamese(day.date);
  switch (day.kind) {
    case 'HOLIDAY':
      return [];
    case 'IN_LIEU':
    case 'SWAP_OFF':
      return isWeekend(day.date) ? [`${name} vốn đã là ngày nghỉ hằng tuần`] : [];
    case 'SWAP_WORK':
      return isWeekend(day.date) ? [] : [`${name} vốn đã là ngày làm việc, không phải ngày làm bù`];
  }
}

/** A swap may reach into the next year; then its other half is checked with that year's data. */
function swapFaults(day: CalendarDay, days: readonly CalendarDay[]): string[] {
  if (day.kind !== 'SWAP_OFF' && day.kind !== 'SWAP_WORK') return [];
  if (yearOf(day.swappedWith) !== yearOf(day.date)) return [];
  const wanted = day.kind === 'SWAP_OFF' ? 'SWAP_WORK' : 'SWAP_OFF';
  const paired = days.some(
    (other) =>
      other.kind === wanted && other.date === day.swappedWith && other.swappedWith === day.date,
  );
  if (paired) return [];
  const other = formatVietnamese(day.swappedWith);
  return [`${formatVietnamese(day.date)} hoán đổi với ${other} nhưng ${other} không ghi ngược lại`];
}

/** Saturday and Sunday: offices work five days a week. */
export function isWeekend(date: PlainDate): boolean {
  return weekdayOf(date) >= 6;
}
