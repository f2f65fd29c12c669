import { type FileKind } from '../file-kind.js';

/** What the first bytes say; a container must be looked into to tell its kind. */
export type Detected =
  | { readonly is: Exclude<FileKind, 'docx' | 'xlsx'> | 'zip' }
  /** Something that is not taken, as people call it. */
  | { readonly is: 'foreign'; readonly title: string };

const SIGNATURES: readonly (readonly [string, Exclude<FileKind, 'docx' | 'xlsx'> | 'zip'])[] = [
  ['%PDF-', 'pdf'],
  ['PK\x03\x04', 'zip'],
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
];

const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/^MZ/, 'chương trình Windows (.exe)'],
  [/^\x7fELF/, 'chương trình Linux'],
  [/^(?:\xfe\xed\xfa|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe)/, 'chương trình'],
  [/^#!/, 'tập lệnh'],
  [/^\xd0\xcf\x11\xe0/, 'tệp Office đời cũ (.doc, .xls) hoặc tệp Office đặt mật khẩu'],
  [/^\{\\rtf/, 'tệp RTF'],
  [/^(?:Rar!|7z\xbc\xaf|\x1f\x8b|PK\x05\x06|PK\x07\x08)/, 'tệp nén'],
  [/^GIF8/, 'ảnh GIF'],
  [/^RIFF....WEBP/s, 'ảnh WebP'],
  [/^(?:II\*\0|MM\0\*)/, 'ảnh TIFF'],
  [/^....ftyp(?:hei|hev|mif1|msf1|avi)/s, 'ảnh HEIC của điện thoại'],
  [/^....ftyp/s, 'tệp phim'],
  [/<svg[\s>]/i, 'ảnh SVG'],
  [/<!doctype html|<html[\s>]|<script[\s>]|<body[\s>]/i, 'trang web (HTML)'],
  [/^\s*<\?xml/, 'tệp XML'],
];

/** By the first bytes alone, whatever the name says. @param head at least the first kilobyte of the file */
export function detectKind(head: Buffer): Detected {
  const text = head.toString('latin1').replace(/^\xef\xbb\xbf/, '');
  const known = SIGNATURES.find(([signature]) => text.startsWith(signature));
  if (known) return { is: known[1] };
  const foreign = FOREIGN.find(([pattern]) => pattern.test(text));
  return { is: 'foreign', title: foreign?.[1] ?? 'loại tệp khác' };
}
