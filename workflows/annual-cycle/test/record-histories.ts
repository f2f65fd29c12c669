import { type CycleActBody } from '@congvu/domain';
import { bundleOf, keepHistory, workflowHarness } from '@congvu/testing/workflow-harness';
import { CycleInPlay } from './cycle-in-play.js';
import { does, RecordInMemory } from './record-in-memory.js';

const folder = new URL('../src/histories/', import.meta.url);
const workflows = new URL('../src/annual-cycle.workflow.ts', import.meta.url);

const plays: readonly (readonly [name: string, play: readonly CycleActBody[]])[] = [
  ['year-under-way', [does.open(), does.openPhase('PLAN')]],
  ['year-closed', [does.open(), does.openPhase('PLAN'), does.close()]],
];

/** Plays years on a server and keeps their histories, against which later code is replayed (style.md, rule 14). */
export async function recordHistories(): Promise<readonly string[]> {
  const harness = await workflowHarness(await bundleOf(workflows));
  try {
    for (const [name, play] of plays) {
      const record = new RecordInMemory(name);
      await harness.serve(CycleInPlay.queues(record), async () => {
        const year = await CycleInPlay.start(harness, record);
        await year.play(play);
        if (name === 'year-closed') await year.handle.result();
        await keepHistory(year.handle, new URL(`${name}.json`, folder));
      });
    }
  } finally {
    await harness.stop();
  }
  return plays.map(([name]) => name);
}
