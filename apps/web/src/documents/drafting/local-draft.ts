/** What was typed and not yet confirmed by the server, kept in this browser. */
export interface LocalDraft<Content> {
  readonly content: Content;
  readonly at: string;
}

/** Where one draft of one person is kept: the words of a letter and its report apart from each other. */
export interface LocalPlace {
  readonly part: 'draft' | 'report';
  readonly documentId: string;
  readonly accountId: string;
}

const nameOf = ({ part, documentId, accountId }: LocalPlace) =>
  `congvu.${part}.${accountId}.${documentId}`;

/** A full or forbidden store must not stop the typing: the server keeps the draft as well. */
export function keepLocalDraft<Content>(place: LocalPlace, draft: LocalDraft<Content>): void {
  try {
    localStorage.setItem(nameOf(place), JSON.stringify(draft));
  } catch {
    console.warn('draft not kept locally');
  }
}

export function dropLocalDraft(place: LocalPlace): void {
  localStorage.removeItem(nameOf(place));
}

export function findLocalDraft<Content>(place: LocalPlace): LocalDraft<Content> | null {
  const kept = localStorage.getItem(nameOf(place));
  if (kept === null) return null;
  try {
    return JSON.parse(kept) as LocalDraft<Content>;
  } catch {
    return null;
  }
}

export function isSameContent(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** Equal contents give equal texts, whatever the order of their properties. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, inOrder(item)]));
}
