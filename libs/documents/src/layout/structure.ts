import { type FieldName } from './field-name.js';

/** Standard structure types used here (PDF 32000-1, 14.8.4). */
type StructureType =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Form';

/** A node of the reading order. Text items point at leaves; a `Form` leaf stands for one field. */
export class StructureElement {
  private readonly nodes: StructureElement[] = [];

  constructor(
    readonly type: StructureType,
    readonly field: FieldName | null = null,
    /** Columns that a cell covers. */
    readonly columns: number = 1,
  ) {}

  get children(): readonly StructureElement[] {
    return this.nodes;
  }

  add(type: StructureType): StructureElement {
    const child = new StructureElement(type);
    this.nodes.push(child);
    return child;
  }

  /** A cell of a table that may cover several columns. */
  addCell(type: 'TH' | 'TD', columns: number): StructureElement {
    const child = new StructureElement(type, null, columns);
    this.nodes.push(child);
    return child;
  }

  addField(field: FieldName): StructureElement {
    const child = new StructureElement('Form', field);
    this.nodes.push(child);
    return child;
  }
}

const HEADINGS = ['H1', 'H2', 'H3', 'H4'] as const;

/** Heading types of a document in order: a level is never skipped on the way down (ISO 14289-1, 7.4.2). */
export class HeadingLevels {
  private deepest = 0;

  /** @param level 1 for a title, 2 and more for headings of the text */
  next(level: number): (typeof HEADINGS)[number] {
    this.deepest = Math.min(level, this.deepest + 1, HEADINGS.length);
    return HEADINGS[this.deepest - 1] ?? 'H1';
  }
}
