import { type AvailableActionView, type DocumentView } from '@congvu/contracts';
import { type Approval } from '@congvu/domain';
import {
  type DocumentDetail,
  type FileOfDocument,
  type ListedPost,
  type PastAct,
  type TaskRow,
} from '@congvu/persistence';
import { optionalCapacityView } from '../organisation/capacity-view.js';
import { chainSteps, holderView } from './chain-view.js';
import { documentRowView } from './document-row-view.js';

type Neighbour = DocumentView['proposal'];

export interface LetterFacts {
  readonly letter: DocumentDetail;
  readonly openTasks: readonly TaskRow[];
  readonly history: readonly PastAct[];
  readonly posts: ReadonlyMap<string, ListedPost>;
  readonly files: readonly FileOfDocument[];
  readonly actions: readonly AvailableActionView[];
  readonly proposal: Neighbour;
  readonly proposes: Neighbour;
  readonly lastSeenVersion: number | null;
}

/** The letter as its reader sees it: where it stands, who has it, what he may do. */
export function documentView(facts: LetterFacts): DocumentView {
  const { letter, posts, actions } = facts;
  const { approval, chain } = letter;
  return {
    ...documentRowView(letter),
    drafter: approval.drafter === null ? null : holderView(approval.drafter, posts),
    chain: { code: chain.code, title: chain.title, steps: chainSteps(facts) },
    advancingSince: letter.advancingSince,
    returned: returnedView(facts),
    proposal: facts.proposal,
    proposes: facts.proposes,
    currentFile: currentFile(facts.files),
    openTasks: facts.openTasks.map((task) => openTaskView(task, actions)),
    availableActions: [...actions],
    seesDossier: letter.seesDossier,
    hasReport: letter.hasReport,
    seq: letter.seq,
    lastSeenVersion: facts.lastSeenVersion,
  };
}

/** Nothing but where the letter stands: no names, no content. */
export function documentMetadata(letter: DocumentDetail): DocumentView {
  const { chain, approval } = letter;
  const steps = chainSteps({ letter, openTasks: [], history: [], posts: new Map() });
  return {
    ...documentRowView(letter),
    drafter: null,
    chain: {
      code: chain.code,
      title: chain.title,
      steps: steps.map((step) => ({ ...step, holders: [] })),
    },
    advancingSince: letter.advancingSince,
    returned: reasonOf(approval) === null ? null : { reasonCode: 'other', reason: null, by: null },
    proposal: null,
    proposes: null,
    currentFile: null,
    openTasks: [],
    availableActions: [],
    seesDossier: false,
    hasReport: false,
    seq: letter.seq,
    lastSeenVersion: null,
  };
}

function openTaskView(
  task: TaskRow,
  actions: readonly AvailableActionView[],
): DocumentView['openTasks'][number] {
  return {
    id: task.id,
    kind: task.kind,
    step: task.step,
    mine: actions.some(({ taskId }) => taskId === task.id),
    holder: { postCode: task.postCode, title: task.postTitle, names: [...task.holderNames] },
    dueOn: task.dueOn,
    claimedBy: task.claimedBy?.name ?? null,
  };
}

function returnedView({ letter, history }: LetterFacts): DocumentView['returned'] {
  const reasonCode = reasonOf(letter.approval);
  if (reasonCode === null) return null;
  const act = history.find(
    ({ body, state }) => body.kind === 'return' && !state.startsWith('void'),
  );
  return { reasonCode, reason: act?.note ?? null, by: optionalCapacityView(act?.capacity ?? null) };
}

function reasonOf({ position }: Approval): string | null {
  return position.kind === 'ended' ? null : position.returned;
}

/** The newest revision, else the pages of the newest version. */
function currentFile(files: readonly FileOfDocument[]): DocumentView['currentFile'] {
  const file = files.find(({ kind }) => kind !== 'enclosure');
  return file ? { sha256: file.sha256, pages: file.pages } : null;
}
