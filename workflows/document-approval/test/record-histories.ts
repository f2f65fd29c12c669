import { bundleOf, keepHistory, workflowHarness } from '@congvu/testing/workflow-harness';
import { planPlay, type Play, proposalPlay } from './acts.js';
import { planChain, proposalChain } from './chains.js';
import { LetterInPlay } from './letter-in-play.js';
import { RecordInMemory } from './record-in-memory.js';

const folder = new URL('../src/histories/', import.meta.url);
const workflows = new URL('../src/document-approval.workflow.ts', import.meta.url);

const plays: readonly (readonly [name: string, record: RecordInMemory, play: Play])[] = [
  ['proposal-issued', new RecordInMemory(proposalChain, 'proposal'), proposalPlay],
  ['plan-returned-and-issued', new RecordInMemory(planChain, 'plan'), planPlay],
  [
    'proposal-at-form-check',
    new RecordInMemory(proposalChain, 'waiting'),
    proposalPlay.slice(0, 4),
  ],
];

/** Plays letters on a server and keeps their histories, against which later code is replayed (style.md, rule 14). */
export async function recordHistories(): Promise<readonly string[]> {
  const harness = await workflowHarness(await bundleOf(workflows));
  try {
    for (const [name, record, play] of plays)
      await harness.serve(LetterInPlay.queues(record), async () => {
        const letter = await LetterInPlay.start(harness, record);
        await letter.play(play);
        await keepHistory(letter.handle, new URL(`${name}.json`, folder));
      });
  } finally {
    await harness.stop();
  }
  return plays.map(([name]) => name);
}
