import { expect, test } from '@playwright/test';
import { Officer, stackUrl } from './officer.js';

test('every other screen can be looked at, at both sizes and without serious faults', async ({
  browser,
}) => {
  const clerk = await Officer.signIn(browser, 'vp.vt');
  const { page } = clerk;
  await clerk.lookAt('clerk-start');
  for (const [path, name, heading] of [
    ['/van-ban', 'documents', 'Văn bản'],
    ['/van-ban-den', 'arrivals-office', 'Văn bản đến'],
    ['/so', 'registers-office', 'Sổ đăng ký văn bản'],
    ['/thong-bao', 'notifications', 'Thông báo'],
    ['/ho-so', 'profile', /.+/],
  ] as const) {
    await clerk.open(path);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await clerk.lookAt(name);
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('so dang ky');
  await expect(page.getByRole('option', { name: /Sổ đăng ký/ })).toBeVisible();
  await clerk.lookAt('palette');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/so/);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
  await clerk.lookAt('keys');
  await page.keyboard.press('Escape');
  await clerk.open('/khong-co-trang-nay');
  await expect(page.getByText('Không có trang này.')).toBeVisible();
  await clerk.leave();
});

test('sign-in says what is wrong and keeps the name', async ({ page }) => {
  await page.goto(stackUrl());
  await page.getByLabel('Tên đăng nhập').fill('snv.cv1');
  await page.getByLabel('Mật khẩu').fill('sai');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('không đúng');
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('snv.cv1');
});
