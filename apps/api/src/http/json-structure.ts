import { Problem } from '../problem/problem.js';

/** Deeper nesting than any request of ours has. */
const DEEPEST = 40;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/**
 * Looks at the keys and the depth of a JSON text, which `JSON.parse` does not tell: it takes the last of two equal
 * keys in silence. Expects nothing of the grammar; `JSON.parse` judges that afterwards.
 * @throws Problem unsafe-key, body-too-large
 */
export function checkJsonStructure(text: string): void {
  const open: (Set<string> | null)[] = [];
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case QUOTE: {
        const end = endOfString(text, at);
        if (isKey(text, end)) takeKey(open.at(-1), text.slice(at, end + 1));
        at = end;
        break;
      }
      case OPEN_BRACE:
        open.push(new Set());
        checkDepth(open.length);
        break;
      case OPEN_BRACKET:
        open.push(null);
        checkDepth(open.length);
        break;
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        open.pop();
        break;
      default:
    }
  }
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at;
    at += code === BACKSLASH ? 2 : 1;
  }
  return text.length;
}

function isKey(text: string, end: number): boolean {
  let at = end + 1;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  return text.charCodeAt(at) === COLON;
}

function takeKey(keys: Set<string> | null | undefined, quoted: string): void {
  if (!keys) return;
  const key = quoted.includes('\\') ? unescaped(quoted) : quoted.slice(1, -1);
  if (FORBIDDEN_KEYS.has(key)) throw new Problem('unsafe-key', `Không được dùng khóa “${key}”.`);
  if (keys.has(key)) throw new Problem('unsafe-key', 'Có khóa lặp lại trong cùng một đối tượng.');
  keys.add(key);
}

/** A broken escape is left to `JSON.parse` of the whole. */
function unescaped(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

function checkDepth(depth: number): void {
  if (depth > DEEPEST) throw new Problem('body-too-large', `Dữ liệu lồng quá ${DEEPEST} tầng.`);
}
