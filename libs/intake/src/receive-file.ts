import { createWriteStream } from 'node:fs';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileRefused } from './file-refused.js';

export interface Receiving {
  /** File that does not exist yet. */
  readonly path: string;
  readonly mostBytes: number;
}

/**
 * Writes what arrives to the file and stops at the byte that is too many.
 * @throws FileRefused file-too-large, empty-file, length-mismatch when the sender broke off
 */
export async function receiveFile(
  source: Readable,
  { path, mostBytes }: Receiving,
): Promise<number> {
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > mostBytes ? tooLarge(mostBytes) : null, chunk);
    },
  });
  try {
    await pipeline(source, counting, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    if (isBrokenOff(error)) {
      throw new FileRefused(
        'length-mismatch',
        'Tệp chưa được gửi trọn vẹn; hãy gửi lại. Phần đã nhận không được lưu.',
      );
    }
    throw error;
  }
  if (bytes === 0) throw new FileRefused('empty-file', 'Tệp trống (0 byte); hãy chọn tệp khác.');
  return bytes;
}

export function tooLarge(mostBytes: number): FileRefused {
  return new FileRefused(
    'file-too-large',
    `Tệp lớn hơn ${mostBytes / 1024 / 1024} MB; hãy giảm dung lượng hoặc tách thành nhiều tệp.`,
  );
}

function isBrokenOff(error: unknown): boolean {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET';
}
