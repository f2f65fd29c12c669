import { crc32 } from 'node:zlib';
import { checkPixels, damagedImage } from './pixels.js';

const SIGNATURE = 8;
/** What draws the picture and its colours; texts, times, EXIF, animation and private notes are left out. */
const KEPT: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'bKGD',
  'pHYs',
  'IDAT',
  'IEND',
]);

/** The same picture without anything written beside it or after its end. @throws FileRefused unreadable-file, too-complex */
export function cleanPng(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, SIGNATURE)];
  const seen = new Set<string>();
  for (let at = SIGNATURE; !seen.has('IEND');) {
    if (at + 12 > bytes.length) throw damagedImage();
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw damagedImage();
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (bytes.readUInt32BE(end - 4) !== crc32(bytes.subarray(at + 4, end - 4)))
      throw damagedImage();
    if (type === 'IHDR') checkPixels(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12));
    else if (seen.size === 0) throw damagedImage();
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end));
    seen.add(type);
    at = end;
  }
  if (!seen.has('IDAT')) throw damagedImage();
  return Buffer.concat(kept);
}
