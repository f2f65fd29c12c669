import { secrecyMarkInName } from '@congvu/domain';
import { FileRefused } from './file-refused.js';
import { type FileKind, fileKinds, kindOfExtension } from './file-kind.js';

/** A file name as it was given, without everything that could mislead or harm. */
export interface CleanName {
  readonly base: string;
  /** What the extension says that the file is; undefined where it has none of those that are taken. */
  readonly claimed: FileKind | undefined;
}

/** Room for a prefix within the 255 bytes of usual file systems. */
const MOST_BYTES = 200;
/** Controls, format characters (bidi overrides, zero width), separators, lone surrogates, private use. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\u034F\u115F\u1160\u3164\uFFA0\uFE00-\uFE0F]/gu;
/** Not allowed in names of one system or another. */
const FORBIDDEN = /[<>:"/\\|?*]/gu;
/** Device names of Windows, which no file there can have. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/iu;
/** Extensions that run or open something when they are clicked, whatever stands before them. */
const RUNNING =
  /^(?:exe|scr|com|bat|cmd|pif|msi|msp|lnk|url|js|jse|vbs|vbe|wsf|wsh|hta|ps1|jar|dll|reg|cpl|html?|xhtml|svgz?|xml|zip|rar|7z|iso|docm|dotm|xlsm|xltm)$/iu;

/** @throws FileRefused bad-filename when nothing usable is left, state-secret-not-allowed for a secrecy mark */
export function cleanName(given: string): CleanName {
  const [last = ''] = given.normalize('NFC').split(/[/\\]/u).slice(-1);
  const seen = last.replace(UNSEEN, '').replace(FORBIDDEN, '_').replace(/\s+/gu, ' ').trim();
  const { base, claimed } = withoutExtensions(seen);
  const usable = fitting(base.replace(/^[.\s]+|[.\s]+$/gu, ''));
  if (!/[\p{L}\p{N}]/u.test(usable)) {
    throw new FileRefused(
      'bad-filename',
      'Tên tệp không dùng được; hãy đổi thành tên có chữ hoặc số rồi chọn lại.',
    );
  }
  const mark = secrecyMarkInName(usable);
  if (mark !== null) {
    throw new FileRefused(
      'state-secret-not-allowed',
      `Tên tệp có dấu chỉ độ mật (“${mark}”). Tài liệu bí mật nhà nước không được đưa vào hệ thống này; hãy xử lý bằng giấy theo quy định. Tệp chưa được lưu.`,
    );
  }
  return { base: DEVICE.test(usable) ? `${usable}_` : usable, claimed };
}

/** The name under which the file is shown and handed out. */
export function nameAs({ base }: CleanName, kind: FileKind): string {
  return `${base}.${fileKinds[kind].extensions[0]}`;
}

/** “báo cáo.pdf.exe” → “báo cáo”, claimed by the last extension that is one of ours. */
function withoutExtensions(name: string): CleanName {
  let base = name;
  let claimed: FileKind | undefined;
  for (;;) {
    const [, rest, extension = ''] = /^(.*)\.([\p{L}\p{N}]{1,8})$/u.exec(base) ?? [];
    const kind = kindOfExtension(extension.toLowerCase());
    if (rest === undefined || (kind === undefined && !RUNNING.test(extension))) break;
    claimed ??= kind;
    base = rest.trimEnd();
  }
  return { base, claimed };
}

/** At most so many bytes, cut between characters as people see them. */
function fitting(name: string): string {
  if (Buffer.byteLength(name) <= MOST_BYTES) return name;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('vi', { granularity: 'grapheme' }).segment(name)) {
    if (Buffer.byteLength(kept) + Buffer.byteLength(segment) > MOST_BYTES) break;
    kept += segment;
  }
  return kept.trimEnd();
}
