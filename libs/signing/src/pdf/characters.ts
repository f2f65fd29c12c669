/** Character classes of PDF (ISO 32000-1, 7.2.2). */
const WHITE_SPACE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const DELIMITERS = new Set(Buffer.from('()<>[]{}/%', 'latin1'));

const REGULAR = 0;
const SPACE = 1;
const DELIMITER = 2;
const classes = Uint8Array.from({ length: 256 }, (_, octet) =>
  WHITE_SPACE.has(octet) ? SPACE : DELIMITERS.has(octet) ? DELIMITER : REGULAR,
);

export const isWhiteSpace = (octet: number | undefined): boolean =>
  octet !== undefined && classes[octet] === SPACE;

export const isRegular = (octet: number | undefined): boolean =>
  octet !== undefined && classes[octet] === REGULAR;

export const isDigit = (octet: number | undefined): octet is number =>
  octet !== undefined && octet >= 0x30 && octet <= 0x39;

/** Value of a hexadecimal digit, -1 for anything else. */
export function hexDigit(octet: number | undefined): number {
  if (octet === undefined) return -1;
  if (octet >= 0x30 && octet <= 0x39) return octet - 0x30;
  if (octet >= 0x41 && octet <= 0x46) return octet - 0x37;
  if (octet >= 0x61 && octet <= 0x66) return octet - 0x57;
  return -1;
}

export const CHAR = {
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  hash: 0x23,
  percent: 0x25,
  openParenthesis: 0x28,
  closeParenthesis: 0x29,
  slash: 0x2f,
  less: 0x3c,
  greater: 0x3e,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  letterR: 0x52,
} as const;
