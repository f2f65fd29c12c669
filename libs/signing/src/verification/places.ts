import { MalformedPdf } from '../errors.js';
import { type FormField, formOf, readFields } from '../pdf/form.js';
import { type PdfFile } from '../pdf/pdf-file.js';
import {
  asKind,
  nameOf,
  type PdfDictValue,
  type PdfReference,
  type PdfValue,
} from '../pdf/values.js';

/** The part an existing object plays; only objects with a part may be written again after a signature. */
export type Place =
  | { readonly kind: DictionaryPlace }
  | { readonly kind: ListPlace }
  | { readonly kind: MetadataPlace }
  | { readonly kind: 'field'; readonly field: FormField };

export type DictionaryPlace = 'catalog' | 'form' | 'page' | 'validation-data';
export type ListPlace = 'field-list' | 'annotation-list';
export type MetadataPlace = 'metadata' | 'information';

/** Parts by object number, as they were after revision `at`. @throws MalformedPdf */
export function placesOf(file: PdfFile, at: number): Map<number, Place> {
  const places = new Map<number, Place>();
  const put = (value: PdfValue | undefined, kind: Exclude<Place['kind'], 'field'>): void => {
    const target = asKind(value, 'reference');
    if (target) places.set(target.number, { kind });
  };
  const { reference, dict } = file.catalog(at);
  for (const page of pagesOf(file, at)) {
    put(page.dict.entries.get('Annots'), 'annotation-list');
    put(page.reference, 'page');
  }
  put(dict.entries.get('DSS'), 'validation-data');
  put(dict.entries.get('Metadata'), 'metadata');
  put(file.revision(at).section.trailer.entries.get('Info'), 'information');
  put(formOf(file, at)?.dict.entries.get('Fields'), 'field-list');
  put(dict.entries.get('AcroForm'), 'form');
  readFields(file, at).forEach((field) =>
    places.set(field.reference.number, { kind: 'field', field }),
  );
  put(reference, 'catalog');
  return places;
}

interface Page {
  readonly reference: PdfReference;
  readonly dict: PdfDictValue;
}

const MAX_DEPTH = 32;

/** Pages in order. A node that is met twice is refused. @throws MalformedPdf */
function pagesOf(file: PdfFile, at: number): Page[] {
  const pages: Page[] = [];
  const seen = new Set<number>();
  const visit = (value: PdfValue | undefined, depth: number): void => {
    const reference = asKind(value, 'reference');
    const dict = asKind(file.resolve(value, at), 'dict');
    if (!reference || !dict || depth > MAX_DEPTH || seen.has(reference.number)) {
      throw new MalformedPdf('cây trang');
    }
    seen.add(reference.number);
    if (nameOf(dict.entries.get('Type')) === 'Page') pages.push({ reference, dict });
    else
      asKind(file.resolve(dict.entries.get('Kids'), at), 'array')?.items.forEach((kid) =>
        visit(kid, depth + 1),
      );
  };
  visit(file.catalog(at).dict.entries.get('Pages'), 0);
  return pages;
}
