import { describe, expect, it } from '@jest/globals';
import { runProgram } from './run-program.js';

const shell = (script: string) => ({ file: '/bin/sh', args: ['-c', script], withinMs: 5_000 });

describe('runProgram', () => {
  it('gives the output of a program that succeeds', async () => {
    expect(await runProgram(shell('echo one; echo two >&2'))).toMatchObject({
      ok: true,
      failure: '',
    });
  });

  it('tells a missing program from one that fails', async () => {
    const missing = await runProgram({ file: '/no/such/program', args: [], withinMs: 5_000 });
    expect(missing.failure).toBe('không có lệnh này');
    const failed = await runProgram(shell('echo "ERROR: no network" >&2; echo bye; exit 3'));
    expect(failed).toMatchObject({ ok: false, failure: 'ERROR: no network' });
  });

  it('gives up on a program that hangs', async () => {
    const began = Date.now();
    const hung = await runProgram({ ...shell('exec sleep 30'), withinMs: 200 });
    expect(hung.failure).toBe('không xong trong 0.2 giây');
    expect(Date.now() - began).toBeLessThan(5_000);
  });

  it('is patient once the work is under way', async () => {
    const slow = { ...shell('echo Downloading; sleep 0.6; echo done'), withinMs: 300 };
    const result = await runProgram({ ...slow, underWay: /Downloading/, underWayMs: 5_000 });
    expect(result.ok).toBe(true);
    expect((await runProgram(slow)).ok).toBe(false);
  });

  it('stops when it is told to', async () => {
    const abort = AbortSignal.timeout(100);
    const result = await runProgram({ ...shell('exec sleep 30'), signal: abort });
    expect(result.failure).toBe('bị ngắt');
  });
});
