import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bundleOf, type WorkflowHarness, workflowHarness } from '@congvu/testing';
import { does, planPlay, proposalPlay } from '../test/acts.js';
import { planChain, proposalChain } from '../test/chains.js';
import { LetterInPlay } from '../test/letter-in-play.js';
import { RecordInMemory } from '../test/record-in-memory.js';

describe('documentApproval', () => {
  let harness: WorkflowHarness;

  beforeAll(async () => {
    harness = await workflowHarness(
      await bundleOf(new URL('./document-approval.workflow.ts', import.meta.url)),
    );
  }, 60_000);
  afterAll(async () => {
    await harness.stop();
  });

  const playing = (
    record: RecordInMemory,
    work: (letter: LetterInPlay) => Promise<void>,
  ): Promise<void> =>
    harness.serve(LetterInPlay.queues(record), async () => {
      const letter = await LetterInPlay.start(harness, record);
      await work(letter);
      if (record.asked.at(-1)?.startsWith('finishLetter') !== true)
        await letter.handle.terminate('end of the example');
    });

  it('takes a tờ trình with opinions to its issue, with what each step calls for in order', async () => {
    const record = new RecordInMemory(proposalChain, 'proposal');
    await playing(record, async (letter) => {
      await letter.play(proposalPlay);
      await letter.handle.result();
    });
    expect(record.asked).toEqual([
      'loadLetter',
      ...['renderContent 1', 'openStep 1 opened', 'renderContent 1', 'openStep 2 opened'],
      ...['renderContent 1', 'openStep 3 opened', 'renderContent 2', 'openStep 4 opened'],
      ...['renderForSigning 2', 'openStep 5 opened'],
      ...['completeSignatures', 'openStep 6 opened'],
      ...['completeSignatures', 'openStep 7 opened', 'completeSignatures', 'openStep 8 opened'],
      ...['distributeLetter', 'finishLetter 9'],
    ]);
  }, 30_000);

  it('takes a plan back to its proposer and on to its issue', async () => {
    const record = new RecordInMemory(planChain, 'plan');
    await playing(record, async (letter) => {
      await letter.play(planPlay);
      await letter.handle.result();
    });
    expect(record.asked.slice(-2)).toEqual(['distributeLetter', 'finishLetter 18']);
    expect(record.asked).toContain('renderForSigning 4');
  }, 30_000);

  it('answers an act that it has seen, and one that comes too early', async () => {
    const record = new RecordInMemory(proposalChain, 'answers');
    await playing(record, async (letter) => {
      const [first, second] = [
        record.write(does.submit(), 'SNV.CV1'),
        record.write(does.approve(), 'SNV.TP'),
      ];
      expect(await letter.deliver(second)).toEqual({ kind: 'gap', lastSeq: 0 });
      expect(await letter.deliver(first)).toEqual({ kind: 'taken' });
      expect(await letter.deliver(first)).toEqual({ kind: 'known' });
      expect(await letter.deliver(second)).toEqual({ kind: 'taken' });
    });
  });

  it('goes on with the newer act when the opening was overtaken', async () => {
    const record = new RecordInMemory(proposalChain, 'overtaken');
    await playing(record, async (letter) => {
      const first = record.write(does.submit(), 'SNV.CV1');
      const second = record.write({ kind: 'withdraw' }, 'SNV.CV1');
      await letter.deliver(first);
      await letter.asked((what) => what === 'openStep 1 overtaken');
      await letter.deliver(second);
      await letter.handle.result();
    });
    expect(record.asked.at(-1)).toBe('finishLetter 2');
  });

  it('waits for the act that says so when a step was merged', async () => {
    const record = new RecordInMemory(proposalChain, 'merged');
    record.openings.set(1, 'merged');
    await playing(record, async (letter) => {
      await letter.play([
        ['SNV.CV1', does.submit()],
        [null, does.merge('leader', 'draft')],
      ]);
    });
    expect(record.asked.slice(-3)).toEqual([
      'openStep 1 merged',
      'renderContent 1',
      'openStep 2 opened',
    ]);
  });

  it('takes an undone act as the filler of its place', async () => {
    const record = new RecordInMemory(proposalChain, 'undone');
    await playing(record, async (letter) => {
      await letter.play([['SNV.CV1', does.submit()]]);
      const undone = record.write(does.approve(), 'SNV.TP', 'void');
      const undo = record.write({ kind: 'undo', undone: undone.id, undoneSeq: 2 }, 'SNV.TP');
      await letter.deliver(undone);
      await letter.deliver(undo);
      await letter.asked((what) => what === 'openStep 3 opened');
      await letter.play([['SNV.TP', does.approve()]]);
    });
    expect(record.asked.at(-1)).toBe('openStep 4 opened');
  });

  it('refuses an act that fits no position, and goes on with the next', async () => {
    const record = new RecordInMemory(proposalChain, 'refused');
    await playing(record, async (letter) => {
      await expect(letter.deliver(record.write(does.seal(), 'SNV.VT'))).rejects.toThrow();
      record.acts.pop();
      await letter.play([['SNV.CV1', does.submit()]]);
    });
    expect(record.asked.at(-1)).toBe('openStep 1 opened');
  });

  it('rebuilds itself from the record and opens again what should be open', async () => {
    const record = new RecordInMemory(proposalChain, 'rebuilt');
    record.write(does.submit(), 'SNV.CV1');
    record.write(does.approve(), 'SNV.TP');
    record.delivered = 2;
    await playing(record, async (letter) => {
      await letter.asked((what) => what === 'openStep 2 opened');
      await letter.play([['SNV.CVP', does.approve()]]);
    });
    expect(record.asked.slice(0, 3)).toEqual([
      'loadLetter',
      'renderContent 1',
      'openStep 2 opened',
    ]);
  });

  it('begins a new run before its history grows long, and knows its letter there', async () => {
    const record = new RecordInMemory(proposalChain, 'long');
    await playing(record, async (letter) => {
      const [post, body] = proposalPlay[0] ?? ['', does.submit()];
      const act = record.write(body, post);
      await letter.deliver(act);
      record.delivered = 1;
      const { runId } = await letter.handle.describe();
      let now = runId;
      for (let repeat = 0; repeat < 600 && now === runId; repeat += 1) {
        await letter.deliver(act).catch(() => undefined);
        if (repeat % 20 === 0) now = (await letter.handle.describe()).runId;
      }
      expect(now).not.toBe(runId);
      expect(await letter.deliver(act)).toEqual({ kind: 'known' });
      await letter.play([['SNV.TP', does.approve()]]);
    });
  }, 60_000);
});
