import { type CalendarYear } from '../working-calendar/calendar-year.js';
import { CALENDAR_2024 } from './calendar-2024.js';
import { CALENDAR_2025 } from './calendar-2025.js';
import { CALENDAR_2026 } from './calendar-2026.js';
import { CALENDAR_2027 } from './calendar-2027.js';

/**
 * Every shipped version of the national calendar of state offices, 2024–2027: the data that an
 * installation starts with. Administrators add versions; none is edited.
 */
export const NATIONAL_CALENDARS: readonly CalendarYear[] = [
  ...CALENDAR_2024,
  ...CALENDAR_2025,
  ...CALENDAR_2026,
  ...CALENDAR_2027,
];
