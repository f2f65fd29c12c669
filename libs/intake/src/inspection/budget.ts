import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import { FileRefused } from '../file-refused.js';

const MEGABYTE = 1024 * 1024;

/** Small bytes that unpack to gigabytes are an attack: what all parts of one file may come to, and a single one. */
export class UnpackingBudget {
  private remaining = 512 * MEGABYTE;

  /**
   * The data as far as it can be unpacked; undefined where it is no zlib data at all.
   * @throws FileRefused too-complex
   */
  inflate(data: Buffer): Buffer | undefined {
    return this.unpack(() => inflateSync(data, this.options()));
  }

  /** The same for data without zlib's header, as in archives. @throws FileRefused too-complex */
  inflateRaw(data: Buffer): Buffer | undefined {
    return this.unpack(() => inflateRawSync(data, this.options()));
  }

  private options() {
    return {
      maxOutputLength: Math.max(1, Math.min(this.remaining, 128 * MEGABYTE)),
      // Data that ends too early is as readable to us as to a lenient program.
      finishFlush: constants.Z_SYNC_FLUSH,
    };
  }

  private unpack(run: () => Buffer): Buffer | undefined {
    try {
      const data = run();
      this.remaining -= data.length;
      return data;
    } catch (error) {
      if (error instanceof RangeError) throw tooMuch();
      return undefined;
    }
  }
}

function tooMuch(): FileRefused {
  return new FileRefused(
    'too-complex',
    'Tệp nén quá mức: nội dung sau khi giải nén lớn bất thường; hãy lưu lại tệp ở dạng đơn giản hơn.',
  );
}
