/**
 * What a process says to an act that reaches it. `taken`: next in order, queued · `known`: seen before ·
 * `gap`: acts after `lastSeq` are missing, deliver those first.
 */
export type ActAnswer =
  | { readonly kind: 'taken' }
  | { readonly kind: 'known' }
  | { readonly kind: 'gap'; readonly lastSeq: number };

/** Acts are taken in the gapless order of their seq (architecture.md §2, row 6). */
export function answerToAct(seq: number, lastSeq: number): ActAnswer {
  if (seq <= lastSeq) return { kind: 'known' };
  return seq === lastSeq + 1 ? { kind: 'taken' } : { kind: 'gap', lastSeq };
}
