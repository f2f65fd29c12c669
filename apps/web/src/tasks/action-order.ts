import { type AvailableActionView } from '@congvu/contracts';

export type ActionName = AvailableActionView['action'];

/** Heaviest first: the first one that is allowed is the main button. */
const ORDER: readonly ActionName[] = [
  'submit',
  'close-opinions',
  'sign',
  'approve',
  'opinion',
  'register-arrival',
  'assign',
  'propose-again',
  'pass-on',
  'number',
  'seal',
  'issue',
  'edit',
  'return',
  'reject',
  'claim',
  'release',
  'cancel-number',
  'comment',
  'recall',
  'withdraw',
  'undo',
];
/** Never the main button: they take back or only prepare. */
const NEVER_MAIN: ReadonlySet<ActionName> = new Set([
  'edit',
  'return',
  'reject',
  'claim',
  'release',
  'cancel-number',
  'comment',
  'recall',
  'withdraw',
  'undo',
]);
/** Done at once by a click: they are held for some seconds, or nothing but opening a page. */
const WITHOUT_SHEET: ReadonlySet<ActionName> = new Set([
  'edit',
  'claim',
  'release',
  'undo',
  'propose-again',
]);

export const KEY_OF: Partial<Record<ActionName, string>> = {
  approve: 'a',
  return: 't',
  opinion: 'o',
  comment: 'c',
};

export function byWeight(actions: readonly AvailableActionView[]): readonly AvailableActionView[] {
  return actions.toSorted((a, b) => ORDER.indexOf(a.action) - ORDER.indexOf(b.action));
}

export function mainAction(
  actions: readonly AvailableActionView[],
): AvailableActionView | undefined {
  return actions.find(({ action, allowed }) => allowed && !NEVER_MAIN.has(action));
}

/** Whether the action is asked about first. By key every decision is; a click on “Đồng ý” counts as the answer. */
export function needsSheet(action: ActionName): boolean {
  return !WITHOUT_SHEET.has(action);
}
