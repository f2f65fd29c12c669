import { createHash } from 'node:crypto';
import {
  type PDFArray,
  PDFContext,
  type PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
  PDFString,
  PDFWriter,
} from 'pdf-lib';
import { type FontFamily } from '../font/font-family.js';
import { type FieldName } from '../layout/field-name.js';
import { type DocumentLayout, type FieldItem, type PageSize } from '../layout/page-model.js';
import { registerFlateStream } from './flate-stream.js';
import { type PlacedField, writeForm, writeWidgets } from './form-fields.js';
import { LetterFonts } from './letter-fonts.js';
import { type FileMetadata, writeMetadata } from './metadata.js';
import { type PageContent, pageContent } from './page-content.js';
import { StructureTree, type TaggedWidget } from './structure-tree.js';

interface PdfInput {
  readonly layout: DocumentLayout;
  readonly family: FontFamily;
  readonly metadata: FileMetadata;
  /** A letter to be signed carries its fields; a draft does not. */
  readonly hasFields: boolean;
}

interface WrittenPage {
  readonly ref: PDFRef;
  readonly content: PageContent;
}

/** Writes laid-out pages as PDF/A-2a and PDF/UA-1; the same input gives the same bytes. */
export async function writePdf(input: PdfInput): Promise<Uint8Array> {
  const context = PDFContext.create();
  const fonts = new LetterFonts(input.family);
  const contents = input.layout.pages.map((page) =>
    pageContent(page, fonts, input.layout.size.height),
  );
  const fontResources = fonts.writeTo(context);
  const { tree, pages } = writePages(context, contents, {
    size: input.layout.size,
    fonts: fontResources,
  });
  const widgets = input.hasFields
    ? writeWidgets(context, placedFields(input.layout, pages))
    : new Map<FieldName, TaggedWidget>();
  const letter = { document: input.layout.document, pages, widgets };
  const catalog = context.obj({
    Type: 'Catalog',
    Pages: tree,
    Lang: PDFString.of('vi-VN'),
    ViewerPreferences: { DisplayDocTitle: true },
    MarkInfo: { Marked: true },
    StructTreeRoot: new StructureTree(context, letter).write(),
  });
  if (input.hasFields) {
    catalog.set(PDFName.of('AcroForm'), writeForm(context, widgets, fontResources));
  }
  writeMetadata(context, catalog, input.metadata);
  context.trailerInfo.Root = context.register(catalog);
  const said = [...fonts.characters(), ...contents.map(({ operators }) => operators)];
  context.trailerInfo.ID = identifier(context, [JSON.stringify(input.metadata), ...said]);
  assertGapless(context);
  // No pause between objects: a worker renders one letter at a time.
  return PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer();
}

function writePages(
  context: PDFContext,
  contents: readonly PageContent[],
  { size, fonts }: { readonly size: PageSize; readonly fonts: PDFDict },
): { readonly tree: PDFRef; readonly pages: readonly WrittenPage[] } {
  const tree = context.nextRef();
  const resources = context.register(context.obj({ Font: fonts }));
  const pages = contents.map((content, index) => {
    const page = context.obj({
      Type: 'Page',
      Parent: tree,
      MediaBox: [0, 0, hundredths(size.width), hundredths(size.height)],
      Resources: resources,
      Contents: registerFlateStream(context, content.operators),
      StructParents: PDFNumber.of(index),
      Tabs: 'S',
    });
    return { ref: context.register(page), content };
  });
  const kids = pages.map(({ ref }) => ref);
  context.assign(tree, context.obj({ Type: 'Pages', Kids: kids, Count: kids.length }));
  return { tree, pages };
}

function placedFields(
  layout: DocumentLayout,
  pages: readonly WrittenPage[],
): readonly PlacedField[] {
  return pages.flatMap(({ ref }, index) =>
    (layout.pages[index]?.items ?? [])
      .filter((item): item is FieldItem => item.kind === 'field')
      .map((item) => ({ item, page: ref })),
  );
}

/** Both halves of /ID from what the file says, so that the same letter is the same file. */
function identifier(context: PDFContext, said: readonly string[]): PDFArray {
  const digest = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  const id = PDFHexString.of(digest.slice(0, 32).toUpperCase());
  return context.obj([id, id]);
}

/**
 * A gap in the object numbers splits the cross-reference table into sections, and Acrobat has been reported to
 * declare the first signature of such a file invalid (pdf-signing.md §1.3).
 */
function assertGapless(context: PDFContext): void {
  const count = context.enumerateIndirectObjects().length;
  if (count !== context.largestObjectNumber) {
    throw new Error(
      `${String(context.largestObjectNumber)} object numbers for ${String(count)} objects`,
    );
  }
}

function hundredths(points: number): number {
  return Math.round(points * 100) / 100;
}
