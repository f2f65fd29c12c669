import { describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { commandLine, identify, isRunning, stopProcess } from './process-identity.js';

async function aProcess(script = 'setInterval(() => {}, 1000)'): Promise<ChildProcess> {
  const ready = `${script}; console.log('ready')`;
  const child = spawn(process.execPath, ['-e', ready], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(child.stdout, 'data');
  return child;
}

describe('identity of a process', () => {
  it('knows this process', () => {
    const self = identify(process.pid);
    expect(self?.pid).toBe(process.pid);
    expect(self !== undefined && isRunning(self)).toBe(true);
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 30])('finds no process with pid %p', (pid) => {
    expect(identify(pid)).toBeUndefined();
  });

  it('does not take a later process with the same pid for the earlier one', () => {
    expect(isRunning({ pid: process.pid, startedAt: 'another boot:1' })).toBe(false);
  });

  it('reads the command line', () => {
    expect(commandLine(process.pid)).toContain('node');
  });

  it('counts a zombie as gone', async () => {
    // The shell's child ends at once and nobody waits for it while the shell has become `sleep`.
    const shell = spawn('/bin/sh', ['-c', 'true & echo $!; exec sleep 30'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [printed] = (await once(shell.stdout, 'data')) as [Buffer];
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(identify(Number(printed.toString('utf8').trim()))).toBeUndefined();
    shell.kill('SIGKILL');
    await once(shell, 'exit');
  });
});

describe('stopProcess', () => {
  it('stops a process by the first signal that works', async () => {
    const child = await aProcess();
    const identity = identify(child.pid ?? 0);
    if (identity === undefined) throw new Error('not started');
    const exited = once(child, 'exit');
    expect(await stopProcess(identity, [{ signal: 'SIGTERM', graceMs: 5_000 }])).toBe(true);
    expect((await exited)[1]).toBe('SIGTERM');
  });

  it('goes on to harder signals when a process does not listen', async () => {
    const child = await aProcess("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)");
    const identity = identify(child.pid ?? 0);
    if (identity === undefined) throw new Error('not started');
    const exited = once(child, 'exit');
    const steps = [
      { signal: 'SIGTERM', graceMs: 100 },
      { signal: 'SIGKILL', graceMs: 5_000 },
    ] as const;
    expect(await stopProcess(identity, steps)).toBe(true);
    expect((await exited)[1]).toBe('SIGKILL');
  });

  it('never signals a later process that got the pid', async () => {
    const child = await aProcess();
    const later = { pid: child.pid ?? 0, startedAt: 'another boot:1' };
    expect(await stopProcess(later, [{ signal: 'SIGKILL', graceMs: 100 }])).toBe(true);
    expect(child.exitCode ?? child.signalCode).toBeNull();
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
});
