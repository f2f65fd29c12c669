import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = join(import.meta.dirname, '../../../../docs/performance.md');

/** The page has no place for the figures of this case. */
export class PlaceMissing extends Error {
  readonly code = 'place-missing';

  constructor(readonly place: string) {
    super(`docs/performance.md has no lines <!-- ${place} --> and <!-- /${place} -->`);
  }
}

/** Puts the newest figures of a case between its two marks in docs/performance.md. @throws PlaceMissing */
export function keepFigures(name: string, markdown: string): void {
  writeFileSync(PAGE, withFigures(readFileSync(PAGE, 'utf8'), { name, markdown }));
}

/** @throws PlaceMissing */
export function withFigures(
  page: string,
  { name, markdown }: { readonly name: string; readonly markdown: string },
): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new PlaceMissing(name);
  return `${page.slice(0, from + begin.length)}\n\n${markdown}\n${page.slice(to)}`;
}
