import { addMilliseconds, type Instant, startOfDayInVietnam } from '@congvu/calendar';
import { type Cell, type Row, type Workbook, type Worksheet } from 'exceljs';
import {
  type CellValue,
  type DocumentTable,
  headSpans,
  REHEARSAL_MARK,
  REHEARSAL_NOTICE,
  type TableDocument,
} from './table-document.js';

const FONT = { name: 'Times New Roman', size: 11 } as const;
const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, bottom: THIN, left: THIN, right: THIN } as const;
/** Characters of all columns together: about a landscape page. */
const SHEET_WIDTH = 150;
/** A workbook knows no zone: it shows the wall clock of Vietnam. */
const VIETNAM_OFFSET = 7 * 3_600_000;

/** A table with its title above, heads frozen. */
export function addTableSheet(
  workbook: Workbook,
  source: TableDocument,
  table: DocumentTable,
): void {
  const sheet = workbook.addWorksheet(sheetName(table.name), {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  sheet.columns = table.columns.map(({ width }) => ({
    width: Math.max(5, (width / total) * SHEET_WIDTH),
  }));
  for (const text of titleLines(source, table)) addLine(sheet, text);
  const heads = addHeads(sheet, table);
  sheet.views = [{ state: 'frozen', ySplit: sheet.rowCount }];
  sheet.pageSetup.printTitlesRow = `${String(sheet.rowCount - heads + 1)}:${String(sheet.rowCount)}`;
  for (const row of table.rows) {
    if (row.kind === 'heading') {
      const added = sheet.addRow([row.text]);
      sheet.mergeCells(added.number, 1, added.number, table.columns.length);
      fillRow(added, table, { cells: [row.text], bold: true });
    } else {
      fillRow(sheet.addRow([]), table, { cells: row.cells, bold: row.kind === 'total' });
    }
  }
  for (const note of source.notes) addLine(sheet, note);
}

/** Filters, who and when, so that a copied file still says where it is from. */
export function addFactSheet(workbook: Workbook, source: TableDocument): void {
  const sheet = workbook.addWorksheet('Thông tin');
  sheet.columns = [{ width: 28 }, { width: 90 }];
  const lines: readonly (readonly [string, CellValue])[] = [
    ['Tên bảng', source.title],
    ['Cơ quan', source.agency],
    ...source.about.map((text) => ['Nội dung', text] as const),
    ['Số liệu lúc', { kind: 'moment', moment: source.dataAt }],
    ...source.facts.map(({ label, value }) => [label, value] as const),
    ...(source.rehearsal ? [[REHEARSAL_MARK, REHEARSAL_NOTICE] as const] : []),
  ];
  for (const [label, value] of lines) {
    const row = sheet.addRow([label]);
    row.font = FONT;
    row.getCell(1).font = { ...FONT, bold: true };
    setValue(row.getCell(2), value);
    row.getCell(2).alignment = { wrapText: true, vertical: 'top', horizontal: 'left' };
  }
}

function titleLines(source: TableDocument, table: DocumentTable): readonly string[] {
  return [
    source.agency,
    table.caption === null ? source.title : `${source.title}: ${table.caption}`,
    ...source.about,
    ...(source.rehearsal ? [`${REHEARSAL_MARK}. ${REHEARSAL_NOTICE}`] : []),
  ];
}

function addLine(sheet: Worksheet, text: string): void {
  const row = sheet.addRow([text]);
  row.font = { ...FONT, bold: row.number <= 2 };
}

/** @returns how many rows the heads take */
function addHeads(sheet: Worksheet, table: DocumentTable): number {
  const { columns } = table;
  const titles = columns.map(({ title }) => title);
  const isGrouped = columns.some(({ group }) => group !== null);
  if (isGrouped) {
    const groups = sheet.addRow(columns.map(({ group }) => group ?? ''));
    for (const { group, first, count } of headSpans(columns)) {
      if (group !== null && count > 1) {
        sheet.mergeCells(groups.number, first + 1, groups.number, first + count);
      }
    }
    headStyle(groups);
  }
  const heads = sheet.addRow(titles);
  headStyle(heads);
  if (isGrouped) mergeUngrouped(sheet, table, heads.number);
  return isGrouped ? 2 : 1;
}

/** A head without a group reaches over both rows of heads. */
function mergeUngrouped(sheet: Worksheet, { columns }: DocumentTable, row: number): void {
  columns.forEach(({ group, title }, index) => {
    if (group !== null) return;
    sheet.getCell(row - 1, index + 1).value = title;
    sheet.mergeCells(row - 1, index + 1, row, index + 1);
  });
}

function headStyle(row: Row): void {
  row.eachCell((cell) => {
    cell.font = { ...FONT, bold: true };
    cell.alignment = { wrapText: true, horizontal: 'center', vertical: 'middle' };
    cell.border = BORDER;
  });
}

function fillRow(
  row: Row,
  { columns }: DocumentTable,
  { cells, bold }: { readonly cells: readonly CellValue[]; readonly bold: boolean },
): void {
  columns.forEach(({ align }, index) => {
    const cell = row.getCell(index + 1);
    if (!cell.isMerged || index === 0) setValue(cell, cells[index] ?? null);
    cell.font = { ...FONT, bold };
    cell.alignment = { wrapText: true, vertical: 'top', horizontal: align };
    cell.border = BORDER;
  });
}

function setValue(cell: Cell, value: CellValue): void {
  if (value === null) return;
  if (typeof value === 'string') cell.value = withoutControls(value);
  else if (typeof value === 'number') {
    cell.value = value;
    cell.numFmt = Number.isInteger(value) ? '#,##0' : '#,##0.##';
  } else if (value.kind === 'date') {
    cell.value = wallClock(startOfDayInVietnam(value.date));
    cell.numFmt = 'dd/mm/yyyy';
  } else {
    cell.value = wallClock(value.moment);
    cell.numFmt = 'hh:mm dd/mm/yyyy';
  }
}

function wallClock(moment: Instant): Date {
  return new Date(addMilliseconds(moment, VIETNAM_OFFSET));
}

/** XML 1.0 has no place for these. */
function withoutControls(text: string): string {
  return text.normalize('NFC').replace(/(?![\t\n\r])\p{Cc}/gu, '');
}

/** 31 characters, without those that formulas use. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 31);
}
