/** One object of a PDF: its value, and the data of its stream. */
export type PdfObject = string | { readonly dictionary: string; readonly data: Buffer };

const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>';

export interface PdfParts {
  /** Entries of the catalog beside its pages. */
  readonly catalog?: string;
  /** Entries of the only page. */
  readonly page?: string;
  /** Drawn on the page in Helvetica; Latin letters, others as octal codes of a built-in encoding cannot be drawn. */
  readonly text?: string;
  /** From object 6 on. */
  readonly objects?: readonly PdfObject[];
  readonly trailer?: string;
}

/** A one-page PDF with a cross-reference table; object 1 is the catalog, 2 the pages, 3 the page, 4 its content. */
export function pdfOf(parts: PdfParts = {}): Buffer {
  const { catalog = '', page = '', text = 'Tai lieu kem theo', objects = [] } = parts;
  const content = Buffer.from(`BT /F0 14 Tf 72 700 Td (${text}) Tj ET`, 'latin1');
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
  return pdfFrom(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      PAGE.replace(' >>', ` /Resources << /Font << /F0 5 0 R >> >> ${page} >>`),
      { dictionary: '', data: content },
      font,
      ...objects,
    ],
    parts.trailer,
  );
}

/** The objects, numbered from 1, as a file. */
export function pdfFrom(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n', 'latin1')];
  let length = parts[0]?.length ?? 0;
  const rows: string[] = [];
  const push = (bytes: Buffer) => {
    parts.push(bytes);
    length += bytes.length;
  };
  for (const [index, object] of objects.entries()) {
    rows.push(`${String(length).padStart(10, '0')} 00000 n \n`);
    push(Buffer.from(`${index + 1} 0 obj\n`));
    push(valueOf(object));
    push(Buffer.from('\nendobj\n'));
  }
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end, 'latin1')]);
}

function valueOf(object: PdfObject): Buffer {
  if (typeof object === 'string') return Buffer.from(object, 'latin1');
  const { dictionary, data } = object;
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}
