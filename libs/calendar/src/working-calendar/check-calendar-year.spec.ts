import { describe, expect, it } from '@jest/globals';
import { plainDate } from '../date/plain-date.js';
import { type CalendarDay, type CalendarYear } from './calendar-year.js';
import { checkCalendarYear } from './check-calendar-year.js';

const aYear = (change: Partial<CalendarYear> = {}): CalendarYear => ({
  year: 2024,
  version: 1,
  announcedOn: null,
  usedFrom: plainDate('2024-01-01'),
  note: '',
  days: [],
  ...change,
});
const facts = { name: 'Quốc khánh', source: 'Điều 112', certainty: 'confirmed' } as const;
const aHoliday = (date: string): CalendarDay => ({
  ...facts,
  kind: 'HOLIDAY',
  date: plainDate(date),
});
const aSwapDay = (kind: 'SWAP_OFF' | 'SWAP_WORK', date: string, other: string): CalendarDay => ({
  ...facts,
  kind,
  date: plainDate(date),
  swappedWith: plainDate(other),
});
const messagesOf = (...days: CalendarDay[]): string[] =>
  checkCalendarYear(aYear({ days })).map(({ message }) => message);

describe('checking the calendar of a year', () => {
  it('takes a sound year', () => {
    const swap = [
      aSwapDay('SWAP_OFF', '2024-04-29', '2024-05-04'),
      aSwapDay('SWAP_WORK', '2024-05-04', '2024-04-29'),
    ];
    expect(messagesOf(aHoliday('2024-09-02'), ...swap)).toEqual([]);
  });

  it('finds a day of another year', () => {
    expect(messagesOf(aHoliday('2025-09-02'))).toEqual(['02/09/2025 không thuộc năm của lịch']);
  });

  it('finds a day written twice, at both places', () => {
    const faults = checkCalendarYear(
      aYear({ days: [aHoliday('2024-09-02'), aHoliday('2024-09-02')] }),
    );
    expect(faults.map(({ place }) => place)).toEqual(['days[0]', 'days[1]']);
  });

  it('finds a day without its source, name or reason', () => {
    const date = plainDate('2024-09-02');
    expect(messagesOf({ ...facts, kind: 'HOLIDAY', date, source: ' ' })).toHaveLength(1);
    expect(messagesOf({ ...facts, kind: 'HOLIDAY', date, name: '' })).toHaveLength(1);
    expect(
      messagesOf({ ...facts, kind: 'HOLIDAY', date, certainty: 'provisional', reason: '' }),
    ).toEqual(['02/09/2024 là ngày dự kiến nhưng thiếu lý do']);
  });

  it('finds a day off given on a day that is off anyway', () => {
    const date = plainDate('2024-09-01');
    expect(messagesOf({ ...facts, kind: 'IN_LIEU', date })).toEqual([
      '01/09/2024 vốn đã là ngày nghỉ hằng tuần',
    ]);
  });

  it('finds a weekday called a working day instead of another', () => {
    expect(messagesOf(aSwapDay('SWAP_WORK', '2024-05-03', '2025-01-02'))).toEqual([
      '03/05/2024 vốn đã là ngày làm việc, không phải ngày làm bù',
    ]);
  });

  it('finds half a swap, but lets a swap reach into another year', () => {
    expect(messagesOf(aSwapDay('SWAP_OFF', '2024-04-29', '2024-05-04'))).toEqual([
      '29/04/2024 hoán đổi với 04/05/2024 nhưng 04/05/2024 không ghi ngược lại',
    ]);
    expect(messagesOf(aSwapDay('SWAP_WORK', '2024-12-28', '2025-01-02'))).toEqual([]);
  });

  it('finds a swap whose two days do not name each other', () => {
    const days = [
      aSwapDay('SWAP_OFF', '2024-04-29', '2024-05-04'),
      aSwapDay('SWAP_WORK', '2024-05-04', '2024-05-02'),
    ];
    expect(messagesOf(...days)).toHaveLength(2);
  });

  it('finds a version that is no counting number or is used before it was announced', () => {
    const faults = checkCalendarYear(aYear({ version: 0, announcedOn: plainDate('2024-02-01') }));
    expect(faults.map(({ place }) => place)).toEqual(['version', 'usedFrom']);
  });
});
