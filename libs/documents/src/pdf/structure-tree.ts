import { PDFDict, PDFHexString, PDFName, PDFNumber, type PDFContext, type PDFRef } from 'pdf-lib';
import { type FieldName } from '../layout/field-name.js';
import { type StructureElement } from '../layout/structure.js';
import { type PageContent } from './page-content.js';

/** A widget that the tree must reach, and the page it stands on. */
export interface TaggedWidget {
  readonly ref: PDFRef;
  readonly page: PDFRef;
  /** Read aloud for the field. */
  readonly label: string;
}

interface TaggedLetter {
  readonly document: StructureElement;
  readonly pages: readonly { readonly ref: PDFRef; readonly content: PageContent }[];
  readonly widgets: ReadonlyMap<FieldName, TaggedWidget>;
}

interface MarkedPlace {
  readonly page: PDFRef;
  readonly id: number;
}

/** Writes the structure tree of a tagged PDF (PDF 32000-1, 14.7) and joins pages and widgets to it. */
export class StructureTree {
  private readonly places = new Map<StructureElement, MarkedPlace[]>();
  private readonly refs = new Map<StructureElement, PDFRef>();
  private readonly fieldElements = new Map<FieldName, PDFRef>();

  constructor(
    private readonly context: PDFContext,
    private readonly letter: TaggedLetter,
  ) {
    for (const { ref, content } of letter.pages) {
      content.marked.forEach((element, id) => {
        const places = this.places.get(element) ?? [];
        places.push({ page: ref, id });
        this.places.set(element, places);
      });
    }
  }

  /** Returns the reference of the tree's root. */
  write(): PDFRef {
    const root = this.context.nextRef();
    const document = this.writeElement(this.letter.document, root);
    this.context.assign(
      root,
      this.context.obj({
        Type: 'StructTreeRoot',
        K: [document],
        ParentTree: this.context.register(this.context.obj({ Nums: this.parents() })),
        ParentTreeNextKey: this.letter.pages.length + this.letter.widgets.size,
      }),
    );
    return root;
  }

  private writeElement(element: StructureElement, parent: PDFRef): PDFRef {
    const ref = this.context.nextRef();
    this.refs.set(element, ref);
    const dictionary = this.context.obj({ Type: 'StructElem', S: element.type, P: parent });
    this.context.assign(ref, dictionary);
    const attributes = tableAttributes(element);
    if (attributes !== null) dictionary.set(PDFName.of('A'), this.context.obj(attributes));
    if (element.field !== null) this.writeFieldContent(element.field, { ref, dictionary });
    else this.writeContent(element, { ref, dictionary });
    return ref;
  }

  private writeContent(
    element: StructureElement,
    { ref, dictionary }: { readonly ref: PDFRef; readonly dictionary: PDFDict },
  ): void {
    const places = this.places.get(element) ?? [];
    const kids = [
      ...places.map(({ page, id }) => this.context.obj({ Type: 'MCR', Pg: page, MCID: id })),
      ...element.children
        .filter((child) => this.isWritten(child))
        .map((child) => this.writeElement(child, ref)),
    ];
    if (kids.length > 0) dictionary.set(PDFName.of('K'), this.context.obj(kids));
  }

  /**
   * The reference to the widget is the value of K itself, not an item of an array: pyHanko follows only that
   * path and calls every later filling an illegal change otherwise (pdf-signing.md §2).
   */
  private writeFieldContent(
    field: FieldName,
    { ref, dictionary }: { readonly ref: PDFRef; readonly dictionary: PDFDict },
  ): void {
    const widget = this.letter.widgets.get(field);
    if (widget === undefined) return;
    this.fieldElements.set(field, ref);
    const reference = this.context.obj({ Type: 'OBJR', Obj: widget.ref, Pg: widget.page });
    dictionary.set(PDFName.of('K'), reference);
    dictionary.set(PDFName.of('Alt'), PDFHexString.fromText(widget.label));
  }

  /** A field that this file does not have and a paragraph without text leave no element behind. */
  private isWritten(element: StructureElement): boolean {
    if (element.field !== null) return this.letter.widgets.has(element.field);
    if (element.type === 'TD' || element.type === 'TH') return true;
    return this.places.has(element) || element.children.some((child) => this.isWritten(child));
  }

  private parents() {
    const { pages, widgets } = this.letter;
    const numbers = this.context.obj([]);
    pages.forEach(({ content }, index) => {
      numbers.push(PDFNumber.of(index));
      const refs = content.marked.map((element) => this.refs.get(element) ?? null);
      numbers.push(this.context.obj(refs));
    });
    [...widgets.entries()].forEach(([field, { ref }], index) => {
      const key = PDFNumber.of(pages.length + index);
      const element = this.fieldElements.get(field);
      if (element === undefined) return;
      numbers.push(key);
      numbers.push(element);
      this.context.lookup(ref, PDFDict).set(PDFName.of('StructParent'), key);
    });
    return numbers;
  }
}

/** What a reader must know of a cell beside its text (PDF 32000-1, table 349). */
function tableAttributes({
  type,
  columns,
}: StructureElement): Record<string, string | number> | null {
  const span: Record<string, number> = columns === 1 ? {} : { ColSpan: columns };
  if (type === 'TH') return { O: 'Table', Scope: 'Column', ...span };
  return columns === 1 ? null : { O: 'Table', ...span };
}
