/** DER encoders: each returns one complete element. */

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

export function element(tag: number, ...contents: readonly Buffer[]): Buffer {
  const length = contents.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([header(tag, length), ...contents]);
}

function header(tag: number, length: number): Buffer {
  if (length < 0x80) return Buffer.from([tag, length]);
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return Buffer.from([tag, 0x80 | octets.length, ...octets]);
}

export const sequence = (...children: readonly Buffer[]): Buffer =>
  element(TAG.sequence, ...children);

/** SET OF: children in ascending order of their encodings (X.690, 11.6). */
export const setOf = (...children: readonly Buffer[]): Buffer =>
  element(TAG.set, ...[...children].sort((left, right) => Buffer.compare(left, right)));

export const octetString = (content: Buffer): Buffer => element(TAG.octetString, content);

export const nullValue = (): Buffer => Buffer.from([TAG.null, 0]);

/** [n] EXPLICIT or constructed IMPLICIT. */
export const contextConstructed = (number: number, ...children: readonly Buffer[]): Buffer =>
  element(0xa0 | number, ...children);

export function integer(value: number): Buffer {
  const octets: number[] = [];
  let rest = value;
  do {
    octets.unshift(rest & 0xff);
    rest = Math.floor(rest / 256);
  } while (rest > 0);
  if ((octets[0] ?? 0) & 0x80) octets.unshift(0);
  return element(TAG.integer, Buffer.from(octets));
}

export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const octets = [first * 40 + second, ...rest].flatMap(base128);
  return element(TAG.oid, Buffer.from(octets));
}

function base128(arc: number): number[] {
  const octets = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) {
    octets.unshift(0x80 | (rest % 128));
  }
  return octets;
}
