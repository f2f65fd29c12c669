import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AccountId } from '@congvu/domain';
import { openRecord, type TestRecord } from '../../test/record.js';
import { sampleId } from '../sample-province/sample-ids.js';
import { countPasswordAttempt, forgetFailedSignIns } from './sign-in.repository.js';

const idOf = (username: string) => sampleId('account', username) as AccountId;

describe('tries at a password', () => {
  let record: TestRecord;
  beforeAll(async () => {
    record = await openRecord();
  });
  afterAll(() => record.close());

  const attempt = (username: string) =>
    record.asApp((sql) => countPasswordAttempt(sql, { username, longest: 900 }));

  it('are counted before they are looked at: of thirty at once five are', async () => {
    const attempts = await Promise.all(Array.from({ length: 30 }, () => attempt('snv.cv1')));
    const kinds = attempts.map((one) => one?.kind);
    expect(kinds.filter((kind) => kind === 'counted')).toHaveLength(5);
    expect(kinds.filter((kind) => kind === 'too-early')).toHaveLength(25);
    expect(attempts).toContainEqual({ kind: 'too-early', waitSeconds: 1 });
  });

  it('are forgotten after a right one', async () => {
    const id = idOf('snv.cv2');
    for (let tries = 0; tries < 6; tries += 1) await attempt('snv.cv2');
    expect(await attempt('snv.cv2')).toMatchObject({ kind: 'too-early' });
    await record.asApp((sql) => forgetFailedSignIns(sql, id));
    const again = { kind: 'counted', account: { id, disabled: false } };
    expect(await attempt('snv.cv2')).toMatchObject(again);
  });

  it('wait twice as long each time, and never longer than the longest', async () => {
    const waits: number[] = [];
    for (let tries = 0; tries < 20; tries += 1) {
      await record.asApp((sql) =>
        sql.execute('UPDATE account SET retry_at = NULL WHERE id = $1', [idOf('snv.cv3')]),
      );
      await attempt('snv.cv3');
      if (tries < 4) continue;
      const early = await attempt('snv.cv3');
      if (early?.kind === 'too-early') waits.push(early.waitSeconds);
    }
    expect(waits.slice(0, 4)).toEqual([1, 2, 4, 8]);
    expect(Math.max(...waits)).toBe(900);
  });

  it('know nobody by an unknown name', async () => {
    expect(await attempt('khong.co')).toBeUndefined();
  });
});
