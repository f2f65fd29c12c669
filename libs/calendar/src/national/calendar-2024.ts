import { plainDate } from '../date/plain-date.js';
import { type CalendarDay, type CalendarYear } from '../working-calendar/calendar-year.js';
import { daysInLieu, HOLIDAY_LAW, holidays, swap } from './calendar-days.js';

const LAYOUT = 'Công văn 8662/VPCP-KGVX ngày 03/11/2023 của Văn phòng Chính phủ';
const APRIL_SWAP = 'Công văn 2450/VPCP-KGVX ngày 12/4/2024 của Văn phòng Chính phủ';

const daysOfFirstVersion: readonly CalendarDay[] = [
  ...holidays({ name: 'Tết Dương lịch', source: HOLIDAY_LAW }, ['2024-01-01']),
  ...holidays({ name: 'Tết Nguyên đán', source: LAYOUT }, [
    '2024-02-08',
    '2024-02-09',
    '2024-02-10',
    '2024-02-11',
    '2024-02-12',
  ]),
  ...daysInLieu('Tết Nguyên đán', ['2024-02-13', '2024-02-14']),
  ...holidays({ name: 'Giỗ Tổ Hùng Vương', source: HOLIDAY_LAW }, ['2024-04-18']),
  ...holidays({ name: 'Ngày Chiến thắng', source: HOLIDAY_LAW }, ['2024-04-30']),
  ...holidays({ name: 'Quốc tế Lao động', source: HOLIDAY_LAW }, ['2024-05-01']),
  ...holidays({ name: 'Quốc khánh', source: LAYOUT }, ['2024-09-02', '2024-09-03']),
];

/** 2024: the swap of 29/4 was announced only in April, when dates had already been set. */
export const CALENDAR_2024: readonly CalendarYear[] = [
  {
    year: 2024,
    version: 1,
    announcedOn: plainDate('2023-11-03'),
    usedFrom: plainDate('2023-11-03'),
    note: 'Lịch nghỉ Tết và Quốc khánh năm 2024; chưa có hoán đổi.',
    days: daysOfFirstVersion,
  },
  {
    year: 2024,
    version: 2,
    announcedOn: plainDate('2024-04-12'),
    usedFrom: plainDate('2024-04-15'),
    note: 'Thêm hoán đổi thứ Hai 29/4 với thứ Bảy 04/5.',
    days: [
      ...daysOfFirstVersion,
      ...swap(
        { name: 'dịp 30/4 và 01/5', source: APRIL_SWAP },
        { off: '2024-04-29', worked: '2024-05-04' },
      ),
    ],
  },
];
