/** The three marks of Luật Bảo vệ bí mật nhà nước; nothing that bears one is kept here (architecture.md §4b). */
const marks: ReadonlySet<string> = new Set(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT']);

/** "Độ mật: Tối mật", "Mức độ mật – MẬT". */
const labelled = /^(?:mức\s+)?độ\s+mật\s*[:\-–—=]\s*(.+)$/iu;

/** The value of a secrecy field that says more than "no". */
export function isSecrecyMark(value: string): boolean {
  return marks.has(plain(value).toLocaleUpperCase('vi-VN'));
}

/**
 * The first line of a text that is a secrecy mark or a secrecy field, or null. Only a line by itself counts: “bí mật đời
 * tư”, “bảo mật”, “mật ong” or a sentence about documents that are mật are ordinary words.
 */
export function findSecrecyMark(text: string): string | null {
  const lines = text.normalize('NFC').split(/[\r\n\u2028\u2029]+/u);
  return lines.map((line) => line.trim()).find(isMarkLine) ?? null;
}

function isMarkLine(line: string): boolean {
  const value = labelled.exec(line)?.[1];
  if (value !== undefined) return isSecrecyMark(value);
  const bare = plain(line);
  // “Mật” alone in small letters can be a cell of a table (honey); a stamp is set in capitals.
  return bare.includes(' ') ? isSecrecyMark(bare) : marks.has(bare);
}

/** Without frame, brackets and letter-spacing: “[ T Ố I  M Ậ T ]” → “TỐI MẬT”. */
function plain(line: string): string {
  const bare = line.normalize('NFC').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const spaced = /^\p{L}(?:\s+\p{L})+$/u.test(bare);
  if (!spaced) return bare.replace(/\s+/gu, ' ');
  const joined = bare.replace(/\s+/gu, '');
  return joined.replace(/(MẬT)$/iu, ' $1').trim();
}

/** Without tones, as names of scanned files are often typed. */
const plainMarks: ReadonlySet<string> = new Set(['mat', 'toi mat', 'tuyet mat']);
/** The two marks that are no ordinary words even among others, in capitals. */
const unmistakable = /(?<![\p{L}\p{N}])(?:TỐI|TUYỆT) MẬT(?![\p{L}\p{N}])/u;

/**
 * The part of a file name that is a secrecy mark, or null: “TỐI MẬT - kế hoạch”, “Kế hoạch (Mật)”, “mat_ke hoach”,
 * “toi_mat”. A single word counts only as a part by itself: “bảo mật thông tin” or “mật ong” are ordinary words.
 */
export function secrecyMarkInName(name: string): string | null {
  const parts = name
    .normalize('NFC')
    .split(/[_\-–—()[\]{}.,;+&]+/u)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '');
  const pairs = parts.slice(1).map((part, index) => `${parts[index] ?? ''} ${part}`);
  const marked = [...parts, ...pairs].find(
    (part) => isSecrecyMark(part) || plainMarks.has(part.toLowerCase()),
  );
  return marked ?? unmistakable.exec(parts.join(' '))?.[0] ?? null;
}
