import { findSecrecyMark } from '@congvu/domain';
import { UnpackingBudget } from '../budget.js';
import { secret } from '../state-secret.js';
import { Archive } from './archive.js';
import { active, readPart } from './office-part.js';
import { OfficeText } from './office-text.js';
import { fetchedBy } from './relationships.js';

const CONTENT_TYPES = '[content_types].xml';
const MAIN: readonly (readonly ['docx' | 'xlsx', string])[] = [
  ['docx', 'wordprocessingml.document.main+xml'],
  ['xlsx', 'spreadsheetml.sheet.main+xml'],
];
const MACRO_TYPE = /macroEnabled|vbaProject|activeX|ms-office\.intelligence/;
/** Parts that run or carry something, by where Office keeps them. */
const RUNNING_PARTS: readonly (readonly [RegExp, string])[] = [
  [/vbaproject|vbadata|macrosheets\//, 'macro'],
  [/activex\//, 'điều khiển ActiveX'],
  [/embeddings\/|oleobject/, 'tệp nhúng bên trong'],
  [/externallinks\//, 'liên kết tới bảng tính khác'],
  [/\.(?:exe|dll|js|vbs|bat|cmd|ps1|scr|lnk|hta)$/, 'chương trình nhúng'],
];

export type OfficeKind = 'docx' | 'xlsx';

/** @returns its kind, or undefined for an archive that is neither. @throws FileRefused */
export async function inspectOffice(bytes: Buffer): Promise<OfficeKind | undefined> {
  const archive = await Archive.open(bytes, new UnpackingBudget());
  if (!archive.names.includes(CONTENT_TYPES)) return undefined;
  const { kind, types } = contentTypes(archive);
  const found = [...partsThatRun(archive), ...(types.some(isMacro) ? ['macro'] : [])];
  const text = new OfficeText();
  for (const name of archive.names) {
    if (name.endsWith('.rels')) found.push(...fetchedBy(archive.read(name)));
    else if (name.endsWith('.xml')) readPart(archive.read(name), text.events);
  }
  if (text.hasFetchingField) found.push('trường tự lấy dữ liệu (DDE, INCLUDE)');
  if (found.length > 0) throw active(found);
  const mark = findSecrecyMark(text.lines);
  if (mark !== null) throw secret(mark);
  return kind;
}

const isMacro = (type: string): boolean => MACRO_TYPE.test(type);

function contentTypes(archive: Archive): {
  readonly kind: OfficeKind | undefined;
  readonly types: readonly string[];
} {
  const types: string[] = [];
  readPart(archive.read(CONTENT_TYPES), {
    onOpen: (_name, { ContentType }) => {
      if (ContentType !== undefined) types.push(ContentType);
    },
  });
  const main = MAIN.find(([, ending]) => types.some((type) => type.endsWith(ending)));
  return { kind: main?.[0], types };
}

function partsThatRun({ names }: Archive): string[] {
  return RUNNING_PARTS.filter(([pattern]) => names.some((name) => pattern.test(name))).map(
    ([, title]) => title,
  );
}
