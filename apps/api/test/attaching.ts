import { pdfOf } from '@congvu/testing';
import { type Answer, type Officer } from './officer.js';
import { key } from './letters.js';

export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly mediaType?: string;
  readonly key?: string;
}

/** A PDF like any other; the words tell one from another. */
export const aPdf = (text = 'Tai lieu kem theo'): Buffer => pdfOf({ text });

/** Sends a file as an attachment of the letter. */
export async function attach(
  officer: Officer,
  documentId: string,
  { name, bytes, mediaType = 'application/octet-stream', key: asked = key() }: SentFile,
): Promise<Answer> {
  return officer.ask('POST', `/documents/${documentId}/attachments`, {
    raw: bytes,
    headers: {
      'content-type': mediaType,
      'x-file-name': encodeURIComponent(name),
      'idempotency-key': asked,
    },
  });
}
