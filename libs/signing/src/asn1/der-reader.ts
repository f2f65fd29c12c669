import { InvalidDer } from '../errors.js';
import { TAG } from './der-writer.js';

/** One DER element. `children` is empty for a primitive one. */
export interface DerNode {
  readonly tag: number;
  /** The whole element with its header. */
  readonly raw: Buffer;
  readonly content: Buffer;
  readonly children: readonly DerNode[];
}

const MAX_DEPTH = 32;
const CONSTRUCTED = 0x20;
const CLASS_MASK = 0xc0;
const SEQUENCE_NUMBER = 0x10;
const SET_NUMBER = 0x11;

/**
 * Reads the element at the start of `bytes` and checks it and everything inside against DER:
 * definite shortest lengths, canonical booleans, integers, bit strings and identifiers, sorted SETs.
 * Bytes after the element are left to the caller (`raw.length` says where it ends).
 * @throws InvalidDer
 */
export function readDer(bytes: Buffer): DerNode {
  return readElement(bytes, 0);
}

/** As `readDer`, and nothing may follow. @throws InvalidDer */
export function readWholeDer(bytes: Buffer): DerNode {
  const node = readDer(bytes);
  if (node.raw.length !== bytes.length) throw new InvalidDer('thừa byte sau phần tử');
  return node;
}

function readElement(bytes: Buffer, depth: number): DerNode {
  if (depth > MAX_DEPTH) throw new InvalidDer('lồng quá sâu');
  const tag = bytes[0];
  if (tag === undefined) throw new InvalidDer('thiếu phần tử');
  if ((tag & 0x1f) === 0x1f || tag === 0) throw new InvalidDer(`nhãn 0x${tag.toString(16)}`);
  const { headerLength, length } = readLength(bytes);
  const end = headerLength + length;
  if (end > bytes.length) throw new InvalidDer('độ dài vượt quá dữ liệu');
  const content = bytes.subarray(headerLength, end);
  const children = tag & CONSTRUCTED ? readChildren(content, depth + 1) : [];
  checkForm(tag, content, children);
  return { tag, raw: bytes.subarray(0, end), content, children };
}

function readLength(bytes: Buffer): { headerLength: number; length: number } {
  const first = bytes[1];
  if (first === undefined) throw new InvalidDer('thiếu độ dài');
  if (first < 0x80) return { headerLength: 2, length: first };
  const count = first & 0x7f;
  if (count === 0 || count > 4 || bytes.length < 2 + count)
    throw new InvalidDer('độ dài không xác định');
  const length = bytes.readUIntBE(2, count);
  if (length < 0x80 || length < 256 ** (count - 1)) throw new InvalidDer('độ dài không ngắn nhất');
  return { headerLength: 2 + count, length };
}

function readChildren(content: Buffer, depth: number): DerNode[] {
  const children: DerNode[] = [];
  for (let position = 0; position < content.length;) {
    const child = readElement(content.subarray(position), depth);
    children.push(child);
    position += child.raw.length;
  }
  return children;
}

function checkForm(tag: number, content: Buffer, children: readonly DerNode[]): void {
  if ((tag & CLASS_MASK) !== 0) return;
  const constructed = (tag & CONSTRUCTED) !== 0;
  const number = tag & ~CONSTRUCTED;
  if (constructed !== (number === SEQUENCE_NUMBER || number === SET_NUMBER)) {
    throw new InvalidDer(`dạng của nhãn 0x${tag.toString(16)}`);
  }
  if (tag === TAG.set) requireSorted(children);
  if (tag === TAG.boolean && !(content.length === 1 && (content[0] === 0 || content[0] === 0xff))) {
    throw new InvalidDer('giá trị logic');
  }
  if (tag === TAG.null && content.length > 0) throw new InvalidDer('giá trị rỗng');
  if (tag === TAG.integer) checkInteger(content);
  if (tag === TAG.bitString) checkBitString(content);
  if (tag === TAG.oid) checkObjectIdentifier(content);
}

/** SET OF in ascending order (X.690, 11.6). Also used for IMPLICIT sets, which carry another tag. @throws InvalidDer */
export function requireSorted(children: readonly DerNode[]): void {
  children.forEach((child, index) => {
    const before = children[index - 1];
    if (before && Buffer.compare(before.raw, child.raw) >= 0)
      throw new InvalidDer('tập không theo thứ tự');
  });
}

function checkInteger(content: Buffer): void {
  const [first, second] = content;
  if (first === undefined) throw new InvalidDer('số nguyên rỗng');
  if (second === undefined) return;
  if ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)) {
    throw new InvalidDer('số nguyên không ngắn nhất');
  }
}

function checkBitString(content: Buffer): void {
  const unused = content[0];
  const last = content[content.length - 1] ?? 0;
  if (unused === undefined || unused > 7 || (content.length === 1 && unused > 0)) {
    throw new InvalidDer('chuỗi bit');
  }
  if (content.length > 1 && (last & ((1 << unused) - 1)) !== 0)
    throw new InvalidDer('bit thừa khác 0');
}

function checkObjectIdentifier(content: Buffer): void {
  const last = content[content.length - 1];
  if (last === undefined || last & 0x80) throw new InvalidDer('định danh đối tượng');
  content.forEach((octet, index) => {
    const startsArc = index === 0 || ((content[index - 1] ?? 0) & 0x80) === 0;
    if (startsArc && octet === 0x80) throw new InvalidDer('định danh đối tượng không ngắn nhất');
  });
}

/** The node, if it has this tag. @throws InvalidDer */
export function expectTag(node: DerNode | undefined, tag: number): DerNode {
  if (node?.tag !== tag) throw new InvalidDer(`cần nhãn 0x${tag.toString(16)}`);
  return node;
}

/** Child `index`, which must exist. @throws InvalidDer */
export function childAt(node: DerNode, index: number): DerNode {
  const child = node.children[index];
  if (!child) throw new InvalidDer(`thiếu phần tử thứ ${index + 1}`);
  return child;
}

/** Dotted text of an OBJECT IDENTIFIER. @throws InvalidDer */
export function oidOf(node: DerNode | undefined): string {
  const { content } = expectTag(node, TAG.oid);
  const arcs: number[] = [];
  let arc = 0;
  for (const octet of content) {
    arc = arc * 128 + (octet & 0x7f);
    if (octet & 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first = 0, ...rest] = arcs;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join('.');
}

/** A small non-negative INTEGER. @throws InvalidDer */
export function smallIntegerOf(node: DerNode | undefined): number {
  const { content } = expectTag(node, TAG.integer);
  if (content.length > 4 || (content[0] ?? 0) & 0x80)
    throw new InvalidDer('số nguyên ngoài phạm vi');
  return content.readUIntBE(0, content.length);
}

const TIME = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\.\d{1,9})?Z$/;

/** Milliseconds since 1970 of a UTCTime or GeneralizedTime. @throws InvalidDer */
export function timeOf(node: DerNode | undefined): number {
  const text = node?.content.toString('latin1') ?? '';
  const century = Number(text.slice(0, 2)) >= 50 ? '19' : '20';
  const full =
    node?.tag === TAG.utcTime ? century + text : node?.tag === TAG.generalizedTime ? text : '';
  const parts = TIME.exec(full);
  if (!parts) throw new InvalidDer('thời gian');
  const [, year, month, day, hour, minute, second, fraction = ''] = parts;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const time = Date.parse(iso);
  if (Number.isNaN(time) || new Date(time).toISOString() !== iso) throw new InvalidDer('thời gian');
  return time + Math.floor(Number(`0${fraction}`) * 1000);
}
