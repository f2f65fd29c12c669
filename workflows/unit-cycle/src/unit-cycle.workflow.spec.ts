import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bundleOf, type WorkflowHarness, workflowHarness } from '@congvu/testing';
import { does, extensionPlay, reportPlay } from '../test/acts.js';
import { RecordInMemory } from '../test/record-in-memory.js';
import { UnitCycleInPlay } from '../test/unit-cycle-in-play.js';

describe('unitCycle', () => {
  let harness: WorkflowHarness;

  beforeAll(async () => {
    harness = await workflowHarness(
      await bundleOf(new URL('./unit-cycle.workflow.ts', import.meta.url)),
    );
  }, 60_000);
  afterAll(async () => {
    await harness.stop();
  });

  const playing = (
    record: RecordInMemory,
    work: (year: UnitCycleInPlay) => Promise<void>,
  ): Promise<void> =>
    harness.serve(UnitCycleInPlay.queues(record), async () => {
      const year = await UnitCycleInPlay.start(harness, record);
      await work(year);
      await year.handle.terminate('end of the example');
    });

  it('takes a report from its receipt to its acceptance and settles each act', async () => {
    const record = new RecordInMemory('report');
    await playing(record, (year) => year.play(reportPlay));
    expect(record.asked).toEqual([
      'loadUnitCycle',
      ...[1, 2, 3, 4, 5].map((seq) => `settleUnitCycle ${String(seq)}`),
    ]);
  });

  it('takes a later date and a waiver', async () => {
    const record = new RecordInMemory('extended');
    await playing(record, (year) => year.play(extensionPlay));
    expect(record.asked.at(-1)).toBe('settleUnitCycle 3');
  });

  it('answers an act that it has seen, and one that comes too early', async () => {
    const record = new RecordInMemory('answers');
    await playing(record, async (year) => {
      const [adopt, receive] = [record.write(does.adopt('N14')), record.write(does.receive(1))];
      expect(await year.deliver(receive)).toEqual({ kind: 'gap', lastSeq: 0 });
      expect(await year.deliver(adopt)).toEqual({ kind: 'taken' });
      expect(await year.deliver(adopt)).toEqual({ kind: 'known' });
      expect(await year.deliver(receive)).toEqual({ kind: 'taken' });
    });
  });

  it('refuses an act on what the unit does not owe, and goes on with the next', async () => {
    const record = new RecordInMemory('refused');
    await playing(record, async (year) => {
      await expect(year.deliver(record.write(does.receive(1)))).rejects.toThrow();
      record.acts.pop();
      await year.play([does.adopt('N14')]);
    });
    expect(record.asked.at(-1)).toBe('settleUnitCycle 1');
  });

  it('rebuilds itself from the record and settles again what it finds', async () => {
    const record = new RecordInMemory('rebuilt');
    record.write(does.adopt('N14'));
    record.write(does.receive(1));
    record.delivered = 2;
    await playing(record, async (year) => {
      await year.asked((what) => what === 'settleUnitCycle 2');
      await year.play([does.accept(1)]);
    });
    expect(record.asked).toEqual(['loadUnitCycle', 'settleUnitCycle 2', 'settleUnitCycle 3']);
  });

  it('begins a new run before its history grows long, and knows its year there', async () => {
    const record = new RecordInMemory('long');
    await playing(record, async (year) => {
      const act = record.write(does.adopt('N14'));
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
      await year.play([does.receive(1)]);
    });
  }, 60_000);
});
