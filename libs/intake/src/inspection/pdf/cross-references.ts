import {
  numberOf,
  type PdfDictionary,
  PdfReader,
  ReadingBudget,
  unreadable,
} from './pdf-reader.js';

const MOST_SECTIONS = 1_000;
/** Where viewers look for the end; what stands after it is no PDF any more. */
const TAIL = 2_048;
const HEAD_OF_STREAM = /[\0\t\n\f\r ]*\d{1,10}[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj/y;
const HEAD_OF_TABLE = /[\0\t\n\f\r ]*xref(?![A-Za-z])/y;

/**
 * The file ends as a PDF does, and its chain of saves leads from the last to the first without coming back.
 * @throws FileRefused unreadable-pdf for a file that is cut off or whose chain is broken or runs in circles
 */
export function checkCrossReferences(bytes: Buffer): void {
  const text = bytes.toString('latin1');
  const tail = /startxref[\0\t\n\f\r ]+(\d{1,12})[\0\t\n\f\r ]+%%EOF/g;
  const [last] = [...text.slice(-TAIL).matchAll(tail)].slice(-1);
  if (!last) throw unreadable('tệp bị cắt cụt, thiếu phần cuối');
  const seen = new Set<number>();
  const open = [Number(last[1])];
  const budget = new ReadingBudget();
  for (let offset = open.pop(); offset !== undefined; offset = open.pop()) {
    if (seen.has(offset)) throw unreadable('bảng tham chiếu lặp vòng');
    if (seen.size >= MOST_SECTIONS) throw unreadable('quá nhiều lần lưu');
    seen.add(offset);
    const trailer = trailerAt(text, offset, budget);
    for (const key of ['Prev', 'XRefStm']) {
      const next = numberOf(trailer.get(key));
      if (next !== undefined) open.push(next);
    }
  }
}

function trailerAt(text: string, offset: number, budget: ReadingBudget): PdfDictionary {
  const place = afterHead(text, offset);
  if (place === undefined) throw unreadable('bảng tham chiếu hỏng');
  const trailer = new PdfReader(text, place, budget).value(() => undefined);
  if (!(trailer instanceof Map)) throw unreadable('bảng tham chiếu hỏng');
  return trailer as PdfDictionary;
}

/** Where the dictionary of the section begins. */
function afterHead(text: string, offset: number): number | undefined {
  HEAD_OF_TABLE.lastIndex = offset;
  if (HEAD_OF_TABLE.test(text)) {
    const trailer = text.indexOf('trailer', offset);
    return trailer < 0 ? undefined : trailer + 'trailer'.length;
  }
  HEAD_OF_STREAM.lastIndex = offset;
  return HEAD_OF_STREAM.test(text) ? HEAD_OF_STREAM.lastIndex : undefined;
}
