import { expect } from '@playwright/test';
import { test } from '../browser-test.js';
import { numberSealIssue } from './clerk.js';
import { approvals, takeIn } from './office.js';
import { seenOnce } from './seen-once.js';

const SYMBOL = '01/KH-UBND';

export function planChapter(): void {
  takeIn('second');
  approvals([['vp.pcvp', 'ký nháy']], 'second');

  test('the deputy chairman reads the phiếu trình and the difference first, and signs for the chairman', async ({
    signIn,
  }) => {
    const deputy = await signIn('pct-nc');
    const { page } = deputy;
    await deputy.chooseByKeys('ký');
    await expect(page.getByRole('tab', { name: 'Phiếu trình', selected: true })).toBeVisible();
    await expect(page.locator('.letter-content > .words')).toContainText('(lần hai)');
    await expect(page.getByRole('heading', { name: 'So sánh' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Trả lại/ })).toBeEnabled();
    await deputy.lookAt('chairman');
    await deputy.openDecision('Ký số');
    await expect(page.locator('.authority-line')).toHaveText([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ]);
    await expect(page.locator('.dialog .pdf canvas').first()).toBeVisible({ timeout: 60_000 });
    await deputy.lookAt('signing-plan');
    await deputy.signByKeys();
    await deputy.said('Đã ký');
    await deputy.keepsFocus();
  });

  test('the văn thư of the office numbers, seals and issues the plan by keys', async ({
    signIn,
  }) => {
    await numberSealIssue(await signIn('vp.vt'));
  });

  test('number, day and month of the sealed plan are seen once', async ({ signIn }) => {
    const clerk = await signIn('vp.vt');
    const { page } = clerk;
    await clerk.open('/so');
    await expect(page.getByRole('cell', { name: SYMBOL, exact: true })).toBeVisible();
    await page.getByRole('row').filter({ hasText: SYMBOL }).getByRole('link').focus();
    await clerk.press('Enter');
    await seenOnce(page);
    await clerk.lookAt('sealed');
  });

  for (const [username, looks] of [
    ['stp.vt', true],
    ['syt.vt', false],
  ] as const) {
    test(`${username} finds the plan among the arrivals, enters it in the book and reads it without its dossier`, async ({
      signIn,
    }) => {
      const clerk = await signIn(username);
      const { page } = clerk;
      const counter = page.getByRole('link', { name: /Đến chờ vào sổ 1/ });
      await expect(counter).toBeVisible({ timeout: 60_000 });
      if (looks) await clerk.lookAt('clerk-start-unit');
      await counter.focus();
      await clerk.press('Enter');
      await expect(page.getByRole('cell', { name: SYMBOL, exact: true })).toBeVisible();
      if (looks) await clerk.lookAt('arrivals-unit');
      await page.getByRole('button', { name: 'Vào sổ' }).focus();
      await clerk.press('Enter');
      await clerk.said('Đã vào sổ, số đến 1.');
      await page.getByRole('tab', { selected: true }).focus();
      await clerk.press('ArrowRight');
      await expect(page.getByRole('cell', { name: SYMBOL, exact: true })).toBeVisible();
      if (looks) await clerk.lookAt('arrivals-unit-registered');
      await page.getByRole('row').filter({ hasText: SYMBOL }).getByRole('link').first().focus();
      await clerk.press('Enter');
      await expect(page.getByRole('tab')).toHaveText(['Nội dung', 'Tệp']);
      await expect(page.locator('.pdf-page canvas').first()).toBeVisible({ timeout: 60_000 });
      await page.getByRole('tab', { name: 'Nội dung', selected: true }).focus();
      await clerk.press('ArrowRight');
      await expect(page.locator('.files li > a')).toHaveText(['Bản đã đóng dấu']);
      await expect(page.getByRole('alert')).toHaveCount(0);
    });
  }
}
