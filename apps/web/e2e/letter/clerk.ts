import { expect } from '@playwright/test';
import { type Officer } from '../officer.js';

/** The work of a văn thư on a signed letter, without a mouse. */
export async function numberSealIssue(clerk: Officer, { looks = false } = {}): Promise<void> {
  const { page } = clerk;
  const lookAt = async (name: string) => {
    if (looks) await clerk.lookAt(name);
  };
  await clerk.chooseByKeys('cấp số');
  await lookAt('clerk');
  await clerk.openDecision('Cấp số');
  await expect(page.getByText(/^Số \d+\/.+, ngày \d{2}\/\d{2}\/\d{4}/)).toBeVisible();
  await lookAt('number');
  await clerk.press('Control+Enter');
  await clerk.said(/Số .+, ngày/);
  await clerk.keepsFocus();
  await clerk.chooseByKeys('đóng dấu');
  await clerk.openDecision('Đóng dấu');
  await expect(page.locator('.dialog .pdf canvas').first()).toBeVisible({ timeout: 60_000 });
  await lookAt('sealing');
  await clerk.signByKeys();
  await clerk.said('Đã đóng dấu');
  await clerk.keepsFocus();
  await clerk.chooseByKeys('phát hành');
  await page.getByRole('tab', { name: 'Tệp' }).focus();
  await clerk.press('Enter');
  await expect(page.getByText('✓').first()).toBeVisible();
  await lookAt('signatures');
  await clerk.openDecision('Phát hành');
  await expect(page.getByRole('form', { name: /^Phát hành/ })).toBeVisible();
  await lookAt('issue');
  await clerk.confirm();
  await clerk.said('Đã phát hành.');
  await clerk.keepsFocus();
}
