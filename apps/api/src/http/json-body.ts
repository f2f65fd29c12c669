import { Problem } from '../problem/problem.js';
import { checkJsonStructure } from './json-structure.js';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** With the u flag only halves of a surrogate pair that stand alone match. */
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/**
 * Reads the body of a request (catalogue rows 1–3, 17).
 * @throws Problem malformed-json, unsafe-key, body-too-large, bad-unicode
 */
export function parseJsonBody(bytes: Uint8Array): unknown {
  const text = decoded(bytes);
  checkJsonStructure(text);
  const value = parsed(text);
  checkUnicode(value);
  return value;
}

function decoded(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Problem('bad-unicode', 'Nội dung gửi lên không phải UTF-8.');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('malformed-json', 'Nội dung gửi lên không phải JSON hợp lệ.');
  }
}

function checkUnicode(value: unknown): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || LONE_SURROGATE.test(value)) {
      throw new Problem(
        'bad-unicode',
        'Văn bản có ký tự hỏng (NUL hoặc nửa cặp mã); hãy gõ lại đoạn đó.',
      );
    }
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const item of Object.values(value)) checkUnicode(item);
}
