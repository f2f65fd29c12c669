import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bundleOf, type WorkflowHarness, workflowHarness } from '@congvu/testing';
import { type DueInMemory, DuesInMemory } from '../test/dues-in-memory.js';
import { SweepInPlay } from '../test/sweep-in-play.js';
import { nudge } from './deadline-sweep.messages.js';

const minute = 60_000;

describe('deadlineSweep', () => {
  let harness: WorkflowHarness;
  let dues: DuesInMemory;
  let begun: number;

  beforeAll(async () => {
    harness = await workflowHarness(
      await bundleOf(new URL('./deadline-sweep.workflow.ts', import.meta.url)),
    );
  }, 60_000);
  afterAll(async () => {
    await harness.stop();
  });
  beforeEach(async () => {
    dues = new DuesInMemory(() => harness.now());
    begun = await harness.now();
  });

  const sweeping = (
    authority: string,
    work: (sweep: SweepInPlay) => Promise<void>,
  ): Promise<void> =>
    harness.serve(SweepInPlay.queues(dues), async () => {
      const sweep = await SweepInPlay.start(harness, dues, authority);
      // One that is left behind without a worker would hold the server's time.
      await work(sweep).finally(() => sweep.end());
    });
  const dueIn = (minutes: number, name: string): DueInMemory => ({
    name,
    dueAt: begun + minutes * minute,
  });
  const batches = () => dues.asked.filter((what) => what.startsWith('settleDue'));

  it('settles batches until nothing is due, and sleeps until the next is', async () => {
    dues.add(dueIn(0, 'a'), dueIn(0, 'b'), dueIn(0, 'c'), dueIn(30, 'd'));
    await sweeping('batches', async (sweep) => {
      await sweep.asleep(1);
      expect(batches()).toEqual(['settleDue 2', 'settleDue 1', 'settleDue 0']);
      await harness.skip(29 * minute);
      expect(dues.settled).toEqual(['a', 'b', 'c']);
      await harness.skip(2 * minute);
      await sweep.asleep(2);
    });
    expect(dues.settled).toEqual(['a', 'b', 'c', 'd']);
  });

  it('asks again after an hour when nothing waits, or only what is due later', async () => {
    await sweeping('hour', async (sweep) => {
      await sweep.asleep(1);
      await harness.skip(61 * minute);
      await sweep.asleep(2);
      dues.add(dueIn(600, 'late'));
      await harness.skip(61 * minute);
      await sweep.asleep(3);
      await harness.skip(50 * minute);
      expect(batches()).toHaveLength(3);
    });
  });

  it('looks at once when it is nudged', async () => {
    await sweeping('nudged', async (sweep) => {
      await sweep.asleep(1);
      dues.add(dueIn(0, 'new'));
      await sweep.handle.signal(nudge);
      await sweep.asleep(2);
    });
    expect(dues.settled).toEqual(['new']);
  });

  it('does not ask without a pause for what another has in hand', async () => {
    const locked: DueInMemory = { ...dueIn(0, 'locked'), locked: true };
    dues.add(locked);
    await sweeping('locked', async (sweep) => {
      await sweep.asleep(1);
      expect(batches()).toEqual(['settleDue 0']);
      locked.locked = false;
      await harness.skip(2_000);
      await sweep.asleep(2);
      const { events } = await sweep.handle.fetchHistory();
      const timers = events?.flatMap(({ timerStartedEventAttributes: timer }) =>
        timer ? [Number(timer.startToFireTimeout?.seconds)] : [],
      );
      expect(timers?.[0]).toBe(1);
    });
    expect(dues.settled).toEqual(['locked']);
  });

  it('begins a new run before its history grows long, and goes on there', async () => {
    await sweeping('long', async (sweep) => {
      const { runId } = await sweep.handle.describe();
      let rounds = 0;
      for (let now = runId; now === runId && rounds < 200;) {
        rounds += 1;
        await sweep.asleep(rounds);
        await sweep.handle.signal(nudge);
        now = (await sweep.handle.describe()).runId;
      }
      expect((await sweep.handle.describe()).runId).not.toBe(runId);
      await sweep.asleep(rounds + 1);
      dues.add(dueIn(0, 'later'));
      await sweep.handle.signal(nudge);
      await sweep.asleep(rounds + 2);
    });
    expect(dues.settled).toEqual(['later']);
  }, 60_000);
});
