import { type PDFContext, PDFDict, PDFHexString, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import { PAGE } from '../layout/decree-profile.js';
import { type FieldName } from '../layout/field-name.js';
import { type FieldItem, type Rectangle } from '../layout/page-model.js';
import { TEXT_FIELD } from '../letter/number-and-date.js';
import { type TaggedWidget } from './structure-tree.js';

/** Read aloud and shown as a tip. */
const LABELS: Readonly<Record<FieldName, string>> = {
  so: 'Số văn bản',
  ngay: 'Ngày ban hành',
  thang: 'Tháng ban hành',
  nam: 'Năm ban hành',
  person: 'Chữ ký của người có thẩm quyền',
  seal: 'Chữ ký số của cơ quan, tổ chức',
};
/** Fields that the seal fills and locks; nothing else, so that later agencies may add theirs (§4.3). */
const LOCKED_BY_SEAL: readonly FieldName[] = ['so', 'ngay', 'thang', 'nam'];
const FLAG_PRINT = 4;
const FLAG_READ_ONLY = 1;
const CENTRED = 1;
const LONGEST_TEXT = 10;

/** A field and the page it stands on. */
export interface PlacedField {
  readonly item: FieldItem;
  readonly page: PDFRef;
}

/** Creates the widgets, each with an empty appearance, and joins them to their pages. */
export function writeWidgets(
  context: PDFContext,
  fields: readonly PlacedField[],
): ReadonlyMap<FieldName, TaggedWidget> {
  const widgets = new Map<FieldName, TaggedWidget>();
  const ofPage = new Map<PDFRef, PDFRef[]>();
  for (const { item, page } of fields) {
    const ref = context.register(widget(context, item, page));
    widgets.set(item.name, { ref, page, label: LABELS[item.name] });
    ofPage.set(page, [...(ofPage.get(page) ?? []), ref]);
  }
  for (const [page, refs] of ofPage) {
    context.lookup(page, PDFDict).set(PDFName.of('Annots'), context.obj(refs));
  }
  return widgets;
}

/** The form of the catalog: all fields, and the fonts that text fields name. */
export function writeForm(
  context: PDFContext,
  widgets: ReadonlyMap<FieldName, TaggedWidget>,
  fonts: PDFDict,
): PDFRef {
  return context.register(
    context.obj({
      Fields: [...widgets.values()].map(({ ref }) => ref),
      // Signatures exist, and the file may only be appended to.
      SigFlags: 3,
      DR: { Font: fonts },
      DA: PDFString.of('/F1 13 Tf 0 g'),
    }),
  );
}

function widget(context: PDFContext, item: FieldItem, page: PDFRef): PDFDict {
  const isText = LOCKED_BY_SEAL.includes(item.name);
  const dictionary = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: isText ? 'Tx' : 'Sig',
    T: PDFString.of(item.name),
    TU: PDFHexString.fromText(LABELS[item.name]),
    F: FLAG_PRINT,
    Rect: pdfRectangle(item.place),
    P: page,
    AP: { N: emptyAppearance(context, item.place, isText) },
  });
  if (isText) setTextEntries(context, dictionary, item);
  if (item.name === 'seal') {
    const lock = context.obj({
      Type: 'SigFieldLock',
      Action: 'Include',
      Fields: LOCKED_BY_SEAL.map((name) => PDFString.of(name)),
    });
    dictionary.set(PDFName.of('Lock'), context.register(lock));
  }
  return dictionary;
}

function setTextEntries(context: PDFContext, dictionary: PDFDict, item: FieldItem): void {
  const font = item.name === 'so' ? 'F1' : 'F3';
  const size = item.place.height / TEXT_FIELD.height;
  const entries = {
    DA: PDFString.of(`/${font} ${String(Math.round(size * 100) / 100)} Tf 0 g`),
    MaxLen: context.obj(LONGEST_TEXT),
    Ff: context.obj(FLAG_READ_ONLY),
    Q: context.obj(CENTRED),
  };
  for (const [name, value] of Object.entries(entries)) dictionary.set(PDFName.of(name), value);
}

/** PDF/A wants an appearance even of a field that shows nothing yet (ISO 19005-2, 6.3.3). */
function emptyAppearance(context: PDFContext, place: Rectangle, isText: boolean): PDFRef {
  return context.register(
    context.stream(isText ? '/Tx BMC EMC' : '', {
      Type: 'XObject',
      Subtype: 'Form',
      FormType: 1,
      BBox: [0, 0, rounded(place.width), rounded(place.height)],
      Resources: {},
    }),
  );
}

/** From the top-left origin of the layout to PDF's lower-left one. */
export function pdfRectangle({ left, top, width, height }: Rectangle): number[] {
  const bottom = PAGE.height - top - height;
  return [left, bottom, left + width, bottom + height].map(rounded);
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
