import { type DocumentActKind } from '../act/act.js';
import { type ExpectedTask } from '../approval/approval.js';
import { type TaskDecision } from './decision-input.js';
import {
  requireFirstApproval,
  requireNotDrafter,
  requireNotSigner,
} from './separation-of-duties.js';
import { requireTurn } from './turn.js';

/** Acts that answer a task. */
export type TaskActKind = Exclude<
  DocumentActKind,
  'withdraw' | 'recall' | 'undo' | 'merge-step' | 'receive-proposal'
>;

type TaskKind = ExpectedTask['kind'];
type Guard = (input: TaskDecision) => void;

/** Which acts answer a task of which kind. */
export const taskKindsOfAct: Readonly<Record<TaskActKind, readonly TaskKind[]>> = {
  submit: ['draft'],
  approve: ['review', 'form-check', 'initial'],
  return: ['review', 'form-check', 'initial', 'sign', 'arrival', 'assign', 'draft'],
  reject: ['review', 'form-check', 'initial', 'sign'],
  'give-opinion': ['opinions'],
  'close-opinions': ['gather-opinions'],
  'register-arrival': ['arrival'],
  assign: ['assign'],
  'pass-on': ['rework'],
  sign: ['sign'],
  number: ['number'],
  'cancel-number': ['seal'],
  seal: ['seal'],
  issue: ['issue'],
};

const approvesOnce: Guard = (input) => {
  requireNotDrafter(input.actor, input.facts);
  requireFirstApproval(input);
};
const isNotDrafter: Guard = ({ actor, facts }) => {
  requireNotDrafter(actor, facts);
};
const isNotSigner: Guard = ({ actor, facts }) => {
  requireNotSigner(actor, facts);
};

/** Who may not do the act although the task is his; the signature asks further, by the authority of the day. */
const separationOfAct: Partial<Record<TaskActKind, Guard>> = {
  approve: approvesOnce,
  reject: isNotDrafter,
  'give-opinion': isNotDrafter,
  number: isNotSigner,
  'cancel-number': isNotSigner,
  seal: isNotSigner,
  issue: isNotSigner,
};

/**
 * Turn and separation of duties of an act on a task, before anything that the person chose or typed.
 * @throws AlreadyDecided, NotYourTurn, ClaimedByOther, SeparationOfDuties
 */
export function requireMayDo(kind: TaskActKind, input: TaskDecision): void {
  requireTurn(input, taskKindsOfAct[kind]);
  separationOfAct[kind]?.(input);
}
