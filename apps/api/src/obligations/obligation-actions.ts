import { type ObligationView } from '@congvu/contracts';
import {
  type DocumentStatus,
  type JudgedReport,
  mayDoGenerally,
  type ObligationState,
  requireOtherThanDrafter,
  type Role,
  SeparationOfDuties,
} from '@congvu/domain';
import { findDocument, type Sql } from '@congvu/persistence';
import { type ObligationDetail } from '@congvu/persistence/year';
import { type Actor } from '../access/caller.js';
import { extensionActions } from './extension-actions.js';
import { isOfLeadUnit, isOfUnit } from './obligation-units.js';

type Action = ObligationView['availableActions'][number];

/** A letter may be written before its phase opens: what comes early is taken. */
const AWAITED: readonly ObligationState[] = ['planned', 'open', 'returned'];
const ENDED: readonly DocumentStatus[] = ['issued', 'withdrawn', 'rejected'];

/** What the actor can do with the obligation now; the acts themselves ask the same again. */
export async function actionsOn(
  sql: Sql,
  actor: Actor,
  obligation: ObligationDetail,
): Promise<Action[]> {
  const begins =
    isOfUnit(actor, obligation) &&
    mayDoGenerally(actor.post.roles as readonly Role[], 'letter.create') &&
    obligation.letterTemplates.length > 0 &&
    isAwaited(obligation) &&
    !hasLetterOnItsWay(obligation);
  const judges =
    obligation.state === 'received' &&
    isOfLeadUnit(actor, obligation) &&
    mayDoGenerally(actor.post.roles as readonly Role[], 'obligation.judge') &&
    !isDrafter(actor, await reportOf(sql, actor, obligation));
  return [
    ...(begins ? (['begin-letter'] as const) : []),
    ...(judges ? (['accept', 'return'] as const) : []),
    ...(mayRecordEvidence(actor, obligation) ? (['record-evidence'] as const) : []),
    ...(mayLogCall(actor, obligation) ? (['log-call'] as const) : []),
    ...(await extensionActions(sql, actor, obligation)),
  ];
}

/** Results are recorded by the unit itself, as long as it was not let off. */
function mayRecordEvidence(actor: Actor, obligation: ObligationDetail): boolean {
  return (
    isOfUnit(actor, obligation) &&
    mayDoGenerally(actor.post.roles as readonly Role[], 'evidence.record') &&
    takesEvidence(obligation)
  );
}

export function takesEvidence({ evidenceDemands, state }: ObligationDetail): boolean {
  return evidenceDemands.length > 0 && state !== 'waived';
}

/** Calls are about what is still waited for. */
export function mayLogCall(actor: Actor, obligation: ObligationDetail): boolean {
  return (
    isOfLeadUnit(actor, obligation) &&
    mayDoGenerally(actor.post.roles as readonly Role[], 'obligation.follow-up') &&
    obligation.state === 'open' &&
    obligation.deadline.outcome === 'DATED'
  );
}

export function isAwaited({ state }: ObligationDetail): boolean {
  return AWAITED.includes(state);
}

export function hasLetterOnItsWay({ letters }: ObligationDetail): boolean {
  return letters.some(({ status }) => !ENDED.includes(status));
}

/** Who wrote the letter that counts; whoever did reads it, so one that cannot be read is somebody else's. */
export async function reportOf(
  sql: Sql,
  { reader }: Actor,
  { documentId }: ObligationDetail,
): Promise<JudgedReport> {
  const letter = documentId === null ? undefined : await findDocument(sql, reader, documentId);
  return {
    drafter: letter?.approval.drafter ?? null,
    drafterPersonId: letter?.drafterPersonId ?? null,
  };
}

function isDrafter(actor: Actor, report: JudgedReport): boolean {
  try {
    requireOtherThanDrafter(judgeOf(actor), report);
    return false;
  } catch (error) {
    if (error instanceof SeparationOfDuties) return true;
    throw error;
  }
}

export function judgeOf({ capacity }: Actor) {
  return { post: capacity.postCode, personId: capacity.personId };
}
