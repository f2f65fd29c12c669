import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithPrograms } from '@congvu/testing';
import { aTable, aTableDocument, someRows } from '../../test/sample-tables.js';
import { renderTablePdf } from './render-table-pdf.js';

const POPPLER = { name: 'poppler-utils', probe: ['pdftotext', '-v'] } as const;
const QPDF = { name: 'qpdf', probe: ['qpdf', '--version'] } as const;

let folder: string;
const run = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', timeout: 60_000 });

describeWithPrograms([POPPLER, QPDF], 'tables on paper before independent programs', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'congvu-tables-'));
    const document = aTableDocument({ tables: [aTable(someRows(60))] });
    writeFileSync(join(folder, 'table.pdf'), await renderTablePdf(document));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('pass qpdf --check without a warning', () => {
    const said = run('qpdf', '--check', 'table.pdf');
    expect(said).toContain('No syntax or stream encoding errors found');
    expect(said).not.toContain('WARNING');
  });

  it('are tagged, have a title, embed their fonts and lie on A4', () => {
    const said = run('pdfinfo', 'table.pdf');
    expect(said).toMatch(/Tagged: +yes/u);
    expect(said).toMatch(/Title: +Danh sách đơn vị/u);
    expect(said).toMatch(/Page size: +841\.89 x 595\.28 pts \(A4\)/u);
    for (const font of run('pdffonts', 'table.pdf').trim().split('\n').slice(2)) {
      expect(font).toMatch(/^[A-Z]{6}\+Tinos-.* yes yes yes /u);
    }
  });

  it('say on each page what they are made of, and which page it is', () => {
    const pages = run('pdftotext', 'table.pdf', '-').split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, index) => {
      expect(page).toContain('BẢN DIỄN TẬP');
      expect(page).toContain('Dữ liệu mô phỏng – không phản ánh hoạt động thực tế của cơ quan');
      expect(page).toContain(`Trang ${String(index + 1)}/${String(pages.length)}`);
      expect(page).toContain('Biên chế');
    });
  });
});
