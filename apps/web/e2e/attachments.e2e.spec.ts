import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { Officer } from './officer.js';

/** Files that accompany a letter: chosen, dropped, refused one by one, taken away, opened by the next reader. */

const PDF = Buffer.from(
  `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
endobj
xref
0 4
0000000000 65535 f 
0000000009 00000 n 
0000000058 00000 n 
0000000115 00000 n 
trailer
<< /Size 4 /Root 1 0 R >>
startxref
186
%%EOF
`,
  'latin1',
);
const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
const aFile = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });
const TYPED = 'Đoạn gõ trong lúc gửi tệp.';

async function drafting(browser: Browser): Promise<Officer> {
  const officer = await Officer.signIn(browser, 'snv.cv2');
  const { page } = officer;
  await page.getByRole('button', { name: 'Soạn văn bản' }).click();
  await page.getByRole('button', { name: /Công văn hướng dẫn/ }).click();
  await expect(page.locator('.block').first()).toBeVisible();
  return officer;
}

const section = (page: Page) => page.getByRole('region', { name: 'Tài liệu kèm theo' });

async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, base64]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64 ?? ''), (sign) => sign.charCodeAt(0));
      data.items.add(new File([content], fileName ?? '', { type: 'application/pdf' }));
      return data;
    },
    [name, bytes.toString('base64')] as const,
  );
  await section(page).dispatchEvent('dragover', { dataTransfer: transfer });
  await section(page).dispatchEvent('drop', { dataTransfer: transfer });
}

test('files are attached, one is refused at its place, and neither the others nor the text are lost', async ({
  browser,
}) => {
  const officer = await drafting(browser);
  const { page } = officer;
  const paragraph = page.locator('.block-paragraph textarea').first();
  await paragraph.fill(TYPED);
  await section(page)
    .locator('input[type=file]')
    .setInputFiles([
      aFile('Chỉ thị 12.pdf', PDF),
      aFile('chương trình.pdf', program),
      aFile('TỐI MẬT - kế hoạch.pdf', PDF),
      aFile('trống.pdf', Buffer.alloc(0)),
    ]);
  await expect(section(page).getByRole('link', { name: 'Chỉ thị 12.pdf' })).toBeVisible();
  const refused = section(page).getByRole('alert');
  await expect(refused).toHaveCount(3);
  await expect(refused.nth(0)).toContainText('chương trình Windows');
  await expect(refused.nth(1)).toContainText('độ mật');
  await expect(refused.nth(2)).toContainText('Tệp trống');
  await expect(paragraph).toHaveValue(TYPED);
  await section(page).scrollIntoViewIfNeeded();
  await officer.lookAt('attachments-draft');
  await page.getByRole('button', { name: 'Bỏ qua chương trình.pdf' }).press('Enter');
  await expect(refused).toHaveCount(2);
  await drop(page, 'Bảng tiếp thu.pdf', Buffer.concat([PDF, Buffer.from('\n')]));
  await expect(section(page).getByRole('link', { name: 'Bảng tiếp thu.pdf' })).toBeVisible();
  await page.getByRole('button', { name: 'Gỡ Bảng tiếp thu.pdf' }).press('Enter');
  await expect(section(page).getByRole('link', { name: 'Bảng tiếp thu.pdf' })).toBeHidden();
  await page.reload();
  await expect(section(page).getByRole('link')).toHaveText(['Chỉ thị 12.pdf']);
  await expect(paragraph).toHaveValue(TYPED);
});

test('whoever handles the letter next opens what accompanies it', async ({ browser }) => {
  const officer = await drafting(browser);
  const { page } = officer;
  await section(page).locator('input[type=file]').setInputFiles(aFile('Chỉ thị 12.pdf', PDF));
  await expect(section(page).getByRole('link', { name: 'Chỉ thị 12.pdf' })).toBeVisible();
  const id = new URL(page.url()).pathname.split('/')[2] ?? '';
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Xác nhận trình' }).click();
  await officer.said(/trình/i);
  await officer.leave();

  const head = await Officer.signIn(browser, 'snv.tp');
  await head.open(`/van-ban/${id}?phan=tep`);
  await head.page.getByRole('tab', { name: 'Tệp' }).click();
  const list = head.page.getByRole('region', { name: 'Tài liệu kèm theo' });
  await expect(list).toContainText('Chỉ thị 12.pdf');
  await head.lookAt('attachments-letter');
  const download = head.page.waitForEvent('download');
  await list.getByRole('link', { name: 'Chỉ thị 12.pdf' }).click();
  const saved = await (await download).path();
  expect((await readFile(saved)).equals(PDF)).toBe(true);
  await expect(list.getByRole('button')).toHaveCount(0);
  await head.leave();
});
