import { FileRefused } from '../../file-refused.js';
import { UnpackingBudget } from '../budget.js';
import { activeContentIn } from './active-content.js';
import {
  isWhite,
  nameOf,
  namesOf,
  numberOf,
  type PdfDictionary,
  PdfReader,
  ReadingBudget,
  unreadable,
} from './pdf-reader.js';

const MOST_OBJECTS = 50_000;
const MOST_PAGES = 5_000;
const MOST_PIXELS = 200_000_000;
const OBJECT = /(?<!\d)\d{1,10}[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj(?![A-Za-z])/g;
const TRAILER = /trailer(?![A-Za-z])/g;
const FLATE = ['FlateDecode', 'Fl'];

/** What every object of the file says, replaced and unreachable ones included: a viewer might show any of them. */
export interface PdfScan {
  readonly activeContent: ReadonlySet<string>;
  readonly isEncrypted: boolean;
  readonly isSigned: boolean;
}

/**
 * Looks at each object where it stands, without believing the cross-reference.
 * @throws FileRefused unreadable-pdf, too-complex
 */
export function scanPdf(bytes: Buffer): PdfScan {
  const scan = new Scan(bytes);
  scan.run();
  return scan;
}

class Scan implements PdfScan {
  readonly activeContent = new Set<string>();
  isEncrypted = false;
  isSigned = false;
  private readonly text: string;
  private readonly reading = new ReadingBudget();
  private readonly unpacking = new UnpackingBudget();
  private objects = 0;
  private pages = 0;

  constructor(private readonly bytes: Buffer) {
    this.text = bytes.toString('latin1');
  }

  run(): void {
    for (const match of this.text.matchAll(OBJECT)) {
      this.countObjects(1);
      this.object(new PdfReader(this.text, match.index + match[0].length, this.reading));
    }
    for (const match of this.text.matchAll(TRAILER)) {
      const reader = new PdfReader(this.text, match.index + match[0].length, this.reading);
      this.takeTrailer(reader.value((inner) => this.visit(inner)));
    }
    if (this.objects === 0) throw unreadable('không có nội dung');
  }

  private object(reader: PdfReader): void {
    const value = reader.value((dictionary) => this.visit(dictionary));
    if (!(value instanceof Map) || !reader.passes('stream')) return;
    const dictionary = value as PdfDictionary;
    if (nameOf(dictionary.get('Type')) === 'XRef') this.takeTrailer(dictionary);
    this.stream(dictionary, reader.position);
  }

  private stream(dictionary: PdfDictionary, position: number): void {
    const filters = namesOf(dictionary.get('Filter'));
    const flates = filters.filter((name) => FLATE.includes(name)).length;
    if (flates > 1) throw tooComplex('dữ liệu nén nhiều lớp');
    if (flates === 0 || filters[0] === undefined || !FLATE.includes(filters[0])) return;
    const start = position + (isWhite(this.text[position]) ? 1 : 0);
    const from = this.text[start] === '\n' ? start + 1 : start;
    const end = this.text.indexOf('endstream', from);
    this.reading.spend(64);
    const data = this.unpacking.inflate(this.bytes.subarray(from, end < 0 ? undefined : end));
    if (data && nameOf(dictionary.get('Type')) === 'ObjStm') this.objectStream(dictionary, data);
  }

  private objectStream(dictionary: PdfDictionary, data: Buffer): void {
    this.countObjects(numberOf(dictionary.get('N')) ?? 0);
    const text = data.toString('latin1');
    const reader = new PdfReader(text, numberOf(dictionary.get('First')) ?? 0, this.reading);
    for (let before = -1; before !== reader.position;) {
      before = reader.position;
      reader.value((inner) => this.visit(inner));
    }
  }

  private takeTrailer(value: unknown): void {
    if (value instanceof Map && value.has('Encrypt')) this.isEncrypted = true;
  }

  private visit(dictionary: PdfDictionary): void {
    for (const title of activeContentIn(dictionary)) this.activeContent.add(title);
    if (dictionary.has('ByteRange')) this.isSigned = true;
    const type = nameOf(dictionary.get('Type'));
    if (type === 'Page') this.countPages(1);
    if (type === 'Pages' && (numberOf(dictionary.get('Count')) ?? 0) > MOST_PAGES) {
      this.countPages(MOST_PAGES + 1);
    }
    const [width = 0, height = 0] = ['Width', 'Height', 'W', 'H']
      .map((key) => numberOf(dictionary.get(key)))
      .filter((side) => side !== undefined);
    const isImage = ['Image', undefined].includes(nameOf(dictionary.get('Subtype')));
    if (isImage && width * height > MOST_PIXELS) throw tooComplex('ảnh quá nhiều điểm ảnh');
  }

  private countObjects(count: number): void {
    this.objects += count;
    if (this.objects > MOST_OBJECTS) throw unreadable('quá nhiều đối tượng');
  }

  private countPages(count: number): void {
    this.pages += count;
    if (this.pages > MOST_PAGES) throw unreadable(`quá ${MOST_PAGES} trang`);
  }
}

function tooComplex(why: string): FileRefused {
  return new FileRefused(
    'too-complex',
    `Tệp PDF quá phức tạp (${why}); hãy quét hoặc in lại ở độ phân giải thường dùng.`,
  );
}
