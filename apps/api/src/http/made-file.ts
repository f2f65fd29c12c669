import { StreamableFile } from '@nestjs/common';
import { renderTablePdf, renderTableWorkbook, type TableDocument } from '@congvu/documents';

export const PDF = 'application/pdf';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A table made for who asks, of this moment: nobody keeps it. */
export interface MadeTable {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly document: TableDocument;
}

export async function pdfFile({ name, document }: MadeTable): Promise<StreamableFile> {
  return fileOf(await renderTablePdf(document), { type: PDF, name: `${name}.pdf` });
}

export async function workbookFile({ name, document }: MadeTable): Promise<StreamableFile> {
  return fileOf(await renderTableWorkbook(document), { type: XLSX, name: `${name}.xlsx` });
}

function fileOf(
  bytes: Uint8Array,
  { type, name }: { readonly type: string; readonly name: string },
): StreamableFile {
  const disposition = `attachment; filename="${name}"`;
  return new StreamableFile(bytes, { type, disposition, length: bytes.length });
}
