import { crc32, deflateSync } from 'node:zlib';

interface Size {
  readonly width: number;
  readonly height: number;
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function frame({ width, height }: Size, components: number): Buffer {
  const body = Buffer.alloc(6 + 3 * components);
  body[0] = 8;
  body.writeUInt16BE(height, 1);
  body.writeUInt16BE(width, 3);
  body[5] = components;
  return segment(0xc0, body);
}

/** EXIF as a telephone writes it: turned by 90°, with the place where the picture was taken. */
const EXIF_WITH_PLACE = Buffer.concat([
  Buffer.from('Exif\0\0II*\0\x08\0\0\0\x02\0', 'latin1'),
  Buffer.from([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]),
  Buffer.from([0x25, 0x88, 4, 0, 1, 0, 0, 0, 50, 0, 0, 0]),
  Buffer.from('\0\0\0\0GPS 20.6471 N 106.0511 E', 'latin1'),
]);

/** With what cameras write beside the picture; four components are CMYK. */
export function jpegOf({ width, height }: Size = { width: 8, height: 8 }, components = 3): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xe1, EXIF_WITH_PLACE),
    segment(0xfe, Buffer.from('chụp bởi Nguyễn Văn A', 'utf8')),
    segment(0xee, Buffer.from('Adobe\0\x64\0\0\0\0\x02', 'latin1')),
    frame({ width, height }, components),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

export function pngOf({ width, height }: Size = { width: 2, height: 2 }): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.alloc(Math.min(width, 4) * Math.min(height, 4) + Math.min(height, 4));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from('Author\0Nguyen Van A', 'latin1')),
    chunk('eXIf', EXIF_WITH_PLACE.subarray(6)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
