import { describe, expect, it } from '@jest/globals';
import { stateOfPart } from './readiness-check.js';

describe('a part that the api stands on', () => {
  it.each([
    ['up', () => Promise.resolve(), null],
    ['down', () => Promise.reject(new Error('no')), 'không trả lời'],
    ['off', null, 'chưa cấu hình'],
  ] as const)('is %s', async (state, check, detail) => {
    const asked = { name: 'mail', needed: false, check } as const;
    expect(await stateOfPart(asked)).toEqual({ name: 'mail', needed: false, state, detail });
  });
});
