import { type DocumentStore } from '@congvu/documents';
import { type Sha256 } from '@congvu/domain';
import { type FastifyReply } from 'fastify';
import { byteRangeOf } from './byte-range.js';

interface FileToSend {
  readonly file: { readonly sha256: Sha256; readonly bytes: number };
  /** The header `Range`. */
  readonly range: string | undefined;
  /** The header `If-None-Match`. */
  readonly known: string | undefined;
}

/**
 * Exactly the stored bytes, or the range of them that was asked for, as the receiver takes them. They never change under
 * their hash, but who may read them does: kept by the browser, asked again each time. @throws Problem bad-range
 */
export async function sendStoredFile(
  reply: FastifyReply,
  store: DocumentStore,
  { file: { sha256, bytes }, range, known }: FileToSend,
): Promise<void> {
  const etag = `"${sha256}"`;
  void reply.headers({
    'Accept-Ranges': 'bytes',
    ETag: etag,
    'Cache-Control': 'private, no-cache',
  });
  if (isKnown(known, etag)) {
    await reply.code(304).send();
    return;
  }
  const asked = byteRangeOf(range, bytes);
  if (!asked) {
    await reply.header('Content-Length', bytes).send(await store.stream(sha256));
    return;
  }
  const { start, end } = asked;
  void reply.code(206).headers({
    'Content-Range': `bytes ${start}-${end - 1}/${bytes}`,
    'Content-Length': end - start,
  });
  await reply.send(await store.streamRange(sha256, asked));
}

/** RFC 9110, §13.1.2: compared without what marks a tag as weak. */
function isKnown(header: string | undefined, etag: string): boolean {
  const tags = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}
