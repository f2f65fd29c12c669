import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ReadPdf } from '../../test/read-pdf.js';
import { aTable, aTableDocument, row, someRows } from '../../test/sample-tables.js';
import { VIETNAMESE_LETTERS } from '../../test/vietnamese.js';
import { tinos } from '../font/font-family.js';
import { LANDSCAPE, TABLE_AREA } from './landscape-page.js';
import { renderTablePdf } from './render-table-pdf.js';
import { type DocumentRow, type TableDocument } from './table-document.js';
import { layoutTables } from './table-pages.js';

const pagesOf = async (source: TableDocument) =>
  (await ReadPdf.from(await renderTablePdf(source))).pages();
const squeezed = (text: string) => text.replace(/\s+/gu, '');
const withRows = (rows: readonly DocumentRow[]) => aTableDocument({ tables: [aTable(rows)] });
/** Lines of a page with the rules that go from the first column to the last. */
const layoutOf = (source: TableDocument) => layoutTables(source, tinos()).pages;

describe('tables on paper', () => {
  it('lie on A4 and say whose they are, of when, and that they are a rehearsal', async () => {
    const pdf = await ReadPdf.from(await renderTablePdf(aTableDocument()));
    const { width, height } = pdf.document.getPage(0).getSize();
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    const said = pdf.pages().flat();
    expect(said).toEqual(
      expect.arrayContaining([
        'UBND TỈNH THÁI NGUYÊN',
        'SỞ NỘI VỤ',
        'DANH SÁCH ĐƠN VỊ ĐÃ NỘP, CHƯA NỘP BÁO CÁO',
        'Chu kỳ năm 2024',
        'Số liệu lúc 08:00 ngày 15/11/2024',
        'Trang 1/1',
        'BẢN DIỄN TẬP',
        'Dữ liệu mô phỏng – không phản ánh hoạt động thực tế của cơ quan',
      ]),
    );
  });

  it('write numbers and days as they are read here', async () => {
    const [page] = await pagesOf(aTableDocument());
    expect(page).toEqual(expect.arrayContaining(['27.926,5', '83.779,5', '14/11/2024']));
    expect(squeezed(page?.join('') ?? '')).toContain('08:0015/11/2024');
  });

  it('bear no mark where nothing is simulated', async () => {
    const said = (await pagesOf(aTableDocument({ rehearsal: false }))).flat().join(' ');
    expect(said).not.toMatch(/DIỄN TẬP|mô phỏng/u);
  });

  it('repeat their heads on each page and count the pages', async () => {
    const pages = await pagesOf(withRows(someRows(120)));
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, index) => {
      expect(page).toEqual(expect.arrayContaining(['Đơn vị', 'Tiếp nhận', 'Biên chế']));
      expect(page).toContain(`Trang ${String(index + 1)}/${String(pages.length)}`);
    });
  });

  it('never part the lines of a row, nor a heading from the row below it', () => {
    const long = 'Quyết định ban hành quy chế làm việc của cơ quan '.repeat(5).trim();
    const rows = Array.from({ length: 40 }, (_, index): DocumentRow[] => [
      { kind: 'heading', text: `Nhóm ${String(index)}` },
      row(index, `Đầu${String(index)} ${long} Cuối${String(index)}`, null, null, null),
    ]).flat();
    layoutOf(withRows(rows)).forEach(({ items }) => {
      const said = items.flatMap((item) =>
        item.kind === 'text' ? item.runs.map(({ text }) => text) : [],
      );
      const numbers = (pattern: RegExp) =>
        [...said.join(' ').matchAll(pattern)].map(([, number]) => number);
      expect(numbers(/Đầu(\d+)/gu)).toEqual(numbers(/Cuối(\d+)/gu));
      expect(numbers(/Nhóm (\d+)/gu)).toEqual(numbers(/Đầu(\d+)/gu));
    });
  });

  it('cut only a row that is taller than a page, and keep everything between the margins', async () => {
    const source = withRows([row(1, 'một hai ba bốn '.repeat(900), null, null, null)]);
    const pages = layoutOf(source);
    expect(pages.length).toBeGreaterThan(1);
    for (const { items } of pages) {
      for (const item of items) {
        if (item.kind !== 'text' || item.element === null) continue;
        expect(item.baseline).toBeLessThan(TABLE_AREA.top + TABLE_AREA.height);
        expect(item.left + item.width).toBeLessThan(LANDSCAPE.width);
      }
    }
    const said = (await pagesOf(source)).flat().join(' ');
    expect(said.match(/bốn/gu)).toHaveLength(900);
  });

  it('are the same file for the same document, another for another', async () => {
    const [once, again] = [
      await renderTablePdf(aTableDocument()),
      await renderTablePdf(aTableDocument()),
    ];
    expect(Buffer.from(again).equals(once)).toBe(true);
    const other = await renderTablePdf(aTableDocument({ agency: 'Sở Y tế' }));
    expect(Buffer.from(other).equals(once)).toBe(false);
  });

  it('print what they can where a character has no shape', async () => {
    const [page] = await pagesOf(withRows([row(1, 'Phòng 😀 một', null, null, null)]));
    expect(page).toContain('Phòng ? một');
  });

  it('hold the text of every cell', async () => {
    const word = fc
      .array(fc.constantFrom(...VIETNAMESE_LETTERS, 'a', 'đ', '=', '-', '9'), { minLength: 1 })
      .map((letters) => letters.join('').normalize('NFC'));
    const cell = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (cells) => {
        const source = withRows(cells.map(([left, right]) => row(1, left, null, null, right)));
        const said = squeezed((await pagesOf(source)).flat().join(''));
        for (const text of cells.flat()) expect(said).toContain(squeezed(text));
      }),
      { numRuns: 15 },
    );
  });
});
