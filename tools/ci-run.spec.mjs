import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const script = join(import.meta.dirname, '../.ci/run');
const GREEN = 'echo "2 passed, 0 failed"';
const installed = [
  'chromium-headless-shell',
  'pdfsig',
  'qpdf',
  'openssl',
  'certutil',
  'python3',
  'sudo',
];
let folder;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'congvu-ci-'));
  for (const name of installed) program(join('bin', name), 'exit 0');
  program('congvu-ci/python/bin/python', 'exit 0');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(name, body) {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
}

/** Runs CI with parts that do no more than this: its code, and the lines after its last part began. */
async function run({ packages = 'exit 0', tests = GREEN, faults = GREEN, checks = GREEN }) {
  const parts = `ci*) ${packages} ;; test) ${tests} ;; "run test:faults"*) ${faults} ;; *) ${checks} ;;`;
  program('bin/npm', `case "$*" in ${parts} esac`);
  const env = {
    PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter),
    XDG_CACHE_HOME: folder,
    HOME: folder,
  };
  const [code, output] = await new Promise((resolve) => {
    execFile('bash', [script], { env }, (error, stdout) => resolve([error?.code ?? 0, stdout]));
  });
  const lines = output.trim().split('\n');
  return { code, end: lines.slice(lines.findLastIndex((line) => line.startsWith('=== ')) + 1) };
}

describe('the end of CI', () => {
  it('sums up the parts', async () => {
    expect(await run({})).toEqual({ code: 0, end: ['2 passed, 0 failed', '6 passed, 0 failed'] });
  });

  it('repeats what a part names', async () => {
    const { code, end } = await run({
      tests: 'echo "✗ a stack starts: no"; echo "1 passed, 1 failed"; exit 1',
    });
    expect(code).toBe(1);
    expect(end.slice(1)).toEqual(['✗ tests: a stack starts: no', '5 passed, 1 failed']);
  });

  const NAMELESS = 'ended with 1, no failure named';
  it.each([
    ['failures', { faults: 'echo "1 passed, 2 failed"; exit 1', why: NAMELESS, failed: 2 }],
    ['a bad end', { faults: `${GREEN}; exit 1`, why: NAMELESS, failed: 1 }],
    ['no tally', { faults: 'echo hello', why: 'ended with 0, without its tally', failed: 1 }],
    ['a kill', { faults: 'kill -9 $$', why: 'ended with 137, without its tally', failed: 1 }],
  ])('names a part that names nothing: %s', async (_, { faults, why, failed }) => {
    const { code, end } = await run({ faults });
    expect(code).toBe(1);
    expect(end.at(-2)).toBe(`✗ faults: ${why}`);
    expect(end.at(-1)).toMatch(new RegExp(`^\\d passed, ${failed} failed$`));
  });

  it('names a part without its tally also where that named failures before its end', async () => {
    const { end } = await run({ faults: 'echo "✗ seed 3"; exit 1' });
    expect(end.slice(-3, -1)).toEqual([
      '✗ faults: seed 3',
      '✗ faults: ended with 1, without its tally',
    ]);
  });

  it('names what everything else needs', async () => {
    const { code, end } = await run({ packages: 'exit 7' });
    expect(code).toBe(1);
    expect(end).toEqual(['✗ packages: ended with 7', '0 passed, 1 failed']);
  });
});
