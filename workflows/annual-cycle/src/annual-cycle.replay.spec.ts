import { beforeAll, describe, expect, it } from '@jest/globals';
import { recordedHistories, type Replays, replaysOf } from '@congvu/testing';
import { DeterminismViolationError } from '@temporalio/workflow';

const histories = recordedHistories(new URL('./histories/', import.meta.url));

describe('replay of recorded years', () => {
  let replays: Replays;

  beforeAll(async () => {
    replays = await replaysOf(
      new URL('./annual-cycle.workflow.ts', import.meta.url),
      new URL('../test/changed.workflow.ts', import.meta.url),
    );
  }, 60_000);

  it.each(histories)('does today what it did in $name', async (history) => {
    await expect(replays.today(history)).resolves.toBeUndefined();
  });

  it.each(histories)('finds a change of the commands in $name', async (history) => {
    await expect(replays.changed(history)).rejects.toThrow(DeterminismViolationError);
  });
});
