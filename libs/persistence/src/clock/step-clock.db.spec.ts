import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ClockAdvanceUnderWay, ClockOnlyForward } from '@congvu/domain';
import { aCapacity, openRecord, type TestRecord } from '../../test/record.js';
import { momentOf, openWholeYear } from '../../test/sample-cycle.js';
import { newId } from '../database/new-id.js';
import { settleDue } from '../due/settle-due.js';
import { sampleId } from '../sample-province/sample-ids.js';
import { beginClockAdvance, latestClockAdvance } from './clock-advance.repository.js';
import { type ClockStep, stepClock } from './step-clock.js';

describe('moving the clock of a rehearsal', () => {
  let record: TestRecord;
  beforeEach(async () => {
    record = await openRecord();
    await openWholeYear(record);
    // The processes of the year have taken what there was.
    await record.asOwner(async (sql) => {
      await sql.execute(`UPDATE act SET state = 'delivered' WHERE state = 'deliverable'`);
      await sql.execute('UPDATE aggregate SET advancing_since = NULL');
    });
  });
  afterEach(() => record.close());

  const begin = (until: string) =>
    record.asApp((sql) =>
      beginClockAdvance(sql, {
        until: momentOf(until),
        capacity: aCapacity('snv.qt'),
        command: {
          key: newId(),
          accountId: sampleId('account', 'snv.qt'),
          requestSha256: 'aa'.repeat(32),
        },
      }),
    );
  const step = () => record.asApp(stepClock);
  const settle = () => record.asApp((sql) => settleDue(sql, 500));
  const reached = async () => (await record.asApp(latestClockAdvance))?.reached;

  it('stops at each due moment, and goes on when what was due is settled', async () => {
    await begin('2024-01-20 17:00');
    expect(await step()).toBe('stepped');
    expect(await reached()).toBe(momentOf('2024-01-16 08:00'));
    expect(await step()).toBe('waiting');
    expect(await settle()).toBeGreaterThan(0);
    expect(await step()).toBe('stepped');
  });

  it('waits for acts on their way, and for processes that move', async () => {
    await begin('2024-01-10 08:00');
    const [one] = await record.asOwner((sql) =>
      sql.query<{ id: string }>(
        'UPDATE aggregate SET advancing_since = now() WHERE id = (SELECT id FROM aggregate LIMIT 1) RETURNING id',
      ),
    );
    expect(await step()).toBe('waiting');
    await record.asOwner((sql) =>
      sql.execute('UPDATE aggregate SET advancing_since = NULL WHERE id = $1', [one?.id]),
    );
    expect(await step()).toBe('stepped');
  });

  it('ends at the moment that was asked for, having settled all before it', async () => {
    await begin('2024-07-02 17:00');
    for (let answer: ClockStep = 'stepped'; answer !== 'done'; answer = await step()) {
      expect(['stepped', 'waiting']).toContain(answer);
      while ((await settle()) > 0);
    }
    const last = await record.asApp(latestClockAdvance);
    expect(last).toMatchObject({ state: 'done', reached: momentOf('2024-07-02 17:00') });
    const [left] = await record.asApp((sql) =>
      sql.query<{ n: number }>(
        `SELECT count(*)::integer AS n FROM due WHERE state = 'waiting' AND due_at <= business_now()`,
      ),
    );
    expect(left?.n).toBe(0);
    expect(await step()).toBe('none');
  });

  it('gives up on what does not come to rest, and leaves the clock where it is', async () => {
    await begin('2024-01-10 08:00');
    await record.asOwner(async (sql) => {
      await sql.execute('UPDATE aggregate SET advancing_since = now()');
      await sql.execute(`UPDATE clock_advance SET stepped_at = now() - interval '4 minutes'`);
    });
    expect(await step()).toBe('failed');
    expect(await step()).toBe('none');
  });

  it('is moved once at a time, and never back', async () => {
    await begin('2024-01-20 17:00');
    await expect(begin('2024-01-21 17:00')).rejects.toThrow(ClockAdvanceUnderWay);
    await expect(begin('2023-12-31 17:00')).rejects.toThrow(ClockOnlyForward);
  });
});
