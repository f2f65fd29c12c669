import { checkPixels, damagedImage } from './pixels.js';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const RESTART_0 = 0xd0;
const RESTART_7 = 0xd7;
/** How the picture is turned is kept; place, time, owner and device of the camera are not. */
const ORIENTATION = 0x0112;

/** Frames of all coding processes; 0xC4, 0xC8 and 0xCC are tables. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * The same picture without what cameras and editors write beside it (EXIF with its GPS, XMP, comments) and without
 * anything after its end. @throws FileRefused unreadable-file, too-complex
 */
export function cleanJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let hasFrame = false;
  let at = 2;
  for (;;) {
    const marker = markerAt(bytes, at);
    if (marker === EOI) break;
    const end = at + 2 + lengthAt(bytes, at + 2);
    const segment = bytes.subarray(at, end);
    if (end > bytes.length) throw damagedImage();
    if (isFrame(marker)) {
      checkPixels(lengthAt(segment, 7), lengthAt(segment, 5));
      hasFrame = true;
    }
    if (marker === APP1) kept.push(orientationOnly(segment));
    else if (isKept(marker)) kept.push(segment);
    at = end;
    if (marker === SOS) {
      at = endOfScan(bytes, end);
      kept.push(bytes.subarray(end, at));
    }
  }
  if (!hasFrame) throw damagedImage();
  return Buffer.concat([...kept, Buffer.from([0xff, EOI])]);
}

/** JFIF, colour profile and Adobe's colour transform belong to the picture; other notes do not. */
function isKept(marker: number): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > APP15) return marker !== SOI;
  return marker === APP0 || marker === APP2 || marker === APP14;
}

function markerAt(bytes: Buffer, at: number): number {
  const marker = bytes[at + 1];
  if (bytes[at] !== 0xff || marker === undefined || marker < 0xc0) throw damagedImage();
  return marker;
}

function lengthAt(bytes: Buffer, at: number): number {
  if (at + 2 > bytes.length) throw damagedImage();
  return bytes.readUInt16BE(at);
}

/** Compressed data goes on to the next marker that is no stuffed byte and no restart. */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    const isData = next === 0 || next === 0xff || (next >= RESTART_0 && next <= RESTART_7);
    if (!isData) return at;
  }
  throw damagedImage();
}

/** EXIF with nothing but how the picture is turned; nothing at all where it is not turned. */
function orientationOnly(segment: Buffer): Buffer {
  const orientation = orientationOf(segment.subarray(4));
  if (orientation === undefined || orientation < 2 || orientation > 8) return Buffer.alloc(0);
  const tiff = Buffer.from('MM\0*\0\0\0\x08\0\x01', 'latin1');
  const entry = Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, entry]);
  const head = Buffer.from([0xff, APP1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function orientationOf(exif: Buffer): number | undefined {
  if (exif.toString('latin1', 0, 6) !== 'Exif\0\0' || exif.length < 16) return undefined;
  const tiff = exif.subarray(6);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return undefined;
  const count = short(directory);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) return undefined;
    if (short(entry) === ORIENTATION) return short(entry + 8);
  }
  return undefined;
}
