import {
  archiveOf,
  bombPdf,
  carryingPdf,
  circularPdf,
  crowdedPdf,
  docxOf,
  dynamicFormPdf,
  externalEntity,
  externalEntityInUtf16,
  field,
  hiddenScriptPdf,
  hugeImagePdf,
  jpegOf,
  launchingPdf,
  layeredBombPdf,
  lockedPdf,
  mediaPdf,
  millionPagesPdf,
  outward,
  paragraph,
  pdfOf,
  pngOf,
  scriptedPdf,
  spokenPdf,
  truncatedPdf,
  xlsxOf,
} from '@congvu/testing';

/** What it is, its name and bytes; status, code and words of the refusal. */
export type HostileRow = readonly [
  what: string,
  name: string,
  bytes: () => Buffer,
  status: number,
  code: string,
  words: string,
];

const program = (): Buffer => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]);
const svg = (): Buffer => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
const heic = (): Buffer => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
const withArchive = (): Buffer =>
  Buffer.concat([pdfOf(), archiveOf([{ name: 'a', content: 'a' }])]);
const withPage = (): Buffer =>
  Buffer.from(
    pdfOf().toString('latin1').replace('%PDF-1.7\n', '%PDF-1.7\n%<script>alert(1)</script>\n'),
    'latin1',
  );
const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const nested = () => docxOf({ more: [{ name: 'word/a.zip', content: archiveOf([]) }] });
const manyEntries = () =>
  archiveOf(Array.from({ length: 3_000 }, (_, index) => ({ name: `a${index}` })));
const bombEntry = { name: 'word/media/a.bin', content: Buffer.alloc(80_000_000) };
const overlapping = () =>
  archiveOf([
    { name: 'a', content: 'x' },
    { name: 'b', content: 'x', at: 0 },
  ]);

/** By the row of the catalogue of bad input (reliability-security.md §4). */
export const hostileRows: Readonly<Record<string, readonly HostileRow[]>> = {
  'row 45: sizes': [
    ['0 byte', 'a.pdf', () => Buffer.alloc(0), 422, 'empty-file', '0 byte'],
    ['1 byte', 'a.pdf', () => Buffer.from('%'), 415, 'type-mismatch', 'PDF'],
    [
      'more than 25 MB',
      'a.pdf',
      () => Buffer.alloc(25 * 1024 * 1024 + 1),
      413,
      'file-too-large',
      '25 MB',
    ],
  ],
  'row 46: another type than the name says': [
    ['a program', 'a.pdf', program, 415, 'type-mismatch', 'chương trình Windows'],
    ['an archive', 'a.pdf', () => archiveOf([{ name: 'a' }]), 415, 'type-mismatch', 'tệp nén'],
    [
      'a page',
      'a.pdf',
      () => Buffer.from('<!DOCTYPE html><html>'),
      415,
      'type-mismatch',
      'trang web',
    ],
    ['a Word file', 'a.pdf', () => docxOf(), 415, 'type-mismatch', 'Office'],
    ['an Excel file', 'a.docx', () => xlsxOf(), 415, 'type-mismatch', 'Excel'],
    ['a PDF that is an archive, too', 'a.pdf', withArchive, 415, 'type-mismatch', 'tệp nén'],
    ['a PDF that is a page, too', 'a.pdf', withPage, 415, 'type-mismatch', 'trang web'],
    [
      'a program under its own name',
      'a.exe',
      program,
      415,
      'file-type-not-allowed',
      'Chỉ nhận PDF',
    ],
    [
      'an old Word file',
      'a.doc',
      () => Buffer.from('\xd0\xcf\x11\xe0', 'latin1'),
      415,
      'file-type-not-allowed',
      'đời cũ',
    ],
  ],
  'row 47: names that say nothing': [
    ['only dots', '...', pdfOf, 422, 'bad-filename', 'đổi thành tên'],
    ['only an extension', '.pdf', pdfOf, 422, 'bad-filename', 'đổi thành tên'],
    ['only what cannot be seen', '\u202e\u200b\0', pdfOf, 422, 'bad-filename', 'đổi thành tên'],
  ],
  'row 48: a PDF that cannot be read': [
    ['cut off', 'a.pdf', truncatedPdf, 422, 'unreadable-pdf', 'cắt cụt'],
    ['saves in a circle', 'a.pdf', circularPdf, 422, 'unreadable-pdf', 'lặp vòng'],
    ['50,000 objects', 'a.pdf', crowdedPdf, 422, 'unreadable-pdf', 'quá nhiều đối tượng'],
    ['a million pages', 'a.pdf', millionPagesPdf, 422, 'unreadable-pdf', 'trang'],
  ],
  'row 49: a PDF that runs or carries something': [
    ['a password', 'a.pdf', lockedPdf, 422, 'active-content', 'mật khẩu'],
    ['JavaScript', 'a.pdf', scriptedPdf, 422, 'active-content', 'JavaScript'],
    ['JavaScript, hidden', 'a.pdf', hiddenScriptPdf, 422, 'active-content', 'JavaScript'],
    ['a program to launch', 'a.pdf', launchingPdf, 422, 'active-content', 'lệnh mở chương trình'],
    ['an embedded program', 'a.pdf', carryingPdf, 422, 'active-content', 'tệp nhúng'],
    ['XFA', 'a.pdf', dynamicFormPdf, 422, 'active-content', 'XFA'],
    ['RichMedia', 'a.pdf', mediaPdf, 422, 'active-content', 'phim, âm thanh'],
  ],
  'row 50: a PDF that exhausts its reader': [
    ['a bomb', 'a.pdf', bombPdf, 422, 'too-complex', 'giải nén'],
    ['a bomb in a bomb', 'a.pdf', layeredBombPdf, 422, 'too-complex', 'nhiều lớp'],
    ['a picture of 60,000 × 60,000', 'a.pdf', hugeImagePdf, 422, 'too-complex', 'điểm ảnh'],
  ],
  'row 52: state secrets': [
    ['in the name', 'mat_ke hoach.pdf', pdfOf, 422, 'state-secret-not-allowed', 'giấy'],
    [
      'in the text',
      'a.pdf',
      () => spokenPdf('TỐI MẬT'),
      422,
      'state-secret-not-allowed',
      '“TỐI MẬT”',
    ],
    [
      'in a Word file',
      'a.docx',
      () => docxOf({ body: paragraph('TUYỆT MẬT') }),
      422,
      'state-secret-not-allowed',
      'TUYỆT MẬT',
    ],
    ['in an Excel file', 'a.xlsx', () => xlsxOf([], 'MẬT'), 422, 'state-secret-not-allowed', 'MẬT'],
  ],
  'row 53: an Office file that runs or fetches something': [
    [
      'a macro',
      'a.docx',
      () => docxOf({ more: [{ name: 'word/vbaProject.bin', content: 'x' }] }),
      422,
      'active-content',
      'macro',
    ],
    [
      'a macro type',
      'a.docx',
      () => docxOf({ mainType: macroType }),
      422,
      'active-content',
      'macro',
    ],
    [
      'a remote template',
      'a.docx',
      () => docxOf({ more: [outward('attachedTemplate', 'http://x/a.dotm')] }),
      422,
      'active-content',
      'template',
    ],
    [
      'an external image',
      'a.docx',
      () => docxOf({ more: [outward('image', 'http://x/a.png')] }),
      422,
      'active-content',
      'ảnh lấy từ bên ngoài',
    ],
    [
      'a link to a file',
      'a.docx',
      () => docxOf({ more: [outward('hyperlink', 'file:///c:/a.exe')] }),
      422,
      'active-content',
      'liên kết',
    ],
    ['an external entity', 'a.docx', externalEntity, 422, 'active-content', 'DTD'],
    ['an entity in UTF-16', 'a.docx', externalEntityInUtf16, 422, 'active-content', 'DTD'],
    [
      'a field that fetches',
      'a.docx',
      () => docxOf({ body: field('DDEAUTO c:\\\\cmd.exe') }),
      422,
      'active-content',
      'DDE',
    ],
    [
      'an external workbook',
      'a.xlsx',
      () => xlsxOf([{ name: 'xl/externalLinks/externalLink1.xml', content: '<a/>' }]),
      422,
      'active-content',
      'bảng tính khác',
    ],
    [
      'an embedded object',
      'a.docx',
      () => docxOf({ more: [{ name: 'word/embeddings/oleObject1.bin', content: 'x' }] }),
      422,
      'active-content',
      'tệp nhúng',
    ],
  ],
  'row 54: an archive that is a trap': [
    ['a bomb', 'a.docx', () => docxOf({ more: [bombEntry] }), 422, 'archive-unsafe', 'tỷ lệ nén'],
    [
      'a size that lies',
      'a.docx',
      () => docxOf({ more: [{ name: 'a.xml', content: '<a/>', claimedBytes: 9 }] }),
      422,
      'unreadable-file',
      'hỏng',
    ],
    ['too many entries', 'a.docx', manyEntries, 422, 'archive-unsafe', 'quá nhiều'],
    [
      'a name that leads out',
      'a.docx',
      () => docxOf({ more: [{ name: '../../etc/x' }] }),
      422,
      'archive-unsafe',
      'trỏ ra ngoài',
    ],
    [
      'a link',
      'a.docx',
      () => docxOf({ more: [{ name: 'a', content: '/etc/passwd', mode: 0o120777 }] }),
      422,
      'archive-unsafe',
      'liên kết',
    ],
    ['an archive in an archive', 'a.docx', nested, 422, 'archive-unsafe', 'lồng'],
    ['shared bytes', 'a.docx', overlapping, 422, 'archive-unsafe', 'chồng'],
    [
      'two of one name',
      'a.docx',
      () => archiveOf([{ name: 'a' }, { name: 'A' }]),
      422,
      'archive-unsafe',
      'cùng tên',
    ],
    ['cut off', 'a.docx', () => docxOf().subarray(0, 200), 422, 'unreadable-file', 'cắt cụt'],
  ],
  'row 55: pictures': [
    ['SVG', 'a.svg', svg, 415, 'file-type-not-allowed', 'SVG'],
    ['SVG as PNG', 'a.png', svg, 415, 'type-mismatch', 'SVG'],
    ['HEIC', 'a.heic', heic, 415, 'file-type-not-allowed', 'HEIC'],
    ['HEIC as JPEG', 'a.jpg', heic, 415, 'type-mismatch', 'HEIC'],
    [
      'a JPEG of 60,000 × 60,000',
      'a.jpg',
      () => jpegOf({ width: 60_000, height: 60_000 }),
      422,
      'too-complex',
      '60000 × 60000',
    ],
    [
      'a PNG of 60,000 × 60,000',
      'a.png',
      () => pngOf({ width: 60_000, height: 60_000 }),
      422,
      'too-complex',
      '60000 × 60000',
    ],
    ['half a JPEG', 'a.jpg', () => jpegOf().subarray(0, 90), 422, 'unreadable-file', 'ảnh hỏng'],
    ['half a PNG', 'a.png', () => pngOf().subarray(0, 40), 422, 'unreadable-file', 'ảnh hỏng'],
  ],
};
