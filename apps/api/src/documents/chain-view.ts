import { type ChainStepView, type DocumentView } from '@congvu/contracts';
import { type Approval, type Capacity, type ChainStep, type DoneStep } from '@congvu/domain';
import {
  type DocumentDetail,
  type ListedPost,
  type PastAct,
  type TaskRow,
} from '@congvu/persistence';
import { capacityView } from '../organisation/capacity-view.js';

type HolderView = NonNullable<DocumentView['drafter']>;

export interface ChainFacts {
  readonly letter: DocumentDetail;
  readonly openTasks: readonly TaskRow[];
  readonly history: readonly PastAct[];
  /** Today's posts by code, for who comes next. */
  readonly posts: ReadonlyMap<string, ListedPost>;
}

/** The chain with what is done, now and next; steps done keep the names of the day on which they were done. */
export function chainSteps({ letter, openTasks, history, posts }: ChainFacts): ChainStepView[] {
  const { chain, approval } = letter;
  const doneBy = new Map(approval.done.map((done) => [done.step, done]));
  const current = approval.position.kind === 'at-step' ? approval.position.step : null;
  const place = chain.steps.findIndex(({ key }) => key === current);
  return chain.steps.map((step, index): ChainStepView => {
    const done = doneBy.get(step.key);
    const state = stateOf({
      done,
      isCurrent: step.key === current,
      isPast: place > index || ended(approval),
    });
    const act = done?.task ? actOnTask(history, done.task) : undefined;
    return {
      step: step.key,
      kind: step.kind,
      title: step.title,
      state,
      doneBy: act?.capacity ? capacityView(act.capacity) : null,
      doneAt: act?.businessAt ?? null,
      holders:
        state === 'now'
          ? taskHolders(openTasks)
          : state === 'next'
            ? nextHolders(step, approval, posts)
            : [],
      dueOn: state === 'now' ? (openTasks[0]?.dueOn ?? null) : null,
    };
  });
}

function stateOf(step: {
  done: DoneStep | undefined;
  isCurrent: boolean;
  isPast: boolean;
}): ChainStepView['state'] {
  if (step.isCurrent) return 'now';
  if (step.done) return step.done.merged ? 'merged' : 'done';
  return step.isPast ? 'passed-over' : 'next';
}

function ended({ position }: Approval): boolean {
  return position.kind === 'ended';
}

function actOnTask(
  history: readonly PastAct[],
  task: string,
): { capacity: Capacity | null; businessAt: PastAct['businessAt'] } | undefined {
  return history.find(
    ({ body, state }) =>
      'task' in body && body.task === task && state !== 'void' && state !== 'void-delivered',
  );
}

function taskHolders(tasks: readonly TaskRow[]): HolderView[] {
  return tasks.map(({ postCode, postTitle, holderNames }) => ({
    postCode,
    title: postTitle,
    names: [...holderNames],
  }));
}

function nextHolders(
  { holder }: ChainStep,
  { drafter }: Approval,
  posts: ReadonlyMap<string, ListedPost>,
): HolderView[] {
  switch (holder.kind) {
    case 'post':
      return [holderView(holder.post, posts)];
    case 'any-of':
    case 'm-of-n':
      return holder.posts.map((post) => holderView(post, posts));
    case 'drafter':
    case 'assignee':
      return drafter === null ? [] : [holderView(drafter, posts)];
    case 'consulted':
      return [];
  }
}

export function holderView(code: string, posts: ReadonlyMap<string, ListedPost>): HolderView {
  const post = posts.get(code);
  return {
    postCode: code,
    title: post?.title ?? code,
    names: post?.holders.map(({ name }) => name) ?? [],
  };
}
