import { expect } from '@playwright/test';
import { test } from './browser-test.js';

test('where mail goes: a bad address is named at its field and kept, a good one is saved', async ({
  signIn,
}) => {
  const officer = await signIn('snv.cv2');
  const { page } = officer;
  await officer.open('/ho-so');
  await expect(page.getByRole('heading', { name: 'Thư điện tử thông báo' })).toBeVisible();
  const field = page.getByLabel('Địa chỉ thư điện tử');
  await field.fill('nva@tinh');
  await officer.press('Enter');
  await expect(field).toHaveAccessibleDescription(/^Địa chỉ thư điện tử không đúng dạng/);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveValue('nva@tinh');
  await officer.lookAt('profile-email-refused');
  officer.expectComplaint(/422/);
  await field.fill('nva@tinh.gov.vn');
  await officer.press('Enter');
  await officer.said('Đã lưu địa chỉ nhận thư điện tử thông báo.');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await page.reload();
  await expect(field).toHaveValue('nva@tinh.gov.vn');
});
