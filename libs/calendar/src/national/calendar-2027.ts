import { plainDate } from '../date/plain-date.js';
import { type CalendarDay, type CalendarYear } from '../working-calendar/calendar-year.js';
import { CULTURE_DAY, daysInLieu, HOLIDAY_LAW, holidays, provisional } from './calendar-days.js';

const LUNAR = 'Đổi từ âm lịch theo giờ Việt Nam, chưa có thông báo của cơ quan có thẩm quyền.';
const TET_LAYOUT =
  'Chưa có thông báo nghỉ Tết năm 2027; tạm bố trí 1 ngày trước và 4 ngày từ mùng 1 (06/02) như năm 2026.';
const NATIONAL_DAY_LAYOUT =
  'Chưa có thông báo nghỉ Quốc khánh năm 2027; tạm chọn ngày liền kề sau 02/9.';

const daysOfFirstVersion: readonly CalendarDay[] = [
  ...holidays({ name: 'Tết Dương lịch', source: HOLIDAY_LAW }, ['2027-01-01']),
  ...provisional(TET_LAYOUT, [
    ...holidays({ name: 'Tết Nguyên đán', source: HOLIDAY_LAW }, [
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-02-09',
    ]),
    ...daysInLieu('Tết Nguyên đán', ['2027-02-10', '2027-02-11']),
  ]),
  ...provisional(
    LUNAR,
    holidays({ name: 'Giỗ Tổ Hùng Vương', source: HOLIDAY_LAW }, ['2027-04-16']),
  ),
  ...holidays({ name: 'Ngày Chiến thắng', source: HOLIDAY_LAW }, ['2027-04-30']),
  ...holidays({ name: 'Quốc tế Lao động', source: HOLIDAY_LAW }, ['2027-05-01']),
  ...daysInLieu('Quốc tế Lao động', ['2027-05-03']),
  ...holidays({ name: 'Quốc khánh', source: HOLIDAY_LAW }, ['2027-09-02']),
  ...provisional(
    NATIONAL_DAY_LAYOUT,
    holidays({ name: 'Quốc khánh', source: HOLIDAY_LAW }, ['2027-09-03']),
  ),
];

/** 2027: nothing announced; the days of the law, the others provisional for preview and rehearsal. */
export const CALENDAR_2027: readonly CalendarYear[] = [
  {
    year: 2027,
    version: 1,
    announcedOn: null,
    usedFrom: plainDate('2026-01-01'),
    note: 'Dự kiến theo luật, chưa có thông báo nào cho năm 2027.',
    days: daysOfFirstVersion,
  },
  {
    year: 2027,
    version: 2,
    announcedOn: null,
    usedFrom: plainDate('2026-07-01'),
    note: 'Dự kiến theo luật, thêm ngày nghỉ 24/11; chưa có thông báo nào cho năm 2027.',
    days: [...daysOfFirstVersion, ...holidays(CULTURE_DAY, ['2027-11-24'])],
  },
];
