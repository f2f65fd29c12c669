import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type AuditHead } from './audit-mark.js';
import { AuditMarkLog, type AuditMarkPlace, readAuditMarks } from './audit-mark-log.js';

const at = new Date('2026-11-28T08:00:00Z');
const head = (unitId: string, seq: number): AuditHead => ({
  unitId,
  seq,
  hash: `${seq}`.repeat(64),
});

describe('the log of signed heads', () => {
  let place: AuditMarkPlace;
  beforeEach(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'congvu-marks-'));
    place = { keyFolder: folder, trustFolder: folder };
  });
  afterEach(() => rm(place.trustFolder, { recursive: true, force: true }));

  const log = () => join(place.trustFolder, 'audit-marks.jsonl');
  const lines = async () => (await readFile(log(), 'utf8')).trimEnd().split('\n');
  async function written(): Promise<void> {
    const marks = await AuditMarkLog.open(place);
    await marks.append('p', [head('a', 1), head('b', 2)], at);
    await marks.append('p', [head('a', 3), head('b', 2)], at);
    await marks.append('p', [head('a', 3), head('b', 2)], at);
  }

  it('keeps the newest head of each unit and writes only what moved', async () => {
    await written();
    const { heads, newestAt, brokenLine } = (await readAuditMarks(place.trustFolder)) ?? {};
    expect([...(heads?.values() ?? [])]).toEqual([head('a', 3), head('b', 2)]);
    expect({ newestAt, brokenLine }).toEqual({ newestAt: at.toISOString(), brokenLine: undefined });
    const moved = (await lines()).map(
      (line) => (JSON.parse(line) as { mark: { heads: unknown[] } }).mark.heads.length,
    );
    expect(moved).toEqual([2, 1, 0]);
  });

  it('goes on after a restart, and after a crash in the middle of a line', async () => {
    await written();
    await appendFile(log(), '{"mark":{"sch');
    const marks = await AuditMarkLog.open(place);
    await marks.append('p', [head('a', 4), head('b', 2)], at);
    const read = await readAuditMarks(place.trustFolder);
    expect(read).toMatchObject({ brokenLine: undefined });
    expect(read?.heads.get('a')).toEqual(head('a', 4));
  });

  it.each<[string, (all: string[]) => string[], number]>([
    ['changed', ([one = '', ...rest]) => [one.replace('"seq":1', '"seq":9'), ...rest], 1],
    ['taken out', ([one = '', , three = '']) => [one, three], 2],
    ['exchanged', ([one = '', two = '', three = '']) => [two, one, three], 1],
    ['taken from the beginning', ([, ...rest]) => rest, 1],
  ])('tells that a line was %s', async (_, change, brokenLine) => {
    await written();
    await writeFile(log(), `${change(await lines()).join('\n')}\n`);
    expect(await readAuditMarks(place.trustFolder)).toMatchObject({ brokenLine });
  });

  it('is not there where none was begun, and its key is for the owner alone', async () => {
    expect(await readAuditMarks(place.trustFolder)).toBeUndefined();
    await AuditMarkLog.open(place);
    expect((await stat(join(place.keyFolder, 'audit-marks.key'))).mode & 0o777).toBe(0o600);
  });
});
