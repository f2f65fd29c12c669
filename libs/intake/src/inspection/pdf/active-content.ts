import { nameOf, type PdfDictionary } from './pdf-reader.js';

/** What a key of a dictionary brings along, as people call it. */
const KEYS: Readonly<Record<string, string>> = {
  JS: 'mã lệnh JavaScript',
  JavaScript: 'mã lệnh JavaScript',
  AA: 'lệnh tự chạy',
  XFA: 'biểu mẫu động XFA',
  EmbeddedFiles: 'tệp nhúng bên trong',
  EF: 'tệp nhúng bên trong',
  RichMediaContent: 'phim, âm thanh nhúng',
};

/** Actions that run, load or send something (ISO 32000-1, table 198); going to a page of the file is none. */
const ACTIONS: Readonly<Record<string, string>> = {
  JavaScript: 'mã lệnh JavaScript',
  Launch: 'lệnh mở chương trình',
  GoToE: 'lệnh mở tệp nhúng',
  SubmitForm: 'lệnh gửi dữ liệu ra ngoài',
  ImportData: 'lệnh nạp dữ liệu',
  Rendition: 'phim, âm thanh nhúng',
  Movie: 'phim, âm thanh nhúng',
  Sound: 'phim, âm thanh nhúng',
  RichMediaExecute: 'phim, âm thanh nhúng',
};

const TYPES: Readonly<Record<string, string>> = { EmbeddedFile: 'tệp nhúng bên trong' };

const ANNOTATIONS: Readonly<Record<string, string>> = {
  FileAttachment: 'tệp nhúng bên trong',
  RichMedia: 'phim, âm thanh nhúng',
  Movie: 'phim, âm thanh nhúng',
  Sound: 'phim, âm thanh nhúng',
  Screen: 'phim, âm thanh nhúng',
  '3D': 'mô hình 3D nhúng',
};

/** What in this dictionary could run, reach out, or carry another file. */
export function activeContentIn(dictionary: PdfDictionary): string[] {
  const found = [...dictionary.keys()].map((key) => titleIn(KEYS, key));
  found.push(titleIn(ACTIONS, nameOf(dictionary.get('S'))));
  found.push(titleIn(TYPES, nameOf(dictionary.get('Type'))));
  found.push(titleIn(ANNOTATIONS, nameOf(dictionary.get('Subtype'))));
  return found.filter((title) => title !== undefined);
}

function titleIn(
  titles: Readonly<Record<string, string>>,
  name: string | undefined,
): string | undefined {
  return name !== undefined && Object.hasOwn(titles, name) ? titles[name] : undefined;
}
