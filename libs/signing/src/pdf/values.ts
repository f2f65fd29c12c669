/** Values of the PDF language as a strict reader sees them (ISO 32000-1, 7.3). */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfNameValue
  | PdfStringValue
  | PdfArrayValue
  | PdfDictValue
  | PdfReference
  | PdfStreamValue;

export interface PdfNameValue {
  readonly kind: 'name';
  /** Without the solidus, #xx decoded. */
  readonly name: string;
}

export interface PdfStringValue {
  readonly kind: 'string';
  readonly bytes: Buffer;
  /** Place of the token with its delimiters, in the bytes that were parsed. */
  readonly start: number;
  readonly end: number;
}

export interface PdfArrayValue {
  readonly kind: 'array';
  readonly items: readonly PdfValue[];
}

export interface PdfDictValue {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
  readonly generation: number;
}

export interface PdfStreamValue {
  readonly kind: 'stream';
  readonly dict: PdfDictValue;
  /** As stored, filters not undone. */
  readonly data: Buffer;
}

type Kind = Exclude<PdfValue, null | boolean | number>['kind'];
type OfKind<K extends Kind> = Extract<PdfValue, { kind: K }>;

/** The value if it is of this kind. */
export function asKind<K extends Kind>(
  value: PdfValue | undefined,
  kind: K,
): OfKind<K> | undefined {
  return typeof value === 'object' && value !== null && value.kind === kind
    ? (value as OfKind<K>)
    : undefined;
}

export const nameOf = (value: PdfValue | undefined): string | undefined =>
  asKind(value, 'name')?.name;

export const isInteger = (value: PdfValue | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value);

/** Dictionary of a dictionary or a stream. */
export const dictOf = (value: PdfValue | undefined): PdfDictValue | undefined =>
  asKind(value, 'dict') ?? asKind(value, 'stream')?.dict;

/** Text string: UTF-16BE or UTF-8 with a mark, otherwise taken as Latin-1 (ISO 32000-1, 7.9.2). */
export function textOf(value: PdfValue | undefined): string | undefined {
  const bytes = asKind(value, 'string')?.bytes;
  if (!bytes) return undefined;
  if (bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0) {
    return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le');
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3);
  return bytes.toString('latin1');
}

/** Same meaning, wherever the values stand in the file; references are equal when they name the same object. */
export function equalValues(left: PdfValue, right: PdfValue): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return false;
  switch (left.kind) {
    case 'name':
      return nameOf(right) === left.name;
    case 'string':
      return right.kind === 'string' && left.bytes.equals(right.bytes);
    case 'reference':
      return right.kind === 'reference' && sameReference(left, right);
    case 'array':
      return right.kind === 'array' && equalItems(left.items, right.items);
    case 'dict':
      return right.kind === 'dict' && changedKeys(left, right).length === 0;
    case 'stream':
      return (
        right.kind === 'stream' &&
        equalValues(left.dict, right.dict) &&
        left.data.equals(right.data)
      );
  }
}

const sameReference = (left: PdfReference, right: PdfReference): boolean =>
  left.number === right.number && left.generation === right.generation;

const equalItems = (left: readonly PdfValue[], right: readonly PdfValue[]): boolean =>
  left.length === right.length &&
  left.every((item, index) => equalValues(item, right[index] ?? null));

/** Keys that only one of the two has, or whose values differ. */
export function changedKeys(left: PdfDictValue, right: PdfDictValue): string[] {
  const keys = new Set([...left.entries.keys(), ...right.entries.keys()]);
  return [...keys].filter((key) => {
    const before = left.entries.get(key);
    const after = right.entries.get(key);
    return before === undefined || after === undefined || !equalValues(before, after);
  });
}

/** Calls `visit` for the value and everything directly inside; references are not followed. */
export function walk(value: PdfValue, visit: (value: PdfValue) => void): void {
  visit(value);
  if (typeof value !== 'object' || value === null) return;
  if (value.kind === 'array') value.items.forEach((item) => walk(item, visit));
  if (value.kind === 'dict') value.entries.forEach((item) => walk(item, visit));
  if (value.kind === 'stream') walk(value.dict, visit);
}
