import { type Instant } from '@congvu/calendar';
import { type ObligationView } from '@congvu/contracts';
import {
  DomainError,
  type DocumentStatus,
  type GeneralAction,
  isAdvisedExtension,
  isOpenExtension,
  mayDoGenerally,
  requireExtendable,
  type Role,
} from '@congvu/domain';
import { type Sql } from '@congvu/persistence';
import { isHeadPost, type ObligationDetail } from '@congvu/persistence/year';
import { type Actor } from '../access/caller.js';
import { isOfLeadUnit, isOfOffice, isOfUnit } from './obligation-units.js';

type Action = ObligationView['availableActions'][number];

const ENDED: readonly DocumentStatus[] = ['issued', 'withdrawn', 'rejected'];
const WAIVABLE: readonly ObligationDetail['state'][] = ['open', 'returned'];

/** What the actor can do about a later date, and about not owing it at all; the acts themselves ask the same again. */
export async function extensionActions(
  sql: Sql,
  actor: Actor,
  obligation: ObligationDetail,
): Promise<Action[]> {
  const may = (action: GeneralAction) =>
    mayDoGenerally(actor.post.roles as readonly Role[], action);
  const { businessAt: now } = await sql.moment();
  const waives =
    may('obligation.waive') &&
    WAIVABLE.includes(obligation.state) &&
    (await leadsTheYear(sql, actor, obligation));
  const offered: readonly (readonly [Action, boolean])[] = [
    ['ask-extension', may('extension.request') && canAsk(actor, obligation, now)],
    ['withdraw-extension', may('extension.request') && canWithdraw(actor, obligation)],
    ['give-opinion', may('obligation.judge') && canAdvise(actor, obligation)],
    ['begin-extension-letter', may('letter.create') && canAnswer(actor, obligation)],
    ['refuse-extension', may('extension.answer') && canAnswer(actor, obligation)],
    ['waive', waives],
  ];
  return offered.flatMap(([action, can]) => (can ? [action] : []));
}

export function hasOpenRequest({ extension }: ObligationDetail): boolean {
  return extension !== null && isOpenExtension(extension.state);
}

/** What the rule of asking looks at. */
export function extendableOf({ state, deadline, extensionChain }: ObligationDetail) {
  return { state, target: deadline.target, cutoff: deadline.cutoff, extensionChain };
}

/** Whether a letter that grants it has been begun and has not come to an end. */
export function hasExtensionLetter({ extension }: ObligationDetail): boolean {
  const status = extension?.documentStatus ?? null;
  return status !== null && !ENDED.includes(status);
}

/** The head of the unit that runs the year. */
export async function leadsTheYear(
  sql: Sql,
  actor: Actor,
  obligation: ObligationDetail,
): Promise<boolean> {
  return isOfLeadUnit(actor, obligation) && (await isHeadPost(sql, actor.reader.postId));
}

function canAsk(actor: Actor, obligation: ObligationDetail, now: Instant): boolean {
  if (!isOfUnit(actor, obligation) || hasOpenRequest(obligation)) return false;
  try {
    requireExtendable(extendableOf(obligation), now);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

function canWithdraw(actor: Actor, obligation: ObligationDetail): boolean {
  return (
    isOfUnit(actor, obligation) && hasOpenRequest(obligation) && !hasExtensionLetter(obligation)
  );
}

function canAdvise(actor: Actor, obligation: ObligationDetail): boolean {
  const { extension } = obligation;
  return (
    extension?.state === 'requested' &&
    isOfLeadUnit(actor, obligation) &&
    extension.capacity.personId !== actor.capacity.personId
  );
}

function canAnswer(actor: Actor, obligation: ObligationDetail): boolean {
  const { extension } = obligation;
  return (
    extension !== null &&
    isAdvisedExtension(extension.state) &&
    isOfOffice(actor, extension.officeUnitId) &&
    !hasExtensionLetter(obligation)
  );
}
