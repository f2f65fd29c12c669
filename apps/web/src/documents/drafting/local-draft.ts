import { type SaveDraft } from '@congvu/contracts';

/** What was typed and not yet confirmed by the server, kept in this browser. */
export interface LocalDraft {
  readonly content: SaveDraft;
  readonly at: string;
}

const nameOf = (documentId: string, accountId: string) => `congvu.draft.${accountId}.${documentId}`;

/** A full or forbidden store must not stop the typing: the server keeps the draft as well. */
export function keepLocalDraft(documentId: string, accountId: string, draft: LocalDraft): void {
  try {
    localStorage.setItem(nameOf(documentId, accountId), JSON.stringify(draft));
  } catch {
    console.warn('draft not kept locally');
  }
}

export function dropLocalDraft(documentId: string, accountId: string): void {
  localStorage.removeItem(nameOf(documentId, accountId));
}

export function findLocalDraft(documentId: string, accountId: string): LocalDraft | null {
  const kept = localStorage.getItem(nameOf(documentId, accountId));
  if (kept === null) return null;
  try {
    return JSON.parse(kept) as LocalDraft;
  } catch {
    return null;
  }
}

export function isSameContent(one: SaveDraft, other: SaveDraft): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** Equal contents give equal texts, whatever the order of their properties. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, inOrder(item)]));
}
