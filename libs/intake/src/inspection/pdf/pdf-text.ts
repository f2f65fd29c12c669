import { findSecrecyMark } from '@congvu/domain';
import {
  getDocument,
  type PDFDocumentProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { unreadable } from './pdf-reader.js';

/** As pdf.js gives a piece of text: where its baseline begins, how wide it is. */
interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Opens the file as a viewer would. @throws FileRefused unreadable-pdf */
export async function openPdf(bytes: Buffer): Promise<PDFDocumentProxy> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await loading.promise;
  } catch {
    throw unreadable('không mở được như một tệp PDF');
  }
}

/** The secrecy mark in the words of the file or of its properties, or null; what is only a picture cannot be read. */
export async function secrecyMarkIn(file: PDFDocumentProxy): Promise<string | null> {
  const { info } = await file.getMetadata();
  const properties = Object.values(info).filter((value) => typeof value === 'string');
  const marked = findSecrecyMark(properties.join('\n'));
  if (marked !== null) return marked;
  for (let number = 1; number <= file.numPages; number += 1) {
    const mark = findSecrecyMark(await textOfPage(file, number));
    if (mark !== null) return mark;
  }
  return null;
}

async function textOfPage(file: PDFDocumentProxy, number: number): Promise<string> {
  try {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return linesOf(items.filter((item) => 'str' in item));
  } catch {
    throw unreadable(`trang ${number} hỏng`);
  }
}

/** Pieces of one baseline that stand together are one line; a stamp beside other words is a line of its own. */
function linesOf(items: readonly TextItem[]): string {
  let text = '';
  let end: { readonly x: number; readonly y: number } | undefined;
  for (const { str, transform, width, height } of items) {
    if (str.trim() === '') continue;
    const [x = 0, y = 0] = transform.slice(4);
    const size = height || 10;
    const goesOn = end && Math.abs(y - end.y) < size / 2 && Math.abs(x - end.x) < 2 * size;
    if (text !== '') text += goesOn ? (end && x - end.x > size / 6 ? ' ' : '') : '\n';
    text += str;
    end = { x: x + width, y };
  }
  return text;
}
