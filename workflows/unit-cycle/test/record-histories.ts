import { bundleOf, keepHistory, workflowHarness } from '@congvu/testing/workflow-harness';
import { extensionPlay, reportPlay } from './acts.js';
import { RecordInMemory } from './record-in-memory.js';
import { UnitCycleInPlay } from './unit-cycle-in-play.js';

const folder = new URL('../src/histories/', import.meta.url);
const workflows = new URL('../src/unit-cycle.workflow.ts', import.meta.url);

const plays = [
  ['report-returned-and-accepted', reportPlay],
  ['extended-and-waived', extensionPlay],
] as const;

/** Plays a unit's year on a server and keeps its history, against which later code is replayed (style.md, rule 14). */
export async function recordHistories(): Promise<readonly string[]> {
  const harness = await workflowHarness(await bundleOf(workflows));
  try {
    for (const [name, play] of plays) {
      const record = new RecordInMemory(name);
      await harness.serve(UnitCycleInPlay.queues(record), async () => {
        const year = await UnitCycleInPlay.start(harness, record);
        await year.play(play);
        await keepHistory(year.handle, new URL(`${name}.json`, folder));
      });
    }
  } finally {
    await harness.stop();
  }
  return plays.map(([name]) => name);
}
