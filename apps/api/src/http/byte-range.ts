import { Problem } from '../problem/problem.js';

/** Bytes from `start` up to but not including `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * One range of a file (RFC 9110, §14); undefined for the whole, also where several are asked for.
 * @throws Problem bad-range when no byte of the file lies in it
 */
export function byteRangeOf(header: string | undefined, size: number): ByteRange | undefined {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size : Math.min(size, Number(to) + 1);
  if (start < end && start < size) return { start, end };
  throw new Problem('bad-range', `Tệp chỉ có ${size} byte.`);
}
