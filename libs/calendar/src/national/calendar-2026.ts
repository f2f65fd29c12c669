import { plainDate } from '../date/plain-date.js';
import { type CalendarDay, type CalendarYear } from '../working-calendar/calendar-year.js';
import { CULTURE_DAY, daysInLieu, HOLIDAY_LAW, holidays, swap } from './calendar-days.js';

const LAYOUT = 'Thông báo 9441/TB-BNV năm 2025 của Bộ Nội vụ';
const JANUARY_SWAP = 'Công văn 12729/VPCP-KGVX ngày 25/12/2025 của Văn phòng Chính phủ';

const daysOfFirstVersion: readonly CalendarDay[] = [
  ...holidays({ name: 'Tết Dương lịch', source: HOLIDAY_LAW }, ['2026-01-01']),
  ...holidays({ name: 'Tết Nguyên đán', source: LAYOUT }, [
    '2026-02-16',
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-02-20',
  ]),
  ...holidays({ name: 'Giỗ Tổ Hùng Vương', source: HOLIDAY_LAW }, ['2026-04-26']),
  ...daysInLieu('Giỗ Tổ Hùng Vương', ['2026-04-27']),
  ...holidays({ name: 'Ngày Chiến thắng', source: HOLIDAY_LAW }, ['2026-04-30']),
  ...holidays({ name: 'Quốc tế Lao động', source: HOLIDAY_LAW }, ['2026-05-01']),
  ...swap({ name: 'dịp Quốc khánh', source: LAYOUT }, { off: '2026-08-31', worked: '2026-08-22' }),
  ...holidays({ name: 'Quốc khánh', source: LAYOUT }, ['2026-09-01', '2026-09-02']),
];

const daysOfSecondVersion: readonly CalendarDay[] = [
  ...daysOfFirstVersion,
  ...swap(
    { name: 'dịp Tết Dương lịch', source: JANUARY_SWAP },
    { off: '2026-01-02', worked: '2026-01-10' },
  ),
];

/** 2026: three papers, three versions. */
export const CALENDAR_2026: readonly CalendarYear[] = [
  {
    year: 2026,
    version: 1,
    announcedOn: plainDate('2025-10-13'),
    usedFrom: plainDate('2025-10-13'),
    note: 'Lịch nghỉ Tết và Quốc khánh năm 2026, có hoán đổi thứ Hai 31/8 với thứ Bảy 22/8.',
    days: daysOfFirstVersion,
  },
  {
    year: 2026,
    version: 2,
    announcedOn: plainDate('2025-12-25'),
    usedFrom: plainDate('2025-12-25'),
    note: 'Thêm hoán đổi thứ Sáu 02/01 với thứ Bảy 10/01.',
    days: daysOfSecondVersion,
  },
  {
    year: 2026,
    version: 3,
    announcedOn: plainDate('2026-07-01'),
    usedFrom: plainDate('2026-07-01'),
    note:
      'Thêm ngày nghỉ 24/11. Đến 18/9/2026 đề xuất hoán đổi dịp này còn lấy ý kiến: ' +
      'người quản trị kiểm tra và nạp phiên bản mới nếu có.',
    days: [...daysOfSecondVersion, ...holidays(CULTURE_DAY, ['2026-11-24'])],
  },
];
