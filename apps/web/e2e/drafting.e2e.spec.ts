import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { test } from './browser-test.js';
import { LIMITS } from './limits.js';
import { type Officer } from './officer.js';

/** What is typed is never lost: catalogue row 82 and the promises of the drafting screen. */

const LONGER_THAN_FRESH_MILLISECONDS = 7_000;
const TYPED = 'Đoạn vừa gõ, chưa kịp lưu.';

async function drafting(signIn: (username: string) => Promise<Officer>): Promise<Officer> {
  const officer = await signIn('snv.cv2');
  const { page } = officer;
  await page.getByRole('button', { name: 'Soạn văn bản' }).click();
  await page.getByRole('button', { name: /Công văn hướng dẫn/ }).click();
  await expect(page.locator('.block').first()).toBeVisible();
  return officer;
}

const paragraph = (page: Page) => page.locator('.block-paragraph textarea').first();

test('keeps a draft without being asked, and comes back to it in one click', async ({ signIn }) => {
  const officer = await drafting(signIn);
  const { page } = officer;
  await paragraph(page).fill(TYPED);
  await expect(page.getByText(/Đang lưu/)).toBeHidden();
  await officer.open('/viec');
  await page.locator('.task-row').last().click();
  officer.startCounting();
  await officer.decide('Soạn tiếp');
  expect(officer.clicks).toBeLessThanOrEqual(LIMITS.comeBackToDraft.clicks);
  await expect(paragraph(page)).toHaveValue(TYPED);
});

test('opens also when the draft is longer on its way than the letter counts as fresh', async ({
  signIn,
}) => {
  const officer = await drafting(signIn);
  const { page } = officer;
  await page.route('**/draft', async (route) => {
    await sleep(LONGER_THAN_FRESH_MILLISECONDS);
    await route.continue();
  });
  await page.reload();
  await expect(paragraph(page)).toBeVisible();
});

test('offers what the server never got after a crash, with the difference', async ({ signIn }) => {
  const officer = await drafting(signIn);
  const { page } = officer;
  await page.route('**/draft', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  await paragraph(page).fill(TYPED);
  await expect(page.getByText(/Chưa lưu được/)).toBeVisible();
  officer.expectComplaint(/ERR_FAILED/);
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
  signIn,
}) => {
  const officer = await drafting(signIn);
  const { page } = officer;
  await page.context().clearCookies();
  await paragraph(page).fill(TYPED);
  const dialog = page.getByRole('dialog', { name: /Phiên làm việc đã hết hạn/ });
  await expect(dialog).toBeVisible();
  officer.expectComplaint(/401/);
  await officer.lookAt('session-over');
  await dialog.getByLabel('Mật khẩu').fill('CongVu@2024');
  await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(dialog).toBeHidden();
  await expect(paragraph(page)).toHaveValue(TYPED);
  await expect(page.getByText(/Đã lưu nháp/)).toBeVisible();
});

test('shows both texts when the draft was changed in another window', async ({ signIn }) => {
  const officer = await drafting(signIn);
  const { page } = officer;
  const other = await page.context().newPage();
  await other.goto(page.url());
  const saved = other.waitForResponse((answer) => answer.request().method() === 'PUT');
  await paragraph(other).fill('Sửa ở cửa sổ kia.');
  await saved;
  await paragraph(page).fill(TYPED);
  const dialog = page.getByRole('dialog', { name: /đã được sửa ở nơi khác/ });
  await expect(dialog.locator('del').first()).toBeVisible();
  officer.expectComplaint(/412/);
  await officer.lookAt('stale-draft');
  await dialog.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await expect(page.getByText(/Đã lưu nháp/)).toBeVisible();
  await expect(paragraph(page)).toHaveValue(TYPED);
});

test('adds, turns, moves and deletes blocks by keyboard', async ({ signIn }) => {
  const officer = await drafting(signIn);
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
      .evaluateAll((blocks) =>
        blocks.findIndex(({ classList }) => classList.contains('block-heading-1')),
      );
  const before = await places();
  await page.keyboard.press('Alt+ArrowUp');
  expect(await places()).toBe(before - 1);
  await page.locator('.block-heading-1 textarea').fill('');
  await page.keyboard.press('Backspace');
  await expect(page.locator('.block-heading-1')).toHaveCount(0);
  await officer.said('Đã xóa một phần.');
});

test('shows what the server refuses at the block it stands in', async ({ signIn }) => {
  const officer = await drafting(signIn);
  const { page } = officer;
  await paragraph(page).fill('Văn bản có ký tự\u200b không nhìn thấy.');
  await expect(page.locator('.block .faults').first()).toBeVisible();
  await expect(paragraph(page)).toHaveValue(/không nhìn thấy/);
  officer.expectComplaint(/422/);
  await officer.lookAt('draft-fault');
});

test('submits with the proposed chain by two keys, and by two clicks', async ({ signIn }) => {
  const officer = await drafting(signIn);
  const { page } = officer;
  const confirm = page.getByRole('button', { name: 'Xác nhận trình' });
  officer.startCounting();
  await officer.press('Control+Enter');
  await expect(confirm).toBeFocused();
  await officer.press('Enter');
  await officer.said('Đã trình.');
  expect(officer.keys).toEqual(LIMITS.submit.keys);
  await page.getByRole('button', { name: 'Soạn văn bản' }).click();
  await page.getByRole('button', { name: /Công văn hướng dẫn/ }).click();
  await expect(page.locator('.block').first()).toBeVisible();
  officer.startCounting();
  await officer.click(page.getByRole('button', { name: /Trình duyệt/ }));
  await officer.click(confirm);
  await officer.said('Đã trình.');
  expect(officer.clicks).toBeLessThanOrEqual(LIMITS.submit.clicks);
});

test('offers every kind of block, with its fields', async ({ signIn }) => {
  const officer = await drafting(signIn);
  const { page } = officer;
  const add = page.getByRole('group', { name: 'Thêm phần' }).last();
  // A letter has one list of receivers: a second one is not offered.
  await expect(add.getByRole('button', { name: '+ Nơi nhận' })).toHaveCount(0);
  for (const [kind, block] of [
    ['Căn cứ', 'basis'],
    ['Đề mục I', 'heading-1'],
    ['Đề mục 1', 'heading-2'],
    ['Đề mục a', 'heading-3'],
    ['Bảng', 'table'],
    ['Phụ lục', 'annex'],
  ] as const) {
    await add.getByRole('button', { name: `+ ${kind}`, exact: true }).focus();
    await officer.press('Enter');
    await expect(page.locator(`.block-${block} :is(textarea, input):focus`)).toHaveCount(1);
  }
  const table = page.locator('.block-table').first();
  await table.getByRole('button', { name: 'Thêm cột' }).click();
  await table.getByRole('button', { name: 'Thêm dòng' }).click();
  await table.getByLabel('Tên cột 4').fill('Thời hạn');
  await table.getByLabel('Dòng 2, cột 2').fill('Rà soát quy chế văn hóa công sở');
  await table.getByLabel('Căn lề').last().selectOption({ label: 'Phải' });
  await table.scrollIntoViewIfNeeded();
  await expect(page.getByText(/Đã lưu nháp/)).toBeVisible();
  await officer.lookAt('blocks');
  await page.locator('.block-recipients').last().scrollIntoViewIfNeeded();
  await officer.lookAt('recipients');
  await page.reload();
  await expect(page.getByLabel('Tên cột 4').first()).toHaveValue('Thời hạn');
  await officer.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: 'Trình duyệt' })).toContainText('phải hoàn thiện');
  await officer.lookAt('submit-faults');
});
