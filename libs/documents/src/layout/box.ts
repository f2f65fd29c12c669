import { lowered, type PageItem } from './page-model.js';

/** What pages are filled with: items that stay together, placed from the box's own top. */
export interface Box {
  readonly height: number;
  /** Space above, dropped at the top of a page. */
  readonly gap: number;
  /** Stays on the page of the box before it. */
  readonly glued: boolean;
  /** The next box stays on this one's page: a heading, the word "QUYẾT ĐỊNH:". */
  readonly opens?: boolean;
  readonly items: readonly PageItem[];
  /** Drawn again when this box opens a page: the head row of its table. */
  readonly head?: Box;
}

/**
 * Fills pages of one height from the top and breaks before the last box that need not stay with its
 * predecessor. A chain of glued boxes longer than a page is broken where the page ends.
 */
export function paginate(
  boxes: readonly Box[],
  area: { readonly top: number; readonly height: number },
): readonly (readonly PageItem[])[] {
  const pages: (readonly PageItem[])[] = [];
  let start = 0;
  while (start < boxes.length) {
    const end = endOfPage(boxes, start, area.height);
    pages.push(placed(boxes.slice(start, end), area.top));
    start = end;
  }
  return pages;
}

function endOfPage(boxes: readonly Box[], start: number, height: number): number {
  let used = boxes[start]?.head?.height ?? 0;
  let end = start;
  for (const box of boxes.slice(start)) {
    const needed = box.height + (end === start ? 0 : box.gap);
    if (end > start && used + needed > height) break;
    used += needed;
    end += 1;
  }
  if (end === boxes.length) return end;
  let breakAt = end;
  while (breakAt > start && staysWithPrevious(boxes, breakAt)) breakAt -= 1;
  return breakAt > start ? breakAt : end;
}

function staysWithPrevious(boxes: readonly Box[], index: number): boolean {
  return boxes[index]?.glued === true || boxes[index - 1]?.opens === true;
}

function placed(boxes: readonly Box[], pageTop: number): readonly PageItem[] {
  const items: PageItem[] = [];
  let top = pageTop;
  boxes.forEach((box, index) => {
    if (index === 0 && box.head !== undefined) {
      for (const item of box.head.items) items.push(lowered(item, top));
      top += box.head.height;
    }
    if (index > 0) top += box.gap;
    for (const item of box.items) items.push(lowered(item, top));
    top += box.height;
  });
  return items;
}
