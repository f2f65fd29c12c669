import { type Browser, expect, type Page, test } from '@playwright/test';
import { Officer } from './officer.js';

/** What is typed is never lost: catalogue row 82 and the promises of the drafting screen. */

const TYPED = 'Đoạn vừa gõ, chưa kịp lưu.';

async function drafting(browser: Browser): Promise<Officer> {
  const officer = await Officer.signIn(browser, 'snv.cv2');
  const { page } = officer;
  await page.getByRole('button', { name: 'Soạn văn bản' }).click();
  await page.getByRole('button', { name: /Công văn hướng dẫn/ }).click();
  await expect(page.locator('.block').first()).toBeVisible();
  return officer;
}

const paragraph = (page: Page) => page.locator('.block-paragraph textarea').first();

test('keeps a draft without being asked, and comes back to it in one click', async ({
  browser,
}) => {
  const officer = await drafting(browser);
  const { page } = officer;
  await paragraph(page).fill(TYPED);
  await expect(page.getByText(/Đang lưu/)).toBeHidden();
  await officer.open('/viec');
  officer.startCounting();
  await officer.decide('Soạn tiếp');
  expect(officer.clicks).toBe(1);
  await expect(paragraph(page)).toHaveValue(TYPED);
  await officer.leave();
});

test('offers what the server never got after a crash, with the difference', async ({ browser }) => {
  const officer = await drafting(browser);
  const { page } = officer;
  await page.route('**/draft', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  await paragraph(page).fill(TYPED);
  await expect(page.getByText(/Chưa lưu được/)).toBeVisible();
  await page.unroute('**/draft');
  await page.reload();
  const dialog = page.getByRole('dialog', { name: /Khôi phục/ });
  await expect(dialog.locator('ins').first()).toBeVisible();
  await officer.lookAt('restore');
  await dialog.getByRole('button', { name: 'Khôi phục' }).click();
  await expect(paragraph(page)).toHaveValue(TYPED);
  await expect(page.getByText(/Đã lưu nháp/)).toBeVisible();
  await officer.open('/viec');
});

test('asks to sign in again when the session is over, and saves what was typed', async ({
  browser,
}) => {
  const officer = await drafting(browser);
  const { page } = officer;
  await page.context().clearCookies();
  await paragraph(page).fill(TYPED);
  const dialog = page.getByRole('dialog', { name: /Phiên làm việc đã hết hạn/ });
  await expect(dialog).toBeVisible();
  await officer.lookAt('session-over');
  await dialog.getByLabel('Mật khẩu').fill('CongVu@2024');
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(dialog).toBeHidden();
  await expect(paragraph(page)).toHaveValue(TYPED);
  await expect(page.getByText(/Đã lưu nháp/)).toBeVisible();
});

test('shows both texts when the draft was changed in another window', async ({ browser }) => {
  const officer = await drafting(browser);
  const { page } = officer;
  const other = await page.context().newPage();
  await other.goto(page.url());
  const saved = other.waitForResponse((answer) => answer.request().method() === 'PUT');
  await paragraph(other).fill('Sửa ở cửa sổ kia.');
  await saved;
  await paragraph(page).fill(TYPED);
  const dialog = page.getByRole('dialog', { name: /đã được sửa ở nơi khác/ });
  await expect(dialog.locator('del').first()).toBeVisible();
  await officer.lookAt('stale-draft');
  await dialog.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await expect(page.getByText(/Đã lưu nháp/)).toBeVisible();
  await expect(paragraph(page)).toHaveValue(TYPED);
});

test('adds, turns, moves and deletes blocks by keyboard', async ({ browser }) => {
  const officer = await drafting(browser);
  const { page } = officer;
  const first = paragraph(page);
  await first.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Đề mục mới');
  await page.keyboard.press('Alt+1');
  await expect(page.locator('.block-heading-1 textarea')).toHaveValue('Đề mục mới');
  const places = () =>
    page
      .locator('.block')
      .evaluateAll((blocks) => blocks.findIndex((block) => block.className.includes('heading-1')));
  const before = await places();
  await page.keyboard.press('Alt+ArrowUp');
  expect(await places()).toBe(before - 1);
  await page.locator('.block-heading-1 textarea').fill('');
  await page.keyboard.press('Backspace');
  await expect(page.locator('.block-heading-1')).toHaveCount(0);
  await officer.said('Đã xóa một phần.');
  await officer.leave();
});

test('shows what the server refuses at the block it stands in', async ({ browser }) => {
  const officer = await drafting(browser);
  const { page } = officer;
  await paragraph(page).fill('Văn bản có ký tự\u200b không nhìn thấy.');
  await expect(page.locator('.block .faults').first()).toBeVisible();
  await expect(paragraph(page)).toHaveValue(/không nhìn thấy/);
  await officer.lookAt('draft-fault');
});

test('single keys do nothing while somebody types', async ({ browser }) => {
  const officer = await drafting(browser);
  const { page } = officer;
  await paragraph(page).focus();
  await page.keyboard.type('?jkato');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(paragraph(page)).toHaveValue(/^\?jkato/);
  await officer.leave();
});

test('submits with the proposed chain by two keys, and by two clicks', async ({ browser }) => {
  const officer = await drafting(browser);
  const { page } = officer;
  const confirm = page.getByRole('button', { name: 'Xác nhận trình' });
  officer.startCounting();
  await officer.press('Control+Enter');
  await expect(confirm).toBeFocused();
  await officer.press('Enter');
  await officer.said('Đã trình.');
  expect(officer.keys).toEqual(['Control+Enter', 'Enter']);
  await page.getByRole('button', { name: 'Soạn văn bản' }).click();
  await page.getByRole('button', { name: /Công văn hướng dẫn/ }).click();
  await expect(page.locator('.block').first()).toBeVisible();
  officer.startCounting();
  await officer.click(page.getByRole('button', { name: /Trình duyệt/ }));
  await officer.click(confirm);
  await officer.said('Đã trình.');
  expect(officer.clicks).toBe(2);
  await officer.leave();
});

test('the most urgent task is open without a click; J and K go through the others', async ({
  browser,
}) => {
  const officer = await drafting(browser);
  const { page } = officer;
  await officer.open('/viec');
  const rows = page.locator('.task-row');
  await expect(rows.first()).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.letter-text')).toBeVisible();
  expect(await rows.count()).toBeGreaterThan(1);
  await page.keyboard.press('j');
  await expect(rows.nth(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('k');
  await expect(rows.first()).toHaveAttribute('aria-current', 'true');
  await officer.leave();
});
