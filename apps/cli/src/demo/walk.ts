import { type DecideTask, type DocumentView } from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';
import { approve, decide, sign } from './acts.js';
import { type OpenTask, type Stage } from './stage.js';

/** More than any chain of the sample has. */
const MOST_STEPS = 15;

export interface Way {
  readonly documentId: string;
  /** Who wrote it, and reads where it is. */
  readonly drafter: string;
  /** Stops before the văn thư issues it. */
  readonly upToIssue?: boolean;
}

/** Takes a submitted letter through the steps that are left, each by whom it waits for. @throws the first that fails */
export async function walk(stage: Stage, way: Way): Promise<DocumentView> {
  const { documentId, drafter, upToIssue = false } = way;
  const reader = await stage.officer(drafter);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const letter = await stage.settled(reader, documentId);
    const [task] = letter.openTasks;
    if (task === undefined || (upToIssue && task.kind === 'issue')) return letter;
    await perform(stage, documentId, task);
  }
  throw new CommandFailed('no-end', `Văn bản ${documentId} không đi hết quy trình.`);
}

async function perform(stage: Stage, documentId: string, task: OpenTask): Promise<void> {
  const { kind, holder } = task;
  const turn = { post: holder.postCode, documentId };
  switch (kind) {
    case 'review':
    case 'form-check':
    case 'initial':
      await approve(stage, { ...turn, kind });
      return;
    case 'sign':
      await sign(stage, { ...turn, kind: 'person' });
      return;
    case 'seal':
      await sign(stage, { ...turn, kind: 'agency' });
      return;
    case 'number':
    case 'issue':
      await decide(stage, { ...turn, kind }, (): DecideTask => ({ kind }));
      return;
    default:
      throw new CommandFailed('other-step', `${holder.postCode} không đóng được bước "${kind}".`);
  }
}
