import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Worker } from '@temporalio/worker';
import { bundleOf, silenceRuntime } from './workflow-harness.js';

/** What a workflow did once, as it was recorded. */
export interface RecordedHistory {
  readonly name: string;
  readonly file: URL;
}

export function recordedHistories(folder: URL): readonly RecordedHistory[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((file) => ({ name: basename(file, '.json'), file: new URL(file, folder) }));
}

/** Fails with a DeterminismViolationError where the code would do something else than what was recorded. */
type Replay = (history: RecordedHistory) => Promise<void>;

/** Of the code of today, and of one that was changed carelessly. */
export interface Replays {
  readonly today: Replay;
  readonly changed: Replay;
}

/** Once in a spec file: a process has one runtime. */
export async function replaysOf(workflows: URL, changedWorkflows: URL): Promise<Replays> {
  silenceRuntime();
  return { today: await replayBy(workflows), changed: await replayBy(changedWorkflows) };
}

async function replayBy(workflows: URL): Promise<Replay> {
  const workflowBundle = await bundleOf(workflows);
  return ({ name, file }) =>
    Worker.runReplayHistory({ workflowBundle }, JSON.parse(readFileSync(file, 'utf8')), name);
}
