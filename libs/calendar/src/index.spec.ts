import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  before,
  formatVietnameseDateTime,
  instant,
  latestWorkingCalendar,
  NATIONAL_CALENDARS,
  plainDate,
} from './index.js';

describe('the whole calendar', () => {
  const clock = { Date: globalThis.Date, Intl: globalThis.Intl };
  beforeEach(() => void Object.assign(globalThis, { Date: undefined, Intl: undefined }));
  afterEach(() => void Object.assign(globalThis, clock));

  it('needs neither the clock nor the zones of the machine', () => {
    const { target, legalCutoff } = before(
      plainDate('2026-11-15'),
      latestWorkingCalendar(NATIONAL_CALENDARS),
    );
    const shown = formatVietnameseDateTime(legalCutoff);
    const read = instant('2026-11-15T00:00:00+07:00');
    Object.assign(globalThis, clock);
    expect([target, shown, read]).toEqual(['2026-11-13', '00:00 15/11/2026', legalCutoff]);
  });
});
