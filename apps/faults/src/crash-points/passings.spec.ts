import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FaultDesk, type FaultPlan } from './fault-plan.js';
import { Passings } from './passings.js';

describe('passing crash points', () => {
  let folder: string;
  let desk: FaultDesk;
  let victim: ChildProcess;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'congvu-desk-'));
    desk = new FaultDesk(folder);
    victim = spawn(process.execPath, ['--eval', 'setInterval(() => undefined, 1000)']);
  });
  afterEach(() => {
    victim.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const kill = (passing: number): FaultPlan => ({
    kind: 'kill',
    id: 'k1',
    place: 'worker P3.after',
    passing,
    victim: 'temporal',
    pid: victim.pid ?? 0,
  });

  it('kills at the named passing of the named place, once', async () => {
    const worker = new Passings('worker', desk);
    desk.lay(kill(2));
    worker.pass('P3', 'after');
    worker.pass('P3', 'before');
    new Passings('api', desk).pass('P3', 'after');
    expect(desk.hasFired('k1')).toBe(false);
    const ended = once(victim, 'exit');
    worker.pass('P3', 'after');
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(desk.hasFired('k1')).toBe(true);
    expect(desk.claim()).toBe(false);
  });

  it('counts only when that is asked', () => {
    const api = new Passings('api', desk);
    api.pass('P1', 'before');
    desk.lay({ kind: 'count' });
    api.pass('P1', 'before');
    api.pass('P1', 'before');
    expect([...desk.passed()]).toEqual([['api P1.before', 2]]);
  });

  it('does not pass the other side of an effect that failed', async () => {
    desk.lay({ kind: 'count' });
    const api = new Passings('api', desk);
    await expect(api.around('P4', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect([...desk.passed().keys()]).toEqual(['api P4.before']);
  });
});
