import { describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { type ExitStatus } from '@congvu/embedded';
import { type Service } from './service.js';
import { Supervisor } from './supervisor.js';

const backoff = { firstMs: 5, lastMs: 20, stableMs: 60_000 };

/** A server that only notes what is done to it. */
class FakeService implements Service {
  readonly logFile = '/logs/fake.log';
  starts = 0;
  failuresLeft = 0;
  die: (status: ExitStatus) => void = () => undefined;

  constructor(
    readonly name: string,
    private readonly events: string[] = [],
  ) {}

  start(restart: boolean) {
    if (this.failuresLeft > 0) {
      this.failuresLeft -= 1;
      return Promise.reject(new Error('no luck'));
    }
    this.starts += 1;
    this.events.push(`${restart ? 'restart' : 'start'} ${this.name}`);
    const exited = new Promise<ExitStatus>((resolve) => (this.die = resolve));
    const stop = () => {
      this.events.push(`stop ${this.name}`);
      this.die({ code: 0, signal: null });
      return Promise.resolve();
    };
    return Promise.resolve({ exited, stop });
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400 && !condition(); turn += 1) await delay(5);
  expect(condition()).toBe(true);
}

describe('Supervisor', () => {
  it('stops in the reverse order of the starts, once however often it is asked', async () => {
    const events: string[] = [];
    const supervisor = new Supervisor(() => undefined, backoff);
    for (const name of ['postgres', 'temporal', 'worker', 'api']) {
      await supervisor.start(new FakeService(name, events));
    }
    await Promise.all([supervisor.stop(), supervisor.stop()]);
    expect(events.slice(4)).toEqual(['stop api', 'stop worker', 'stop temporal', 'stop postgres']);
  });

  it('starts a server again that died, and says both', async () => {
    const said: string[] = [];
    const supervisor = new Supervisor((line) => said.push(line), backoff);
    const service = new FakeService('worker');
    await supervisor.start(service);
    service.die({ code: null, signal: 'SIGKILL' });
    await until(() => said.length === 2);
    expect(service.starts).toBe(2);
    expect(said[0]).toBe('worker dừng bất ngờ (SIGKILL); nhật ký: /logs/fake.log');
    expect(said[1]).toMatch(/^worker đã chạy lại sau \d+,\d giây$/);
    await supervisor.stop();
  });

  it('keeps trying while a restart fails, and reports each failure', async () => {
    const said: string[] = [];
    const supervisor = new Supervisor((line) => said.push(line), backoff);
    const service = new FakeService('api');
    await supervisor.start(service);
    service.failuresLeft = 3;
    service.die({ code: 1, signal: null });
    await until(() => service.starts === 2);
    expect(said.filter((line) => line === 'api chưa chạy lại được: no luck')).toHaveLength(3);
    await supervisor.stop();
  });

  it('does not restart what it stops itself, nor during the wait before a restart', async () => {
    const supervisor = new Supervisor(() => undefined, {
      ...backoff,
      firstMs: 60_000,
      lastMs: 60_000,
    });
    const service = new FakeService('api');
    await supervisor.start(service);
    service.die({ code: 1, signal: null });
    await delay(20);
    await supervisor.stop();
    expect(service.starts).toBe(1);
  });

  it('passes on the failure of a first start', async () => {
    const supervisor = new Supervisor(() => undefined, backoff);
    const service = new FakeService('api');
    service.failuresLeft = 1;
    await expect(supervisor.start(service)).rejects.toThrow('no luck');
    await supervisor.stop();
  });
});
