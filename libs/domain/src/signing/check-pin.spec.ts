import { describe, expect, it } from '@jest/globals';
import { PinRefused } from './certificate-errors.js';
import { checkNewPin } from './check-pin.js';

describe('a new PIN', () => {
  it.each(['907158', 'hoa sữa 2024', '112233'])('may be “%s”', (pin) => {
    expect(() => checkNewPin(pin)).not.toThrow();
  });

  it.each(['', '90715', '000000', '123456', '654321', '345678', 'a'.repeat(65)])(
    'may not be “%s”',
    (pin) => {
      expect(() => checkNewPin(pin)).toThrow(PinRefused);
    },
  );
});
