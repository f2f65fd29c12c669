import { type Workbook } from 'exceljs';
import { sameZip } from './same-zip.js';
import { type TableDocument } from './table-document.js';
import { addFactSheet, addTableSheet } from './workbook-sheets.js';

/**
 * The tables as a workbook (Office Open XML), a sheet each and a sheet “Thông tin”. Numbers and dates are such;
 * every text is a string, also one that begins like a formula. The same document gives the same bytes.
 */
export async function renderTableWorkbook(source: TableDocument): Promise<Uint8Array> {
  // Loaded by who makes a workbook only: it is large, and the worker never does.
  const { default: exceljs } = await import('exceljs');
  const workbook: Workbook = new exceljs.Workbook();
  const made = new Date(source.dataAt);
  workbook.creator = 'Công Vụ';
  workbook.lastModifiedBy = 'Công Vụ';
  workbook.created = made;
  workbook.modified = made;
  workbook.title = source.title;
  for (const table of source.tables) addTableSheet(workbook, source, table);
  addFactSheet(workbook, source);
  return sameZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
