import { type PdfFile } from '../pdf/pdf-file.js';
import { type ByteRange } from '../pdf/signature-dictionary.js';
import { asKind, isInteger, type PdfStringValue } from '../pdf/values.js';
import { type Reason, reason } from './reasons.js';
import { type FoundSignature } from './signatures.js';

/** What a signature covers, once its ranges are known to be honest. */
export interface Coverage {
  readonly byteRange: ByteRange;
  /** The decoded /Contents, padding included. */
  readonly contents: Buffer;
}

/** Either the coverage or why there is none. */
export type CoverageResult = { readonly coverage: Coverage } | { readonly reason: Reason };

/**
 * The ranges start at 0, leave out exactly the /Contents token of this very dictionary, and end where
 * the save ends that holds it. The token is hexadecimal of one letter case without anything else.
 */
export function readCoverage(file: PdfFile, { dict, revision }: FoundSignature): CoverageResult {
  const items = asKind(dict.entries.get('ByteRange'), 'array')?.items ?? [];
  const [start, first, second, length] = items;
  if (
    items.length !== 4 ||
    start !== 0 ||
    !isInteger(first) ||
    !isInteger(second) ||
    !isInteger(length)
  ) {
    return { reason: reason('byte-range', 'không phải bốn số bắt đầu từ 0') };
  }
  const contents = asKind(dict.entries.get('Contents'), 'string');
  if (!contents || contents.start !== first || contents.end !== second) {
    return { reason: reason('byte-range', 'khoảng trống không đúng là chữ ký') };
  }
  if (second + length !== revision.end) {
    return { reason: reason('byte-range', 'không kết thúc cùng lần lưu của chữ ký') };
  }
  const fault = contentsFault(file.bytes, contents);
  if (fault) return { reason: reason('contents-format', fault) };
  return { coverage: { byteRange: [0, first, second, length], contents: contents.bytes } };
}

/** One letter case only: otherwise a letter could change its case without any signature noticing. */
const HEX = /^<(?:[0-9a-f]*|[0-9A-F]*)>$/;

function contentsFault(
  bytes: Buffer,
  { start, end, bytes: decoded }: PdfStringValue,
): string | undefined {
  const token = bytes.toString('latin1', start, end);
  if (!HEX.test(token)) return 'không phải chuỗi hex thống nhất chữ hoa hoặc chữ thường';
  return token.length - 2 === decoded.length * 2 ? undefined : 'số chữ số lẻ';
}
