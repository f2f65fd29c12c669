import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pngOf } from '@congvu/testing';
import { inspectFile } from './inspection/inspect-file.js';
import { Intake } from './intake.js';

describe('a file that cannot be looked at', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'congvu-intake-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** What the gate says when the inspecting process does this with its order. */
  const takenBy = async (doing: string): Promise<unknown> => {
    const path = join(folder, 'program.mjs');
    await writeFile(path, `process.once('message', () => { ${doing} }); process.send('ready');`);
    const received = join(folder, 'received');
    const intake = new Intake({
      folder: received,
      trustFolder: folder,
      mostBytes: 1_000,
      program: { path, execArgv: [] },
    });
    const declared = { name: 'a.png', mediaType: 'image/png', bytes: 3 };
    const taken = intake.take(Readable.from([Buffer.from('abc')]), declared);
    const outcome = await taken.catch((error: unknown) => error);
    expect(await readdir(received)).toEqual([]);
    return outcome;
  };

  it.each([
    ['ended from outside', `process.kill(process.pid, 'SIGTERM')`],
    ['killed by the system', `process.kill(process.pid, 'SIGKILL')`],
    ['full', `process.send({ taken: 'unknown', fault: 'write ENOSPC' })`],
  ])('is no fault of the file where the machine is %s', async (_, doing) => {
    expect(await takenBy(doing)).toMatchObject({ name: 'InspectorFailed' });
  });

  it.each([
    ['crashes', 'process.abort()'],
    ['trips over its bytes', `throw new TypeError('no such object')`],
  ])('is refused as too complex where the reader %s', async (_, doing) => {
    expect(await takenBy(doing)).toMatchObject({ code: 'too-complex' });
  });

  it('is told apart by the reader itself: a disk that takes nothing is no refusal', async () => {
    const path = join(folder, 'a.png');
    await writeFile(path, pngOf());
    const cleanedPath = join(folder, 'absent', 'cleaned');
    const order = { path, cleanedPath, claimed: 'png', trustFolder: folder } as const;
    expect(await inspectFile(order)).toEqual({ taken: 'unknown', fault: 'open ENOENT' });
  });
});
