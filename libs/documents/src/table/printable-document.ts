import { type FontFamily } from '../font/font-family.js';
import { isPrintable } from '../font/printable.js';
import { type CellValue, type DocumentTable, type TableDocument } from './table-document.js';

/** Stands for a character that the fonts do not have: a list is printed even where a name in it cannot be. */
const STAND_IN = '?';

/** The same document with what no page can show replaced. */
export function printableDocument(source: TableDocument, family: FontFamily): TableDocument {
  const text = (value: string) => printableText(value, family);
  return {
    ...source,
    superior: source.superior === null ? null : text(source.superior),
    agency: text(source.agency),
    title: text(source.title),
    about: source.about.map(text),
    notes: source.notes.map(text),
    tables: source.tables.map((table) => printableTable(table, text)),
  };
}

function printableTable(
  { name, caption, columns, rows }: DocumentTable,
  text: (value: string) => string,
): DocumentTable {
  const cell = (value: CellValue) => (typeof value === 'string' ? text(value) : value);
  return {
    name,
    caption: caption === null ? null : text(caption),
    columns: columns.map((column) => ({
      ...column,
      title: text(column.title),
      group: column.group === null ? null : text(column.group),
    })),
    rows: rows.map((row) =>
      row.kind === 'heading'
        ? { kind: row.kind, text: text(row.text) }
        : { kind: row.kind, cells: row.cells.map(cell) },
    ),
  };
}

function printableText(value: string, { regular, bold, italic }: FontFamily): string {
  const shows = (character: string) =>
    isPrintable(character) && [regular, bold, italic].every((face) => face.has(character));
  return [...value.normalize('NFC')]
    .map((character) => (/\s/u.test(character) || shows(character) ? character : STAND_IN))
    .join('');
}
