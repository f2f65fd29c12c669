/** A wrong character: where it stands (from 1, in characters as people count them) and why. */
export interface CharacterFault {
  readonly code:
    'bad-unicode' | 'invisible-char' | 'suspicious-letter' | 'mixed-script' | 'too-many-marks';
  readonly detail: string;
}

/** C0 and C1 controls besides line feed and tab, format characters, fillers and separators that nobody sees. */
const invisible =
  /[\u034F\u115F\u1160\u17B4\u17B5\u2028\u2029\u3164\uFFA0\uFE00-\uFE0F\u{E0100}-\u{E01EF}]|\p{Cf}|[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;
/** Parts of emoji that are format characters: joiners between pictures, tags of flags. */
const insideEmoji =
  /\p{Extended_Pictographic}(?:\uFE0F|\p{EMod})*(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{EMod})*)*/gu;
const broken = /\p{Surrogate}|[\u0000\uFFFD\uFFFE\uFFFF]/gu;
const eth = /[ÐðƉɖ]/gu;
const piledMarks = /\p{M}{3,}/gu;
const word = /[\p{L}\p{M}\p{N}]+/gu;

/** Characters that must not be kept in any text (bad input rows 13–15, 17, 20); one fault a kind, the first of it. */
export function characterFaults(text: string): CharacterFault[] {
  const bare = text.replace(insideEmoji, (emoji) => '\u25A0'.repeat(emoji.length));
  return [
    firstOf(text, broken, (char, place) =>
      fault('bad-unicode', `Có mã ký tự hỏng (${char}) ở ${place}.`),
    ),
    firstOf(bare, invisible, (char, place) =>
      fault(
        'invisible-char',
        `Có ký tự không nhìn thấy (${char}) ở ${place}; hãy xóa rồi gõ lại chỗ đó.`,
      ),
    ),
    firstOf(text, eth, (char, place) =>
      fault(
        'suspicious-letter',
        `Chữ ở ${place} (${char}) giống “Đ” nhưng không phải chữ Đ của tiếng Việt; hãy gõ lại.`,
      ),
    ),
    firstOf(text, piledMarks, (_char, place) =>
      fault('too-many-marks', `Có quá nhiều dấu chồng lên nhau ở ${place}.`),
    ),
    mixedScriptFault(text),
  ].filter((found) => found !== null);
}

/** A word that mixes Latin letters with look-alikes of another script. */
function mixedScriptFault(text: string): CharacterFault | null {
  for (const match of text.matchAll(word)) {
    const foreign =
      /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.exec(match[0]);
    if (foreign && /\p{Script=Latin}/u.test(match[0])) {
      const place = placeOf(text, match.index + foreign.index);
      return fault(
        'mixed-script',
        `Từ “${match[0]}” lẫn chữ của bảng chữ cái khác ở ${place}; hãy gõ lại cả từ.`,
      );
    }
  }
  return null;
}

function fault(code: CharacterFault['code'], detail: string): CharacterFault {
  return { code, detail };
}

function firstOf(
  text: string,
  pattern: RegExp,
  describe: (char: string, place: string) => CharacterFault,
): CharacterFault | null {
  for (const match of text.matchAll(pattern)) {
    const code = match[0].codePointAt(0) ?? 0;
    return describe(
      `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
      placeOf(text, match.index),
    );
  }
  return null;
}

const SHOWN_BEFORE = 12;

/** "vị trí 5, sau “Quyết”": what stands before helps to find what cannot be seen. */
function placeOf(text: string, index: number): string {
  const before = [...text.slice(0, index)];
  const shown = before.slice(-SHOWN_BEFORE).join('').replace(/\s+/gu, ' ').trim();
  const position = `vị trí ${before.length + 1}`;
  return shown === '' ? position : `${position}, sau “${shown}”`;
}
