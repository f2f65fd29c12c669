import { type FontFamily, tinos } from '../font/font-family.js';
import { writePdf } from '../pdf/pdf-file.js';
import { printableDocument } from './printable-document.js';
import { type TableDocument } from './table-document.js';
import { layoutTables } from './table-pages.js';

/**
 * Draws tables on A4 landscape as tagged PDF/A-2a, as letters are: heads again on each page, rows whole, page x/y.
 * The same document gives the same bytes.
 */
export async function renderTablePdf(
  source: TableDocument,
  family: FontFamily = tinos(),
): Promise<Uint8Array> {
  const printable = printableDocument(source, family);
  return writePdf({
    layout: layoutTables(printable, family),
    family,
    hasFields: false,
    metadata: { title: printable.title, author: printable.agency, createdAt: source.dataAt },
  });
}
