import { describe, expect, it } from '@jest/globals';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { aTable, aTableDocument, row } from '../../test/sample-tables.js';
import { renderTableWorkbook } from './render-table-workbook.js';
import { type DocumentRow, type TableDocument } from './table-document.js';

async function opened(source: TableDocument): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  const bytes = await renderTableWorkbook(source);
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

const withRows = (...rows: readonly DocumentRow[]) => aTableDocument({ tables: [aTable(rows)] });

function valuesOf(sheet: exceljs.Worksheet | undefined): unknown[] {
  const values: unknown[] = [];
  sheet?.eachRow((each) => {
    each.eachCell((cell) => values.push(cell.value));
  });
  return values;
}

describe('tables as a workbook', () => {
  it('have numbers and days to calculate with', async () => {
    const sheet = (await opened(aTableDocument())).getWorksheet('Đã nộp');
    const values = valuesOf(sheet);
    expect(values).toContain(27926.5);
    expect(values).toContainEqual(new Date('2024-11-14T00:00:00.000Z'));
    expect(values).toContainEqual(new Date('2024-11-15T08:00:00.000Z'));
  });

  it('keep a text a text, also one that begins like a formula', async () => {
    const texts = ['=1+1', '+84', '-5', '@SUM(A1)', '=HYPERLINK("http://x")'];
    const sheet = (
      await opened(withRows(...texts.map((text) => row(1, text, null, null, null))))
    ).getWorksheet('Đã nộp');
    const cells = sheet?.getColumn(2).values ?? [];
    expect(cells.filter((value) => typeof value === 'string' && texts.includes(value))).toEqual(
      texts,
    );
    sheet?.eachRow((each) => {
      each.eachCell((cell) => {
        expect(cell.type).not.toBe(exceljs.ValueType.Formula);
      });
    });
  });

  it('freeze their heads, have widths, and repeat the heads when printed lying', async () => {
    const sheet = (await opened(aTableDocument())).getWorksheet('Đã nộp');
    const [view] = sheet?.views ?? [];
    const head = view?.state === 'frozen' ? (view.ySplit ?? 0) : 0;
    expect(sheet?.getRow(head).getCell(2).value).toBe('Đơn vị');
    expect(sheet?.getRow(head - 1).getCell(3).value).toBe('Tiếp nhận');
    expect(sheet?.getColumn(2).width).toBeGreaterThan(30);
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9 });
  });

  it('say on a sheet of their own what they are, of when and by whom', async () => {
    const values = valuesOf((await opened(aTableDocument())).getWorksheet('Thông tin'));
    expect(values).toEqual(
      expect.arrayContaining([
        'Danh sách đơn vị đã nộp, chưa nộp báo cáo',
        'Chu kỳ năm 2024',
        'Nguyễn Thị Thúy Hường',
        'BẢN DIỄN TẬP',
        new Date('2024-11-15T08:00:00.000Z'),
      ]),
    );
  });

  it('are the same file for the same document, whenever it is made', async () => {
    const once = await renderTableWorkbook(aTableDocument());
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await renderTableWorkbook(aTableDocument())).equals(once)).toBe(true);
  });

  it('hold the text of every cell', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }),
        async (texts) => {
          const rows = texts.map((text) => row(1, text, null, null, null));
          const sheet = (await opened(withRows(...rows))).getWorksheet('Đã nộp');
          const held = valuesOf(sheet).map(String);
          for (const text of texts) {
            const kept = text.normalize('NFC').replace(/\p{Cc}/gu, '');
            if (kept !== '') expect(held).toContain(kept);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
