const ZONE = 'Asia/Ho_Chi_Minh';

/** `2024-01-08` → `08/01/2024`. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Day of a moment in Vietnam's time, as `08/01/2024`. */
export function formatDay(instant: string): string {
  return formatMoment(instant).split(' ')[1] ?? '';
}

/** Moment as `08:00 08/01/2024` in Vietnam's time. */
export function formatMoment(instant: string): string {
  const found = new Map(
    parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => found.get(type) ?? '';
  return `${part('hour')}:${part('minute')} ${part('day')}/${part('month')}/${part('year')}`;
}

const age = new Intl.RelativeTimeFormat('vi', { numeric: 'always' });
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago by this machine's own clock, whatever day the business clock shows: `5 phút trước`. */
export function formatAge(instant: string): string {
  const passed = Date.now() - Date.parse(instant);
  if (passed < HOUR) return age.format(-Math.max(1, Math.round(passed / MINUTE)), 'minute');
  if (passed < DAY) return age.format(-Math.round(passed / HOUR), 'hour');
  return age.format(-Math.round(passed / DAY), 'day');
}
