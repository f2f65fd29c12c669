import { bundleOf, keepHistory, workflowHarness } from '@congvu/testing/workflow-harness';
import { nudge } from '../src/deadline-sweep.messages.js';
import { DuesInMemory } from './dues-in-memory.js';
import { SweepInPlay } from './sweep-in-play.js';

const folder = new URL('../src/histories/', import.meta.url);
const workflows = new URL('../src/deadline-sweep.workflow.ts', import.meta.url);

/** Plays a sweep on a server and keeps its history, against which later code is replayed (style.md, rule 14). */
export async function recordHistories(): Promise<readonly string[]> {
  const harness = await workflowHarness(await bundleOf(workflows));
  const name = 'nudged-and-woken';
  const dues = new DuesInMemory(() => harness.now());
  try {
    const now = await harness.now();
    dues.add(...[1, 2, 3].map((number) => ({ name: `reminder ${String(number)}`, dueAt: now })));
    dues.add({ name: 'rung 1', dueAt: now + 30 * 60_000 });
    await harness.serve(SweepInPlay.queues(dues), async () => {
      const sweep = await SweepInPlay.start(harness, dues, name);
      await sweep.asleep(1);
      await sweep.handle.signal(nudge);
      await sweep.asleep(2);
      await harness.skip(31 * 60_000);
      await sweep.asleep(3);
      await keepHistory(sweep.handle, new URL(`${name}.json`, folder));
    });
  } finally {
    await harness.stop();
  }
  return [name];
}
