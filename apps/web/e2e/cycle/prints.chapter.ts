import { expect, type Page } from '@playwright/test';
import { type Officer } from '../officer.js';

type SignIn = (username: string) => Promise<Officer>;

/** Reads the pages of "Điều hành" by keys on the first of July 2024, when the list of N08 has been frozen. */
export async function readTables(signIn: SignIn): Promise<void> {
  const supervisor = await signIn('ct');
  const { page } = supervisor;
  await page.getByRole('link', { name: 'Điều hành', exact: true }).focus();
  await supervisor.press('Enter');
  await page.getByRole('tab', { name: 'Ma trận' }).focus();
  await supervisor.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Bảng theo dõi' })).toBeFocused();
  const table = page.getByRole('region', { name: 'Bảng theo dõi thực hiện Kế hoạch' });
  await expect(table.getByRole('rowheader')).toHaveCount(14);
  await expect(table.getByRole('row', { name: /^N08/ })).toContainText('29 quá hạn, chưa nộp');
  await supervisor.lookAt('tracking');
  expect(await downloadedByKey(page, 'Tải PDF')).toBe('bang-theo-doi-2024.pdf');
  expect(await downloadedByKey(page, 'Tải Excel')).toBe('bang-theo-doi-2024.xlsx');
  await page.getByRole('tab', { name: 'Bảng theo dõi' }).focus();
  await supervisor.press('ArrowRight');
  await expect(page.getByRole('heading', { level: 2 })).toContainText(
    'N08: đã nộp, chưa nộp tính đến 00:00 01/07/2024',
  );
  await expect(page.getByText('Đã tính lại, khớp')).toBeVisible();
  await expect(page.locator('.frozen-units').first().getByRole('listitem').first()).toContainText(
    'Văn phòng Ủy ban nhân dân tỉnh',
  );
  await supervisor.lookAt('frozen-list');
  expect(await downloadedByKey(page, 'Tải PDF')).toBe('danh-sach-chot-n08-2024.pdf');
}

/** @returns the name of the file */
async function downloadedByKey(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name }).focus();
  await page.keyboard.press('Enter');
  return (await download).suggestedFilename();
}
