import { type DecideTask, type DocumentView, type TaskKind } from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';
import { approve, decide, sign } from './acts.js';
import { actingFor } from './sample-accounts.js';
import { type OpenTask, type Stage } from './stage.js';

/** More than any chain of the sample has. */
const MOST_STEPS = 15;

export interface Way {
  readonly documentId: string;
  /** Who wrote it, and reads where it is. */
  readonly drafter: string;
  /** Stops at the first task of this kind; at the end where it is left out. */
  readonly upTo?: TaskKind;
}

/** Takes a submitted letter through the steps that are left, each by whom it waits for. @throws the first that fails */
export async function walk(stage: Stage, way: Way): Promise<DocumentView> {
  const { documentId, drafter, upTo } = way;
  const reader = await stage.officer(drafter);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const letter = await stage.settled(reader, documentId);
    const [task] = letter.openTasks;
    if (task === undefined || task.kind === upTo) return letter;
    await perform(stage, documentId, task);
  }
  throw new CommandFailed('no-end', `Văn bản ${documentId} không đi hết quy trình.`);
}

async function perform(stage: Stage, documentId: string, task: OpenTask): Promise<void> {
  const { kind, holder } = task;
  const turn = { post: actingFor(holder.postCode, stage.today), documentId };
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
