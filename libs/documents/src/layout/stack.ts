import { type Box } from './box.js';
import { type Span } from './line-breaking.js';
import { lowered, type PageItem, type TextItem } from './page-model.js';
import { type LineFormat, type Typesetter } from './typesetter.js';

const RULE_THICKNESS = 0.75;

/** Items one below the other, for the parts of a letter that stand as a whole. */
export class Stack {
  readonly items: PageItem[] = [];

  constructor(
    private readonly typesetter: Typesetter,
    /** Points used so far, from the top. */
    public height = 0,
  ) {}

  /** Sets lines and returns them where they stand. */
  text(spans: readonly Span[], format: LineFormat): readonly TextItem[] {
    return this.typesetter.lines(spans, format).map((line) => {
      const placed = { ...line, baseline: line.baseline + this.height };
      this.items.push(placed);
      this.height += format.pitch;
      return placed;
    });
  }

  space(points: number): void {
    this.height += points;
  }

  /** A horizontal rule around a centre. */
  rule(centre: number, width: number): void {
    this.items.push({
      kind: 'rule',
      from: { x: centre - width / 2, y: this.height },
      to: { x: centre + width / 2, y: this.height },
      thickness: RULE_THICKNESS,
    });
  }

  add(item: PageItem): void {
    this.items.push(lowered(item, this.height));
  }
}

/** Stacks side by side as one box. */
export function boxOf(
  stacks: readonly Stack[],
  breaks: { readonly gap: number; readonly glued: boolean },
): Box {
  return {
    ...breaks,
    height: Math.max(...stacks.map(({ height }) => height)),
    items: stacks.flatMap(({ items }) => items),
  };
}
