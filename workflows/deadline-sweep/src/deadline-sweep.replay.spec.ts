import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundleOf, silenceRuntime, type WorkflowCode } from '@congvu/testing';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';

const folder = new URL('./histories/', import.meta.url);
const histories = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('replay of recorded sweeps', () => {
  let code: WorkflowCode;
  let changed: WorkflowCode;

  beforeAll(async () => {
    silenceRuntime();
    code = await bundleOf(new URL('./deadline-sweep.workflow.ts', import.meta.url));
    changed = await bundleOf(new URL('../test/changed.workflow.ts', import.meta.url));
  }, 60_000);

  const replay = (workflowBundle: WorkflowCode, name: string): Promise<void> =>
    Worker.runReplayHistory(
      { workflowBundle },
      JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
      'deadline-sweep:replayed',
    );

  it.each(histories)('does today what it did in %s', async (name) => {
    await expect(replay(code, name)).resolves.toBeUndefined();
  });

  it.each(histories)('finds a change of the commands in %s', async (name) => {
    await expect(replay(changed, name)).rejects.toThrow(DeterminismViolationError);
  });
});
