import { instant } from '@congvu/calendar';
import { type DocumentAct, type DocumentActBody } from '../src/act/act.js';
import { type Approval } from '../src/approval/approval.js';
import { beginApproval } from '../src/approval/begin-approval.js';
import { expectedTasks } from '../src/approval/expected-tasks.js';
import { reduce } from '../src/approval/reduce.js';
import { type Chain } from '../src/chain/chain.js';
import {
  type Actor,
  type ContentDecision,
  type ContentSeen,
  type LetterFacts,
  type TaskFacts,
} from '../src/decision/decision-input.js';
import {
  type ActId,
  type ArrivalId,
  type DocumentId,
  type PersonId,
  type RegisterId,
  type Sha256,
  type SigningSessionId,
  type TaskId,
} from '../src/ids.js';
import { planChain, post, proposalChain } from './chains.js';

export const person = (name: string): PersonId => name as PersonId;
export const taskId = 'task' as TaskId;
export const sha = (digit: string): Sha256 => digit.repeat(64) as Sha256;
export const content: ContentSeen = { version: 1, contentSha256: sha('a') };

/** A proposal of the department that its officer drafts. */
export function aProposal(): Approval {
  return beginApproval({
    documentId: 'document' as DocumentId,
    drafter: post('SNV.CV1'),
    proposer: null,
    chain: proposalChain,
  });
}

/** A plan that the department proposes to the committee's office. */
export function aPlan(): Approval {
  return beginApproval({
    documentId: 'plan' as DocumentId,
    drafter: null,
    proposer: { head: post('SNV.GD') },
    chain: planChain,
    contentVersion: 1,
  });
}

let seq = 0;
export function anAct(body: DocumentActBody, by: string | null = null): DocumentAct {
  seq += 1;
  const id = `act-${seq}` as ActId;
  return { id, seq, state: 'standing', body, post: by === null ? null : post(by) };
}

/** Bodies with the fields that matter; the rest is always the same. */
export const does = {
  submit: (consulted: readonly string[] = [], version = 1): DocumentActBody => ({
    kind: 'submit',
    task: taskId,
    version,
    contentSha256: sha('a'),
    consulted: consulted.map(post),
  }),
  approve: (): DocumentActBody => ({ kind: 'approve', task: taskId, version: 1 }),
  returnTo: (step: string): DocumentActBody => ({
    kind: 'return',
    task: taskId,
    version: 1,
    to: { kind: 'step', step },
    reasonCode: 'content',
  }),
  returnToProposer: (): DocumentActBody => ({
    kind: 'return',
    task: taskId,
    version: 1,
    to: { kind: 'proposer' },
    reasonCode: 'citation',
  }),
  reject: (): DocumentActBody => ({
    kind: 'reject',
    task: taskId,
    version: 1,
    reasonCode: 'authority',
  }),
  opinion: (): DocumentActBody => ({
    kind: 'give-opinion',
    task: taskId,
    version: 1,
    verdict: 'agree',
  }),
  closeOpinions: (version = 2): DocumentActBody => ({
    kind: 'close-opinions',
    task: taskId,
    version,
    contentSha256: sha('b'),
  }),
  arrive: (): DocumentActBody => ({
    kind: 'register-arrival',
    task: taskId,
    arrival: 'arrival' as ArrivalId,
    number: 7,
  }),
  assign: (to: string): DocumentActBody => ({ kind: 'assign', task: taskId, to: post(to) }),
  passOn: (to: string): DocumentActBody => ({ kind: 'pass-on', task: taskId, to: post(to) }),
  sign: (): DocumentActBody => ({
    kind: 'sign',
    task: taskId,
    version: 1,
    session: 'personal' as SigningSessionId,
    baseSha256: sha('c'),
  }),
  number: (): DocumentActBody => ({
    kind: 'number',
    task: taskId,
    register: 'register' as RegisterId,
    number: 84,
    symbol: 'KH-UBND',
    date: '2024-01-15' as never,
  }),
  cancelNumber: (): DocumentActBody => ({ kind: 'cancel-number', task: taskId }),
  seal: (): DocumentActBody => ({
    kind: 'seal',
    task: taskId,
    session: 'agency' as SigningSessionId,
  }),
  issue: (): DocumentActBody => ({ kind: 'issue', task: taskId, receiversSha256: sha('d') }),
  resubmit: (version = 2): DocumentActBody => ({
    kind: 'receive-proposal',
    proposal: 'proposal-2' as DocumentId,
    arrival: 'arrival-2' as ArrivalId,
    version,
    contentSha256: sha('b'),
  }),
};

/** The letter after these acts, each by a post: `[['SNV.CV1', does.submit()], …]`. */
export function after(
  chain: Chain,
  start: Approval,
  acts: readonly (readonly [string, DocumentActBody])[],
): Approval {
  return acts.reduce((approval, [by, body]) => reduce(chain, approval, anAct(body, by)), start);
}

/** A proposal that has got as far as the step, without opinions. */
export function aProposalAt(
  step: 'leader' | 'deputy' | 'form' | 'sign' | 'number' | 'seal' | 'issue' | 'end',
): Approval {
  const way = ['leader', 'deputy', 'form', 'sign', 'number', 'seal', 'issue', 'end'];
  const acts: (readonly [string, DocumentActBody])[] = [
    ['SNV.CV1', does.submit()],
    ['SNV.TP', does.approve()],
    ['SNV.PGD', does.approve()],
    ['SNV.CVP', does.approve()],
    ['SNV.GD', does.sign()],
    ['SNV.VT', does.number()],
    ['SNV.VT', does.seal()],
    ['SNV.VT', does.issue()],
  ];
  return after(proposalChain, aProposal(), acts.slice(0, way.indexOf(step) + 1));
}

/** A plan that has got as far as the step. */
export function aPlanAt(step: 'assign' | 'verify' | 'room' | 'initial' | 'sign'): Approval {
  const way = ['assign', 'verify', 'room', 'initial', 'sign'];
  const acts: (readonly [string, DocumentActBody])[] = [
    ['VP.VT', does.arrive()],
    ['VP.CVP', does.assign('VP.CV-NC')],
    ['VP.CV-NC', does.submit()],
    ['VP.TP-NC', does.approve()],
    ['VP.PCVP', does.approve()],
  ];
  return after(planChain, aPlan(), acts.slice(0, way.indexOf(step) + 1));
}

/** An actor named like his post unless said otherwise. */
export function by(code: string, name = code): Actor {
  return { personId: person(name), post: post(code), unit: code.split('.')[0] ?? code };
}

export const facts: LetterFacts = {
  drafterPersonId: person('SNV.CV1'),
  deciders: [],
  subjects: [],
  signerPersonId: null,
  content,
  vacantPosts: [],
};

/** The open task of the actor at the letter's position, as the record would have it. */
export function openTask(chain: Chain, approval: Approval, actor: Actor): TaskFacts {
  const expected = expectedTasks(chain, approval);
  const own =
    expected.find(({ posts, deputy }) => posts.includes(actor.post) || deputy === actor.post) ??
    expected[0];
  return {
    id: taskId,
    step: own?.step ?? 'none',
    slot: own?.slot ?? 'none',
    opening: approval.opening,
    state: 'open',
    claimedBy: null,
    decided: null,
  };
}

/** A command of the actor on his task, having seen the content of the record. */
export function command(chain: Chain, approval: Approval, actor: Actor): ContentDecision {
  return { chain, approval, actor, facts, task: openTask(chain, approval, actor), seen: content };
}

export const now = instant('2024-01-15T09:00:00+07:00');
