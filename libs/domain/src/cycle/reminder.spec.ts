import { describe, expect, it } from '@jest/globals';
import { reminderHindrance } from './reminder.js';

const able = { isOwed: true, isReminded: false, recipients: 2 };

describe('a reminder by hand', () => {
  it('goes to whoever still owes, once a day, if somebody is there to get it', () => {
    expect(reminderHindrance(able)).toBeNull();
    expect(reminderHindrance({ ...able, isOwed: false })).toBe('not-owed');
    expect(reminderHindrance({ ...able, isReminded: true })).toBe('reminded');
    expect(reminderHindrance({ ...able, recipients: 0 })).toBe('nobody');
  });

  it('names first what cannot be mended by waiting', () => {
    expect(reminderHindrance({ isOwed: false, isReminded: true, recipients: 0 })).toBe('not-owed');
  });
});
