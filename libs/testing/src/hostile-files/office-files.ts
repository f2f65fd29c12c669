import { archiveOf, type ArchiveEntry } from './archive-bytes.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument';

function typesOf(parts: Readonly<Record<string, string>>): ArchiveEntry {
  const overrides = Object.entries(parts)
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
    .join('');
  return {
    name: '[Content_Types].xml',
    content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${overrides}</Types>`,
  };
}

export interface WordParts {
  /** XML between the paragraphs' parents. */
  readonly body?: string;
  readonly mainType?: string;
  readonly more?: readonly ArchiveEntry[];
}

export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

export function docxOf({
  body = paragraph('Bảng tiếp thu'),
  mainType,
  more = [],
}: WordParts = {}): Buffer {
  const type = mainType ?? `${MAIN}.wordprocessingml.document.main+xml`;
  return archiveOf([
    typesOf({ '/word/document.xml': type }),
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    },
    ...more,
  ]);
}

export function xlsxOf(more: readonly ArchiveEntry[] = [], cell = 'Số liệu'): Buffer {
  return archiveOf([
    typesOf({ '/xl/workbook.xml': `${MAIN}.spreadsheetml.sheet.main+xml` }),
    { name: 'xl/workbook.xml', content: `<workbook xmlns="${SHEET}"><sheets/></workbook>` },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst xmlns="${SHEET}"><si><t>${cell}</t></si></sst>`,
    },
    ...more,
  ]);
}

/** A relation of the main part that leads out of the file. */
export const outward = (kind: string, target: string): ArchiveEntry => ({
  name: 'word/_rels/document.xml.rels',
  content: `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${KINDS}/${kind}" Target="${target}" TargetMode="Ext&#101;rnal"/></Relationships>`,
});

export const field = (instruction: string): string =>
  `<w:p><w:r><w:instrText>${instruction.slice(0, 2)}</w:instrText></w:r><w:r><w:instrText>${instruction.slice(2)}</w:instrText></w:r></w:p>`;

export const externalEntity = (): Buffer =>
  docxOf({
    more: [
      {
        name: 'customXml/item1.xml',
        content:
          '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
      },
    ],
  });

/** The same hidden from who looks for ASCII. */
export const externalEntityInUtf16 = (): Buffer =>
  docxOf({
    more: [
      {
        name: 'customXml/item1.xml',
        content: Buffer.from('\ufeff<!DOCTYPE x [<!ENTITY e "e">]><x>&e;</x>', 'utf16le'),
      },
    ],
  });
