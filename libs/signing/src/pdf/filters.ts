import { inflateSync } from 'node:zlib';
import { MalformedPdf } from '../errors.js';
import { asKind, dictOf, nameOf, type PdfStreamValue } from './values.js';

/** How much may still be inflated; tiny streams that inflate to gigabytes are an attack. */
export interface DecodingBudget {
  remaining: number;
}

/**
 * Decoded data of a cross-reference or object stream: no filter, or Flate with an optional PNG predictor.
 * @throws MalformedPdf for other filters, broken data, or more than the budget
 */
export function decodeStream({ dict, data }: PdfStreamValue, budget: DecodingBudget): Buffer {
  const filter = dict.entries.get('Filter');
  const names =
    asKind(filter, 'array')?.items.map(nameOf) ?? (filter === undefined ? [] : [nameOf(filter)]);
  if (names.length === 0) return data;
  if (names.length > 1 || names[0] !== 'FlateDecode')
    throw new MalformedPdf('bộ lọc không được hỗ trợ');
  const parameters = dict.entries.get('DecodeParms');
  const options = dictOf(asKind(parameters, 'array')?.items[0] ?? parameters)?.entries;
  return withoutPredictor(inflate(data, budget), (key, fallback) => {
    const value = options?.get(key) ?? fallback;
    if (typeof value !== 'number') throw new MalformedPdf(`tham số /${key} của bộ lọc`);
    return value;
  });
}

function inflate(data: Buffer, budget: DecodingBudget): Buffer {
  try {
    const decoded = inflateSync(data, { maxOutputLength: Math.max(1, budget.remaining) });
    budget.remaining -= decoded.length;
    return decoded;
  } catch {
    throw new MalformedPdf('dữ liệu nén hỏng hoặc quá lớn');
  }
}

function withoutPredictor(data: Buffer, option: (key: string, fallback: number) => number): Buffer {
  const predictor = option('Predictor', 1);
  if (predictor === 1) return data;
  const plain = option('Colors', 1) === 1 && option('BitsPerComponent', 8) === 8;
  const columns = option('Columns', 1);
  if (predictor < 10 || !plain || columns < 1 || data.length % (columns + 1) !== 0) {
    throw new MalformedPdf('bộ dự đoán không được hỗ trợ');
  }
  const rows = data.length / (columns + 1);
  const result = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    undoPngFilter(
      data.subarray(row * (columns + 1), (row + 1) * (columns + 1)),
      result,
      row * columns,
    );
  }
  return result;
}

/** PNG filter types 0–4 with one byte a sample (PNG, §9.2). */
function undoPngFilter(row: Buffer, result: Buffer, target: number): void {
  const [type = 0] = row;
  const columns = row.length - 1;
  const at = (index: number): number => (index < 0 ? 0 : (result[index] ?? 0));
  for (let column = 0; column < columns; column += 1) {
    const place = target + column;
    const left = column > 0 ? at(place - 1) : 0;
    const up = at(place - columns);
    const upLeft = column > 0 ? at(place - columns - 1) : 0;
    const predicted = predict(type, { left, up, upLeft });
    result[place] = ((row[column + 1] ?? 0) + predicted) & 0xff;
  }
}

function predict(type: number, near: { left: number; up: number; upLeft: number }): number {
  switch (type) {
    case 0:
      return 0;
    case 1:
      return near.left;
    case 2:
      return near.up;
    case 3:
      return (near.left + near.up) >> 1;
    case 4:
      return paeth(near);
    default:
      throw new MalformedPdf('bộ lọc PNG');
  }
}

function paeth({ left, up, upLeft }: { left: number; up: number; upLeft: number }): number {
  const estimate = left + up - upLeft;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toUpLeft = Math.abs(estimate - upLeft);
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
