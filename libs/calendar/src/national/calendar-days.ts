import { plainDate } from '../date/plain-date.js';
import { type CalendarDay } from '../working-calendar/calendar-year.js';

/** Why a day is off, and the law or paper that says so. */
export interface DayBasis {
  readonly name: string;
  readonly source: string;
}

/** Public holidays named by the law itself. */
export const HOLIDAY_LAW = 'Bộ luật Lao động 2019, Điều 112 khoản 1';
/** A holiday on a weekly day of rest is made up on the next working day. */
const IN_LIEU_LAW = 'Bộ luật Lao động 2019, Điều 111 khoản 3';
/** 24/11 is a holiday from 2026. */
export const CULTURE_DAY: DayBasis = {
  name: 'Ngày Văn hóa Việt Nam',
  source: 'Nghị quyết 28/2026/QH16, hiệu lực từ 01/7/2026',
};

export function holidays({ name, source }: DayBasis, dates: readonly string[]): CalendarDay[] {
  return dates.map((date) => ({
    date: plainDate(date),
    kind: 'HOLIDAY',
    name,
    source,
    certainty: 'confirmed',
  }));
}

export function daysInLieu(name: string, dates: readonly string[]): CalendarDay[] {
  return dates.map((date) => ({
    date: plainDate(date),
    kind: 'IN_LIEU',
    name: `Nghỉ bù ${name}`,
    source: IN_LIEU_LAW,
    certainty: 'confirmed',
  }));
}

/** Both days of a swap: the weekday off and the weekend day worked instead. */
export function swap(basis: DayBasis, days: { off: string; worked: string }): CalendarDay[] {
  const { name, source } = basis;
  const off = plainDate(days.off);
  const worked = plainDate(days.worked);
  return [
    {
      date: off,
      kind: 'SWAP_OFF',
      name: `Nghỉ hoán đổi ${name}`,
      source,
      certainty: 'confirmed',
      swappedWith: worked,
    },
    {
      date: worked,
      kind: 'SWAP_WORK',
      name: `Làm bù ${name}`,
      source,
      certainty: 'confirmed',
      swappedWith: off,
    },
  ];
}

/** The same days, marked as not yet certain for a reason. */
export function provisional(reason: string, days: readonly CalendarDay[]): CalendarDay[] {
  return days.map((day) => ({ ...day, certainty: 'provisional', reason }));
}
