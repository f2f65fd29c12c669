import { plainDate } from '../date/plain-date.js';
import { type CalendarYear } from '../working-calendar/calendar-year.js';
import { HOLIDAY_LAW, holidays, swap } from './calendar-days.js';

const LAYOUT = 'Công văn 8726/VPCP-KGVX ngày 26/11/2024 của Văn phòng Chính phủ';

/** 2025: Tết, Quốc khánh and the swap of 02/5 came in one paper. */
export const CALENDAR_2025: readonly CalendarYear[] = [
  {
    year: 2025,
    version: 1,
    announcedOn: plainDate('2024-11-26'),
    usedFrom: plainDate('2024-11-26'),
    note: 'Lịch nghỉ năm 2025, có hoán đổi thứ Sáu 02/5 với thứ Bảy 26/4.',
    days: [
      ...holidays({ name: 'Tết Dương lịch', source: HOLIDAY_LAW }, ['2025-01-01']),
      ...holidays({ name: 'Tết Nguyên đán', source: LAYOUT }, [
        '2025-01-27',
        '2025-01-28',
        '2025-01-29',
        '2025-01-30',
        '2025-01-31',
      ]),
      ...holidays({ name: 'Giỗ Tổ Hùng Vương', source: HOLIDAY_LAW }, ['2025-04-07']),
      ...holidays({ name: 'Ngày Chiến thắng', source: HOLIDAY_LAW }, ['2025-04-30']),
      ...holidays({ name: 'Quốc tế Lao động', source: HOLIDAY_LAW }, ['2025-05-01']),
      ...swap(
        { name: 'dịp 30/4 và 01/5', source: LAYOUT },
        { off: '2025-05-02', worked: '2025-04-26' },
      ),
      ...holidays({ name: 'Quốc khánh', source: LAYOUT }, ['2025-09-01', '2025-09-02']),
    ],
  },
];
