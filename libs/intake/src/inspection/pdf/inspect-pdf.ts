import { FileRefused } from '../../file-refused.js';
import { secret } from '../state-secret.js';
import { checkCrossReferences } from './cross-references.js';
import { scanPdf } from './pdf-scan.js';

const HEAD = 1_024;
/** The record at the end of an archive, with the longest comment that it can have. */
const ARCHIVE_TAIL = 65_557;

/** From what can be told without unpacking anything to what must be read. @throws FileRefused */
export async function inspectPdf(bytes: Buffer, trustFolder: string): Promise<void> {
  checkOneFormat(bytes);
  checkCrossReferences(bytes);
  const { activeContent, isEncrypted, isSigned } = scanPdf(bytes);
  const active = [...activeContent, ...(isEncrypted ? ['mật khẩu hoặc khóa quyền'] : [])];
  if (active.length > 0) {
    throw new FileRefused(
      'active-content',
      `Tệp PDF có thành phần không được phép: ${active.join(', ')}. Hãy in lại thành tệp PDF thường rồi chọn lại.`,
    );
  }
  // Loaded only where a file has come so far: most of what is refused is refused before.
  if (isSigned) await (await import('./pdf-signatures.js')).checkSignatures(bytes, trustFolder);
  const { openPdf, secrecyMarkIn } = await import('./pdf-text.js');
  const file = await openPdf(bytes);
  const mark = await secrecyMarkIn(file);
  if (mark !== null) throw secret(mark);
}

/** One file that two programs take for two things is none that can be judged. @throws FileRefused type-mismatch */
function checkOneFormat(bytes: Buffer): void {
  const head = bytes.toString('latin1', 0, HEAD);
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - ARCHIVE_TAIL));
  const isPage = /<(?:!doctype|html|script|svg|body|iframe)[\s>]/i.test(head);
  if (!isPage && !tail.includes('PK\x05\x06')) return;
  throw new FileRefused(
    'type-mismatch',
    `Tệp vừa là PDF vừa là ${isPage ? 'trang web' : 'tệp nén'}; hãy in lại thành tệp PDF thường.`,
  );
}
