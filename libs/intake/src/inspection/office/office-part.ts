import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { FileRefused } from '../../file-refused.js';
import { damaged } from './archive.js';

export interface PartEvents {
  readonly onOpen?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly onClose?: (name: string) => void;
  readonly onText?: (text: string) => void;
}

/** How many characters are handed to the parser at once. */
const CHUNK = 65_536;

/**
 * Reads one XML part; names come without their prefix. A document type is refused: Office writes none, and it can fetch
 * files and addresses (XXE) or grow without end. @throws FileRefused active-content, unreadable-file
 */
export function readPart(bytes: Buffer, events: PartEvents): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () => {
    throw active(['khai báo DTD (có thể nạp nội dung từ bên ngoài)']);
  });
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('opentag', ({ local, attributes }: SaxesTagNS) => {
    events.onOpen?.(local, plain(attributes));
  });
  parser.on('closetag', ({ local }: SaxesTagNS) => events.onClose?.(local));
  parser.on('text', (text) => events.onText?.(text));
  const text = decoded(bytes);
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.close();
}

export function active(found: readonly string[]): FileRefused {
  return new FileRefused(
    'active-content',
    `Tệp có thành phần không được phép: ${[...new Set(found)].join(', ')}. Hãy bỏ thành phần đó, lưu lại rồi chọn lại.`,
  );
}

function plain(attributes: Record<string, SaxesAttributeNS>): Record<string, string> {
  return Object.fromEntries(Object.values(attributes).map(({ local, value }) => [local, value]));
}

/** UTF-8 or UTF-16 by their mark, as the standard allows; anything else would be read differently by others. */
function decoded(bytes: Buffer): string {
  const mark = bytes.toString('latin1', 0, 2);
  const encoding = mark === '\xff\xfe' ? 'utf-16le' : mark === '\xfe\xff' ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged();
  }
}
