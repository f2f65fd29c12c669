import { type LetterState, letterStates } from '../approval/letter-state.js';
import { type Relation } from './relation.js';
import { type Role } from './role.js';

/** Everything on a letter that the API lets people do, besides reading it. */
export type LetterAction =
  | 'letter.edit'
  | 'letter.submit'
  | 'letter.recall'
  | 'letter.withdraw'
  | 'letter.comment'
  | 'task.claim'
  | 'task.approve'
  | 'task.return'
  | 'task.reject'
  | 'task.give-opinion'
  | 'task.close-opinions'
  | 'task.register-arrival'
  | 'task.assign'
  | 'task.pass-on'
  | 'letter.sign'
  | 'letter.number'
  | 'letter.cancel-number'
  | 'letter.seal'
  | 'letter.issue'
  | 'act.undo';

/** What is done without a letter at hand, or on lists. */
export type GeneralAction =
  | 'letter.create'
  | 'letter.list'
  | 'task.list'
  | 'register.read'
  | 'arrival.read'
  | 'notification.read'
  | 'capacity.switch'
  | 'credential.keep'
  | 'organisation.read'
  | 'account.manage'
  | 'audit.read'
  | 'stuck-work.read'
  | 'cycle.read'
  | 'cycle.open'
  | 'clock.advance'
  | 'obligation.judge'
  | 'obligation.waive'
  | 'extension.request'
  | 'extension.answer'
  | 'obligation.follow-up'
  | 'evidence.record'
  | 'consolidation.read'
  | 'consolidation.freeze';

export interface LetterPermission {
  readonly action: LetterAction;
  readonly states: readonly LetterState[];
  readonly roles: readonly Role[];
  readonly relation: Relation;
}

const domainRoles: readonly Role[] = ['officer', 'reviewer', 'signer', 'clerk', 'supervisor'];
const underReview: readonly LetterState[] = ['in-review', 'consulting'];
const beforeSignature: readonly LetterState[] = [
  'draft',
  'rework',
  ...underReview,
  'with-proposer',
];
const beforeIssue: readonly LetterState[] = [...beforeSignature, 'signed'];
const drafting: readonly LetterState[] = ['draft', 'rework'];
const approvers: readonly Role[] = ['reviewer', 'signer'];

/**
 * The coarse wall before the rules of the step: which role may try what in which state. The finer question — whose turn,
 * which version, separation of duties — is answered by the decisions. Administrators and auditors do nothing here.
 */
export const letterPermissions: readonly LetterPermission[] = [
  { action: 'letter.edit', states: drafting, roles: domainRoles, relation: 'drafter' },
  { action: 'letter.edit', states: ['consulting'], roles: domainRoles, relation: 'drafter' },
  { action: 'letter.edit', states: ['with-proposer'], roles: domainRoles, relation: 'proposer' },
  { action: 'letter.submit', states: drafting, roles: domainRoles, relation: 'drafter' },
  { action: 'letter.recall', states: underReview, roles: domainRoles, relation: 'drafter' },
  { action: 'letter.withdraw', states: beforeSignature, roles: domainRoles, relation: 'drafter' },
  { action: 'letter.withdraw', states: beforeSignature, roles: approvers, relation: 'past-task' },
  { action: 'letter.withdraw', states: beforeSignature, roles: approvers, relation: 'open-task' },
  { action: 'letter.withdraw', states: beforeSignature, roles: approvers, relation: 'proposer' },
  { action: 'letter.comment', states: beforeIssue, roles: domainRoles, relation: 'drafter' },
  { action: 'letter.comment', states: beforeIssue, roles: domainRoles, relation: 'open-task' },
  { action: 'letter.comment', states: beforeIssue, roles: domainRoles, relation: 'past-task' },
  { action: 'letter.comment', states: beforeIssue, roles: domainRoles, relation: 'proposer' },
  { action: 'task.claim', states: beforeIssue, roles: domainRoles, relation: 'open-task' },
  { action: 'task.approve', states: ['in-review'], roles: approvers, relation: 'open-task' },
  {
    action: 'task.return',
    states: ['in-review', 'rework'],
    roles: domainRoles,
    relation: 'open-task',
  },
  { action: 'task.reject', states: ['in-review'], roles: approvers, relation: 'open-task' },
  {
    action: 'task.give-opinion',
    states: ['consulting'],
    roles: ['officer', ...approvers],
    relation: 'open-task',
  },
  {
    action: 'task.close-opinions',
    states: ['consulting'],
    roles: domainRoles,
    relation: 'drafter',
  },
  {
    action: 'task.register-arrival',
    states: ['in-review'],
    roles: ['clerk'],
    relation: 'open-task',
  },
  { action: 'task.assign', states: ['in-review'], roles: approvers, relation: 'open-task' },
  { action: 'task.pass-on', states: ['with-proposer'], roles: domainRoles, relation: 'proposer' },
  { action: 'letter.sign', states: ['in-review'], roles: ['signer'], relation: 'open-task' },
  { action: 'letter.number', states: ['signed'], roles: ['clerk'], relation: 'open-task' },
  { action: 'letter.cancel-number', states: ['signed'], roles: ['clerk'], relation: 'open-task' },
  { action: 'letter.seal', states: ['signed'], roles: ['clerk'], relation: 'open-task' },
  { action: 'letter.issue', states: ['signed'], roles: ['clerk'], relation: 'open-task' },
  { action: 'act.undo', states: letterStates, roles: domainRoles, relation: 'past-task' },
];

/** What is done when the letter has come to one; at another time it is not one's turn, which is no matter of rights. */
export const stepActions: readonly LetterAction[] = [
  'letter.submit',
  'task.claim',
  'task.approve',
  'task.return',
  'task.reject',
  'task.give-opinion',
  'task.close-opinions',
  'task.register-arrival',
  'task.assign',
  'task.pass-on',
  'letter.sign',
  'letter.number',
  'letter.cancel-number',
  'letter.seal',
  'letter.issue',
];

/** Who may do what without a letter at hand. */
export const generalPermissions: Readonly<Record<GeneralAction, readonly Role[]>> = {
  'letter.create': ['officer', 'reviewer', 'signer'],
  'letter.list': [...domainRoles, 'auditor'],
  'task.list': domainRoles,
  'register.read': ['clerk', 'reviewer', 'signer', 'supervisor', 'auditor'],
  'arrival.read': ['clerk', 'reviewer', 'signer', 'supervisor', 'auditor'],
  'notification.read': [...domainRoles, 'administrator', 'auditor'],
  'capacity.switch': [...domainRoles, 'administrator', 'auditor'],
  'credential.keep': ['signer', 'clerk'],
  'organisation.read': [...domainRoles, 'administrator', 'auditor'],
  'account.manage': ['administrator'],
  'audit.read': ['auditor'],
  'stuck-work.read': ['administrator', 'auditor', 'supervisor'],
  'cycle.read': [...domainRoles, 'administrator', 'auditor'],
  'cycle.open': ['administrator'],
  'clock.advance': ['administrator'],
  // Whether the post belongs to the unit that runs the cycle is asked on the obligation.
  'obligation.judge': ['officer', 'reviewer'],
  // Of the unit that runs the cycle its head alone.
  'obligation.waive': ['signer'],
  // Of the unit that owes, its officer or whoever leads it.
  'extension.request': ['officer', 'signer'],
  // Refused in the committee's office by whoever leads it; granted by a letter.
  'extension.answer': ['signer'],
  'obligation.follow-up': ['officer', 'reviewer', 'supervisor'],
  // Whether the post belongs to the unit that owes it, likewise.
  'evidence.record': ['officer', 'reviewer', 'signer'],
  // Of the unit that runs the cycle, and of whoever looks at the whole province.
  'consolidation.read': ['officer', 'reviewer', 'signer', 'supervisor'],
  // Of the unit that runs the cycle its head or a head of room.
  'consolidation.freeze': ['reviewer', 'signer'],
};

/** Roles that one person may not hold together (bad input row 77): who keeps the system does not act in it. */
export const exclusiveRoles: readonly (readonly [Role, Role])[] = [
  ...domainRoles.map((role) => ['administrator', role] as const),
  ...domainRoles.map((role) => ['auditor', role] as const),
  ['administrator', 'auditor'],
  ['signer', 'clerk'],
];
