import { expect } from '@playwright/test';
import { test } from './browser-test.js';
import { drafted } from './commands.js';
import { LIMITS } from './limits.js';

const IME = 229;

test('the most urgent task is open without a click; J and K go through the others', async ({
  signIn,
}) => {
  const officer = await signIn('snv.cv3');
  const { page } = officer;
  for (const subject of ['Về việc thứ nhất', 'Về việc thứ hai']) await drafted(officer, subject);
  await officer.open('/viec');
  officer.startCounting();
  const rows = page.locator('.task-row');
  await expect(rows.first()).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.letter-text')).toBeVisible();
  expect(officer.clicks).toBeLessThanOrEqual(LIMITS.openMostUrgent.clicks);
  await officer.press('j');
  await expect(rows.nth(1)).toHaveAttribute('aria-current', 'true');
  await officer.press('k');
  await expect(rows.first()).toHaveAttribute('aria-current', 'true');
  expect(officer.keys).toEqual(LIMITS.openMostUrgent.keys);
  await officer.press('/');
  await expect(page.locator('.counter').first()).toBeFocused();
  await officer.press('Escape');
  await expect(rows.first()).toBeFocused();
});

test('"?" shows the keys, Ctrl+K finds pages and letters without marks of tone', async ({
  signIn,
}) => {
  const officer = await signIn('snv.cv3');
  const { page } = officer;
  await drafted(officer, 'Về việc trực lãnh đạo dịp Tết Nguyên đán');
  await officer.press('?');
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
  await officer.lookAt('keys');
  await officer.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await officer.press('Control+k');
  const words = page.getByRole('combobox', { name: 'Tìm' });
  await expect(words).toBeFocused();
  await page.keyboard.type('tet nguyen dan');
  await expect(page.getByRole('option').first()).toContainText('Tết Nguyên đán');
  await officer.lookAt('palette');
  await words.fill('không có gì như thế');
  await expect(page.getByText('Không tìm thấy')).toBeVisible();
  await officer.lookAt('palette-nothing');
  await words.fill('thong bao');
  await expect(page.getByRole('option', { name: 'Thông báo' })).toBeVisible();
  await officer.press('Enter');
  await expect(page).toHaveURL(/\/thong-bao$/);
  await officer.keepsFocus();
});

test('keys that an input method is composing never act', async ({ signIn }) => {
  const officer = await signIn('snv.cv3');
  const { page } = officer;
  await drafted(officer, 'Về việc gõ dấu');
  await officer.open('/viec');
  await expect(page.getByRole('group', { name: 'Xử lý' })).toBeVisible();
  // Outside a field: what UniKey and ibus send while a mark is being put.
  for (const key of ['c', 'j', '?']) {
    await page.evaluate(
      ([name, code]) => {
        const event = { key: name, keyCode: code, isComposing: true, bubbles: true };
        document.body.dispatchEvent(new KeyboardEvent('keydown', event));
      },
      [key, IME] as const,
    );
  }
  await expect(page.locator('form.sheet')).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await officer.decide('Soạn tiếp');
  const paragraph = page.locator('.block-paragraph textarea').first();
  await paragraph.focus();
  const blocks = await page.locator('.block').count();
  const keyboard = await page.context().newCDPSession(page);
  const composition = { text: 'tiê', selectionStart: 3, selectionEnd: 3 };
  for (const key of ['Enter', 'Control+Enter']) {
    await keyboard.send('Input.imeSetComposition', composition);
    await officer.press(key);
  }
  await expect(page.locator('.block')).toHaveCount(blocks);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await keyboard.send('Input.insertText', { text: 'tiến' });
  await expect(paragraph).toHaveValue(/tiến/);
});

test('single keys do nothing while somebody types', async ({ signIn }) => {
  const officer = await signIn('snv.cv3');
  const { page } = officer;
  await drafted(officer, 'Về việc gõ phím');
  await officer.open('/viec');
  await officer.decide('Soạn tiếp');
  const paragraph = page.locator('.block-paragraph textarea').first();
  await paragraph.focus();
  await officer.press('Home');
  await page.keyboard.type('?jkato');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(paragraph).toHaveValue(/^\?jkato/);
});
