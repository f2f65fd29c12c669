import { type AvailableActionView } from '@congvu/contracts';
import {
  type Action,
  type Approval,
  type AuthorityLine,
  availableActions,
  type Chain,
  DomainError,
  expectedTasks,
  resolveAuthorityLine,
  type ReturnTarget,
  type TaskFacts,
} from '@congvu/domain';
import {
  type AgencyPost,
  firstOpened,
  lastAct,
  type LockedLetter,
  postsInAgency,
  readLetter,
  signingAuthorities,
  type Sql,
  tasksAt,
} from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { domainActor } from '../acts/letter-command.service.js';
import { mayOnLetter, notFound } from '../acts/letter-access.js';

type Target = AvailableActionView['targets'][number];

/** What the actor may do with the letter now, and why not where it would be his turn. */
export async function availableActionsOf(
  sql: Sql,
  actor: Actor,
  documentId: string,
): Promise<AvailableActionView[]> {
  const letter = await readLetter(sql, {
    by: { document: documentId },
    reader: actor.reader,
  });
  if (!letter) throw notFound();
  const { chain, approval, facts, now } = letter;
  const tasks = await tasksAt(sql, letter.id, approval.opening);
  const viewer = {
    actor: domainActor(actor),
    facts,
    tasks,
    authority: await authorityOf(sql, letter, actor),
    opened: await firstOpened(sql, letter.id),
    lastAct: (await lastAct(sql, letter)) ?? null,
    now,
  };
  const actions = availableActions(chain, approval, viewer);
  const posts = actions.some(namesPosts) ? await postsInAgency(sql, actor.reader.agencyId) : [];
  return [
    ...actions.map((action) =>
      actionView(action, { chain, posts, until: viewer.lastAct?.availableAt ?? null }),
    ),
    ...tasks.flatMap((task) => claimActions(task, actions, actor)),
    ...letterActions(letter, actor),
  ];
}

function namesPosts({ kind }: Action): boolean {
  return kind === 'assign' || kind === 'pass-on';
}

/** By what right the post would sign today; asked only where the letter waits for a signature. */
async function authorityOf(
  sql: Sql,
  letter: LockedLetter,
  actor: Actor,
): Promise<AuthorityLine | null> {
  const waiting = expectedTasks(letter.chain, letter.approval);
  if (!waiting.some(({ kind }) => kind === 'sign')) return null;
  const records = await signingAuthorities(sql, letter.issuerId);
  const { issuerId: issuer, documentType, today: on } = letter;
  try {
    return resolveAuthorityLine(records, {
      post: actor.capacity.postCode,
      issuer,
      documentType,
      on,
    });
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

interface ActionContext {
  readonly chain: Chain;
  readonly posts: readonly AgencyPost[];
  readonly until: AvailableActionView['until'];
}

function actionView(action: Action, { chain, posts, until }: ActionContext): AvailableActionView {
  const { kind, task, act, allowed, why } = action;
  const targets = namesPosts(action)
    ? posts.map(({ code, title }): Target => ({ kind: 'post', code, title }))
    : action.targets.map((target) => returnTarget(chain, target));
  return {
    action: kind === 'give-opinion' ? 'opinion' : kind,
    taskId: task,
    actId: act,
    allowed,
    why,
    targets,
    until: kind === 'undo' ? until : null,
  };
}

function returnTarget(chain: Chain, target: ReturnTarget): Target {
  if (target.kind === 'proposer')
    return { kind: 'proposer', code: 'proposer', title: 'Cơ quan trình' };
  const title = chain.steps.find(({ key }) => key === target.step)?.title ?? target.step;
  return { kind: 'step', code: target.step, title };
}

/** A task that waits for the actor's post can be taken by him, and given back once he has it. */
function claimActions(
  { id, state, claimedBy }: TaskFacts,
  actions: readonly Action[],
  { capacity }: Actor,
): AvailableActionView[] {
  if (state !== 'open' || !actions.some(({ task }) => task === id)) return [];
  if (claimedBy !== null && claimedBy.personId !== capacity.personId) return [];
  const plain = { actId: null, allowed: true, why: null, targets: [], until: null };
  return [{ ...plain, action: claimedBy === null ? 'claim' : 'release', taskId: id }];
}

/** What needs no rule of a step: writing the draft, a comment, the next tờ trình. */
function letterActions(letter: LockedLetter, actor: Actor): AvailableActionView[] {
  const plain = { taskId: null, actId: null, allowed: true, why: null, targets: [], until: null };
  const actions: AvailableActionView[] = [];
  if (mayOnLetter(letter, actor, 'letter.edit') && !isWithProposer(letter.approval))
    actions.push({ ...plain, action: 'edit' });
  if (holdsRework(letter.approval, actor)) actions.push({ ...plain, action: 'propose-again' });
  if (mayOnLetter(letter, actor, 'letter.comment')) actions.push({ ...plain, action: 'comment' });
  return actions;
}

function isWithProposer({ position }: Approval): boolean {
  return position.kind === 'with-proposer';
}

function holdsRework({ position }: Approval, { capacity }: Actor): boolean {
  return position.kind === 'with-proposer' && position.holder === capacity.postCode;
}
