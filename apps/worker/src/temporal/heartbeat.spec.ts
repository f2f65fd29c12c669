import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { heartbeat } from './heartbeat.js';

type Context = Parameters<typeof heartbeat>[0];

/** Runs an activity of eleven seconds. @returns how often the server heard of it, and what came out */
async function run({ isLocal }: { isLocal: boolean }, end: () => Promise<unknown>) {
  const beat = jest.fn();
  const context = { info: { isLocal }, heartbeat: beat } as unknown as Context;
  const execute = heartbeat(context).inbound?.execute;
  const outcome = execute?.({ args: [], headers: {} }, async () => {
    await new Promise((resolve) => setTimeout(resolve, 11_000));
    return end();
  }).catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(30_000);
  return { beats: beat.mock.calls.length, outcome: await outcome };
}

describe('heartbeat', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('tells the server every two seconds that the activity is at work, and stops with it', async () => {
    const done = await run({ isLocal: false }, () => Promise.resolve('drawn'));
    expect(done).toEqual({ beats: 5, outcome: 'drawn' });
  });

  it('stops when the activity fails', async () => {
    const fault = new Error('no disk');
    const failed = await run({ isLocal: false }, () => Promise.reject(fault));
    expect(failed).toEqual({ beats: 5, outcome: fault });
  });

  it('says nothing for a local activity', async () => {
    const done = await run({ isLocal: true }, () => Promise.resolve('opened'));
    expect(done).toEqual({ beats: 0, outcome: 'opened' });
  });
});
