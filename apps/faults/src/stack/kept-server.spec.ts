import { describe, expect, it } from '@jest/globals';
import { type ExitStatus } from '@congvu/embedded';
import { KeptServer, type Started } from './kept-server.js';

/** A server that comes when it is let, and ends when it is stopped. */
function server() {
  let come: () => void = () => undefined;
  const allowed = new Promise<void>((resolve) => (come = resolve));
  let end: (status: ExitStatus) => void = () => undefined;
  const exited = new Promise<ExitStatus>((resolve) => (end = resolve));
  const counts = { launched: 0, stopped: 0 };
  const started: Started = {
    pid: 2 ** 30,
    exited,
    stop: () => {
      counts.stopped += 1;
      end({ code: 0, signal: null });
      return Promise.resolve();
    },
  };
  const kept = new KeptServer('api', async () => {
    counts.launched += 1;
    await allowed;
    return started;
  });
  return { kept, counts, come };
}

describe('a kept server', () => {
  it('is stopped also when it is just about to start', async () => {
    const { kept, counts, come } = server();
    const starting = kept.start();
    const stopping = kept.stop();
    come();
    await Promise.all([starting, stopping]);
    expect(counts).toEqual({ launched: 1, stopped: 1 });
  });

  it('does not start once it was stopped', async () => {
    const { kept, counts } = server();
    await kept.stop();
    await expect(kept.start()).rejects.toMatchObject({ code: 'server-stopped' });
    expect(counts.launched).toBe(0);
  });
});
