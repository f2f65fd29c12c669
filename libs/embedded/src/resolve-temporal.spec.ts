import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareVersions } from './own-program.js';
import { ProgramNotFound } from './program-not-found.js';
import { resolveProgram } from './resolve-temporal.js';
import { systemKey, temporalCli, type TemporalProgram } from './temporal-program.js';

/** A name that is on nobody's PATH, so that each test has only the ways it makes. */
const program: TemporalProgram = {
  ...temporalCli,
  name: 'temporal-of-this-test' as TemporalProgram['name'],
};

describe('resolveProgram', () => {
  let folder: string;
  let cacheFolders: readonly string[];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'congvu-resolve-'));
    cacheFolders = [join(folder, 'home'), join(folder, 'data')];
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function aProgram(name: string, version: string): Promise<string> {
    const path = join(folder, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, `#!/bin/sh\necho "temporal version ${version} (Server 1.32.0)"\n`, {
      mode: 0o755,
    });
    return path;
  }

  const inCache = (cache: string) =>
    aProgram(`${cache}/${program.name}-1.9.1-${process.platform}-${process.arch}`, '1.9.1');

  it('takes the copy that the operator names before any other', async () => {
    await inCache('home');
    const given = await aProgram('mine', '1.8.2');
    const found = await resolveProgram(program, { given, cacheFolders, offline: true });
    expect(found).toEqual({ path: given, version: '1.8.2', way: 'given' });
  });

  it('says so and goes on when the named copy does not run', async () => {
    const cached = await inCache('data');
    const said: string[] = [];
    const progress = (text: string) => void said.push(text);
    const options = { given: '/no/such/temporal', cacheFolders, offline: true, progress };
    expect(await resolveProgram(program, options)).toMatchObject({ path: cached, way: 'cache' });
    expect(said).toEqual([
      'TEMPORAL_CLI=/no/such/temporal không dùng được: không có tệp chạy được ở đó',
    ]);
  });

  it('refuses a copy that is too old', async () => {
    const given = await aProgram('old', '1.3.0');
    const attempt = resolveProgram(program, { given, cacheFolders, offline: true });
    await expect(attempt).rejects.toThrow('phiên bản 1.3.0 quá cũ (cần từ 1.4.1)');
  });

  it('names every way tried and what to do when there is none', async () => {
    const tried = [{ way: 'TEMPORAL_ADDRESS', outcome: 'không đặt' }];
    const failure = await resolveProgram(program, { cacheFolders, tried, offline: true }).catch(
      (error: unknown) => error,
    );
    if (!(failure instanceof ProgramNotFound)) throw failure;
    expect(failure.attempts.map(({ way }) => way)).toEqual([
      'TEMPORAL_ADDRESS',
      'TEMPORAL_CLI',
      'PATH',
      `bộ nhớ đệm ${join(folder, 'home')}`,
      `bộ nhớ đệm ${join(folder, 'data')}`,
    ]);
    expect(failure.message).toContain('đặt TEMPORAL_CLI=đường-dẫn');
  });
});

describe('compareVersions', () => {
  const version = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99));

  it('orders as the numbers do, not as the text does', () => {
    expect(compareVersions('1.10.0', '1.9.1')).toBeGreaterThan(0);
    fc.assert(
      fc.property(version, version, (first, second) => {
        const numbers = ([major, minor, patch]: [number, number, number]) =>
          major * 10_000 + minor * 100 + patch;
        const expected = Math.sign(numbers(first) - numbers(second));
        expect(Math.sign(compareVersions(first.join('.'), second.join('.')))).toBe(expected);
      }),
    );
  });
});

describe('systemKey', () => {
  it('knows the systems with pinned programs and no other', () => {
    expect(systemKey('linux', 'x64')).toBe('linux-x64');
    expect(systemKey('win32', 'x64')).toBeUndefined();
  });
});
