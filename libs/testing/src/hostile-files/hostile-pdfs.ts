import { deflateSync } from 'node:zlib';
import { pdfFrom, pdfOf } from './pdf-text.js';

const MEGABYTE = 1024 * 1024;

/** Cut off in the middle, as a broken download is. */
export const truncatedPdf = (): Buffer => {
  const whole = pdfOf();
  return whole.subarray(0, Math.floor(whole.length / 2));
};

/** Two saves that name each other as the one before. */
export function circularPdf(): Buffer {
  const text = pdfOf().toString('latin1');
  const place = text.indexOf('xref\n');
  return Buffer.from(text.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${place}`), 'latin1');
}

export const crowdedPdf = (objects = 50_001): Buffer =>
  pdfOf({ objects: Array.from({ length: objects }, () => '<< >>') });

/** A tree that says of itself, ten branches six times over, that it has a million pages. */
export function millionPagesPdf(): Buffer {
  const levels = 6;
  const nodes = Array.from({ length: levels }, (_, level) => {
    const kid = `${level + 3} 0 R`;
    return `<< /Type /Pages /Kids [${Array.from({ length: 10 }, () => kid).join(' ')}] /Count ${10 ** (levels - level)} >>`;
  });
  const page = `<< /Type /Page /Parent ${levels + 1} 0 R /MediaBox [0 0 595 842] >>`;
  return pdfFrom(['<< /Type /Catalog /Pages 2 0 R >>', ...nodes, page]);
}

/** Opens with a password only. */
export const lockedPdf = (): Buffer =>
  pdfOf({
    objects: [
      `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) >>`,
    ],
    trailer: '/Encrypt 6 0 R /ID [(0123456789abcdef) (0123456789abcdef)]',
  });

export const scriptedPdf = (): Buffer =>
  pdfOf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' });

/** The name of the key is spelt with escapes, and the object stands in a compressed stream. */
export function hiddenScriptPdf(): Buffer {
  const inner = '7 0 << /S /Java#53cript /J#53 (app.alert\\(1\\)) >>';
  const first = inner.indexOf('<<');
  return pdfOf({
    objects: [
      {
        dictionary: `/Type /ObjStm /N 1 /First ${first} /Filter /FlateDecode`,
        data: deflateSync(inner),
      },
    ],
  });
}

export const launchingPdf = (): Buffer =>
  pdfOf({ page: '/AA << /O << /S /Launch /F (calc.exe) >> >>' });

export const carryingPdf = (): Buffer =>
  pdfOf({
    catalog: '/Names << /EmbeddedFiles << /Names [(calc.exe) 6 0 R] >> >>',
    objects: [
      '<< /Type /Filespec /F (calc.exe) /EF << /F 7 0 R >> >>',
      { dictionary: '/Type /EmbeddedFile', data: Buffer.from('MZ') },
    ],
  });

export const dynamicFormPdf = (): Buffer =>
  pdfOf({ catalog: '/AcroForm << /XFA [(template) 6 0 R] /Fields [] >>', objects: ['<< >>'] });

export const mediaPdf = (): Buffer =>
  pdfOf({
    page: '/Annots [6 0 R]',
    objects: ['<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>'],
  });

/** Going to a page when opened, and a link to a web page: what ordinary producers write. */
export const ordinaryPdf = (): Buffer =>
  pdfOf({
    catalog: '/OpenAction [3 0 R /Fit]',
    page: '/Annots [6 0 R]',
    objects: [
      '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.vn) >> >>',
    ],
  });

/** Less than a megabyte that unpacks to more than the machine should hold. */
export function bombPdf(): Buffer {
  const data = deflateSync(Buffer.alloc(160 * MEGABYTE), { level: 9 });
  return pdfOf({ objects: [{ dictionary: '/Filter /FlateDecode', data }] });
}

export const layeredBombPdf = (): Buffer =>
  pdfOf({
    objects: [
      {
        dictionary: '/Filter [/FlateDecode /FlateDecode]',
        data: deflateSync(deflateSync(Buffer.alloc(MEGABYTE))),
      },
    ],
  });

export const hugeImagePdf = (): Buffer =>
  pdfOf({
    page: '/XObject << /I 6 0 R >>',
    objects: [
      {
        dictionary:
          '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode',
        data: Buffer.from([0]),
      },
    ],
  });

/** Text that pdf.js reads back as it stands: by a font that says which code is which letter. */
export function spokenPdf(words: string): Buffer {
  const letters = [...new Set(words)];
  const code = (letter: string) => (letters.indexOf(letter) + 1).toString(16).padStart(4, '0');
  const unicode = (letter: string) =>
    Buffer.from(letter, 'utf16le').swap16().toString('hex').padStart(4, '0');
  const pairs = letters.map((letter) => `<${code(letter)}> <${unicode(letter)}>`).join('\n');
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${letters.length} beginbfchar
${pairs}
endbfchar endcmap end end`;
  const shown = [...words].map(code).join('');
  return pdfFrom([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F0 5 0 R >> >> >>',
    { dictionary: '', data: Buffer.from(`BT /F0 14 Tf 72 700 Td <${shown}> Tj ET`) },
    '<< /Type /Font /Subtype /Type0 /BaseFont /T /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [7 0 R] >>',
    { dictionary: '', data: Buffer.from(map, 'latin1') },
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /T /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 8 0 R >>',
    '<< /Type /FontDescriptor /FontName /T /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]);
}
