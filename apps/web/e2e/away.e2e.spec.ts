import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './browser-test.js';
import { submitted } from './commands.js';
import { type Officer } from './officer.js';

/** A server that is away for a while takes nothing from the screen, and what is said about it can be understood. */

const TYPED = 'Đoạn đang gõ khi mất mạng.';
const NOTE = 'Đề nghị xem sớm.';
const AWAY = 'Không kết nối được với máy chủ';

const alert = (page: Page, text: string): Locator =>
  page.getByRole('alert').filter({ hasText: text });

async function typing(officer: Officer): Promise<Locator> {
  const { page } = officer;
  await page.getByRole('button', { name: 'Soạn văn bản' }).click();
  await page.getByRole('button', { name: /Công văn hướng dẫn/ }).click();
  const paragraph = page.locator('.block-paragraph textarea').first();
  await paragraph.fill(TYPED);
  await expect(page.getByText(/Đã lưu nháp/)).toBeVisible();
  return paragraph;
}

/** Long enough for every look in the background; the window gets the focus again. */
async function lookAgain(page: Page): Promise<void> {
  await page.clock.fastForward(61_000);
  await page.evaluate(() =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  );
}

test('a look in the background that fails closes neither the editor nor the form over it', async ({
  signIn,
}) => {
  const officer = await signIn('snv.cv2');
  const { page } = officer;
  await page.clock.install();
  const paragraph = await typing(officer);
  await officer.press('Control+Enter');
  await page.getByLabel('Ghi chú (không bắt buộc)').fill(NOTE);
  await page.route(/\/api\/v1\/(documents\/[^/]+(\/draft)?|sessions\/current)$/, (route) =>
    route.abort(),
  );
  await lookAgain(page);
  await expect(alert(page, AWAY).first()).toBeVisible();
  await expect(page.getByRole('dialog', { name: 'Trình duyệt' })).toBeVisible();
  await expect(page.getByLabel('Ghi chú (không bắt buộc)')).toHaveValue(NOTE);
  await page.getByRole('button', { name: 'Bỏ qua' }).click();
  await expect(paragraph).toHaveValue(TYPED);
  await officer.lookAt('editor-offline');
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await expect(alert(page, AWAY)).toHaveCount(0);
  // Each look in the background while it was away, however many there were.
  officer.expectComplaint(/ERR_FAILED/);
  await expect(paragraph).toHaveValue(TYPED);
});

test('nor what is being written to others about the letter', async ({ signIn }) => {
  const officer = await signIn('snv.cv2');
  const { page } = officer;
  const id = await submitted(officer, 'Công văn đang trao đổi thì mất mạng');
  await page.clock.install();
  await officer.open(`/van-ban/${id}?the=y-kien`);
  const text = page.getByLabel('Viết cho những người cùng xử lý');
  await text.fill(TYPED);
  const failed = page.waitForEvent('requestfailed', (request) =>
    request.url().endsWith('/opinions'),
  );
  await page.route('**/opinions', (route) => route.abort());
  await lookAgain(page);
  await failed;
  await expect(alert(page, AWAY)).toBeVisible();
  await expect(text).toHaveValue(TYPED);
  await page.unrouteAll({ behavior: 'wait' });
  // Each look in the background while it was away, however many there were.
  officer.expectComplaint(/ERR_FAILED/);
});

test('a part of the page that does not come says so in its place', async ({ signIn }) => {
  const officer = await signIn('snv.cv2');
  const { page } = officer;
  const paragraph = await typing(officer);
  await page.route('**/assets/**', (route) => route.abort());
  await officer.press('Control+k');
  await expect(alert(page, 'Chưa tải được phần này của trang')).toContainText(AWAY);
  await expect(page.getByText(/dynamically|fetch/i)).toHaveCount(0);
  await expect(paragraph).toHaveValue(TYPED);
  await officer.lookAt('part-missing');
  officer.expectComplaint(/ERR_FAILED/);
  officer.expectComplaint(/Kiểm tra|Không kết nối/);
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Tải lại trang' }).click();
  await expect(paragraph).toHaveValue(TYPED);
});

test('an answer that breaks off, and one that the page does not understand', async ({ signIn }) => {
  const officer = await signIn('snv.cv2');
  const { page } = officer;
  const list = '**/api/v1/documents?*';
  await page.route(list, (route) => route.fulfill({ json: {} }));
  await officer.open('/van-ban');
  await expect(page.getByRole('alert')).toContainText('Trang này gặp lỗi.');
  officer.expectComplaint(/TypeError/);
  await page.unrouteAll();
  await page.route(list, (route) => route.fulfill({ body: '{"items": [' }));
  await officer.open('/van-ban');
  await expect(page.getByRole('alert')).toContainText(AWAY);
});
