import { type Instant, instant } from '@congvu/calendar';

const PDF_DATE =
  /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z(?:00'?00'?)?|([+-]\d{2})'(\d{2})'?)$/;

/** The moment of a PDF date with its offset (ISO 32000-1, 7.9.4); undefined when it is not one. */
export function claimedMoment(text: string | undefined): Instant | undefined {
  const match = PDF_DATE.exec(text ?? '');
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, offsetHours, offsetMinutes = '00'] = match;
  const offset = offsetHours === undefined ? 'Z' : `${offsetHours}:${offsetMinutes}`;
  try {
    return instant(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  } catch {
    return undefined;
  }
}
