import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bundleOf, type WorkflowHarness, workflowHarness } from '@congvu/testing';
import { CycleInPlay } from '../test/cycle-in-play.js';
import { does, RecordInMemory } from '../test/record-in-memory.js';

const opening = [
  'openObligations',
  'startUnitCycles after null',
  'startUnitCycles after unit-2',
  'startUnitCycles after unit-4',
  'nudgeSweep',
];

describe('annualCycle', () => {
  let harness: WorkflowHarness;

  beforeAll(async () => {
    harness = await workflowHarness(
      await bundleOf(new URL('./annual-cycle.workflow.ts', import.meta.url)),
    );
  }, 60_000);
  afterAll(async () => {
    await harness.stop();
  });

  const playing = (
    record: RecordInMemory,
    work: (year: CycleInPlay) => Promise<void>,
  ): Promise<void> =>
    harness.serve(CycleInPlay.queues(record), async () => {
      const year = await CycleInPlay.start(harness, record);
      await work(year);
      if (!record.acts.some(({ body }) => body.kind === 'close-cycle'))
        await year.handle.terminate('end of the example');
    });

  it('opens what units owe, starts their years page by page, nudges the sweep and settles', async () => {
    const record = new RecordInMemory('opened');
    await playing(record, (year) => year.play([does.open()]));
    expect(record.asked).toEqual(['loadCycle', ...opening, 'settleCycle 1']);
  });

  it('looks again at what units owe when a phase opens', async () => {
    const record = new RecordInMemory('phase');
    await playing(record, (year) => year.play([does.open(), does.openPhase('REPORT')]));
    expect(record.asked.slice(-6)).toEqual([...opening, 'settleCycle 2']);
  });

  it('ends when the year is closed, and opens nothing then', async () => {
    const record = new RecordInMemory('closed');
    await playing(record, async (year) => {
      await year.play([does.open(), does.close()]);
      await year.handle.result();
    });
    expect(record.asked.slice(-2)).toEqual(['settleCycle 1', 'settleCycle 2']);
  });

  it('answers an act that it has seen, and one that comes too early', async () => {
    const record = new RecordInMemory('answers');
    await playing(record, async (year) => {
      const [open, phase] = [record.write(does.open()), record.write(does.openPhase('PLAN'))];
      expect(await year.deliver(phase)).toEqual({ kind: 'gap', lastSeq: 0 });
      expect(await year.deliver(open)).toEqual({ kind: 'taken' });
      expect(await year.deliver(open)).toEqual({ kind: 'known' });
      expect(await year.deliver(phase)).toEqual({ kind: 'taken' });
    });
  });

  it('rebuilds itself from the record and starts again what should run', async () => {
    const record = new RecordInMemory('rebuilt', []);
    record.write(does.open());
    record.delivered = 1;
    await playing(record, (year) => year.asked((what) => what === 'settleCycle 1'));
    expect(record.asked).toEqual([
      'loadCycle',
      'openObligations',
      'startUnitCycles after null',
      'nudgeSweep',
      'settleCycle 1',
    ]);
  });

  it('begins a new run before its history grows long, and knows its year there', async () => {
    const record = new RecordInMemory('long', []);
    await playing(record, async (year) => {
      const act = record.write(does.open());
      await year.deliver(act);
      record.delivered = 1;
      const { runId } = await year.handle.describe();
      let now = runId;
      for (let repeat = 0; repeat < 600 && now === runId; repeat += 1) {
        await year.deliver(act).catch(() => undefined);
        if (repeat % 20 === 0) now = (await year.handle.describe()).runId;
      }
      expect(now).not.toBe(runId);
      expect(await year.deliver(act)).toEqual({ kind: 'known' });
      await year.play([does.close()]);
      await year.handle.result();
    });
  }, 60_000);
});
