import { expect, type Page } from '@playwright/test';
import { test } from './browser-test.js';
import { submitted } from './commands.js';
import { type Officer } from './officer.js';

/** Lists keep their place, the address keeps their state, and nothing is lost or done twice (catalogue row 82). */

const SUBJECTS = ['Về nội quy cơ quan', 'Về trang phục công sở', 'Về giờ giấc làm việc'] as const;
const rows = (page: Page) => page.locator('.task-row');
const current = (page: Page) => page.locator('.task-row[aria-current]');

test.describe.configure({ mode: 'serial' });

/** The head of the section with three letters to review. */
async function headWithLetters(signIn: (name: string) => Promise<Officer>): Promise<Officer> {
  const officer = await signIn('snv.cv3');
  for (const subject of SUBJECTS) await submitted(officer, subject);
  const head = await signIn('snv.tp');
  await expect(async () => {
    await head.page.reload();
    await expect(rows(head.page).nth(SUBJECTS.length - 1)).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  return head;
}

test('a row stays where it was after it has been acted on, and the next one is a key away', async ({
  signIn,
}) => {
  const head = await headWithLetters(signIn);
  const { page } = head;
  const second = rows(page).nth(1);
  const words = (await second.locator('.subject').textContent()) ?? '';
  await second.click();
  await expect(second).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.letter-head h2')).toHaveText(words);
  await expect(page.getByRole('button', { name: /^Đồng ý/ })).toBeEnabled();
  const address = page.url();
  await head.press('a');
  await expect(page.getByLabel('Ghi chú')).toBeFocused();
  await head.press('Control+Enter');
  await head.said('Đã đồng ý.');
  await expect(second).toContainText('đã xử lý');
  await expect(second.locator('.subject')).toHaveText(words);
  await expect(second).toBeFocused();
  expect(page.url()).toBe(address);
  await head.lookAt('row-done');
  await head.press('k');
  await expect(rows(page).first()).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.task-row.done')).toHaveCount(0);
});

test('filter, row and tab are in the address: reload and back find them again', async ({
  signIn,
}) => {
  const head = await signIn('snv.tp');
  const { page } = head;
  await page.getByRole('link', { name: /^Hôm nay – mai/ }).click();
  await rows(page).last().click();
  await page.getByRole('tab', { name: 'Lịch sử' }).click();
  await expect(page.locator('.history li').first()).toBeVisible();
  const there = page.url();
  const words = (await current(page).textContent()) ?? '';
  const isThere = async () => {
    await expect(page).toHaveURL(there);
    await expect(page.getByRole('tab', { name: 'Lịch sử', selected: true })).toBeVisible();
    await expect(current(page)).toHaveText(words);
    await expect(page.getByRole('link', { name: /^Hôm nay – mai/ })).toHaveAttribute(
      'aria-current',
      'page',
    );
  };
  await page.reload();
  await isThere();
  await page.getByRole('link', { name: 'Văn bản', exact: true }).click();
  await page.getByRole('combobox', { name: 'Tình trạng' }).selectOption({ label: 'Đã phát hành' });
  await expect(page).toHaveURL(/tt=issued/);
  await page.reload();
  await expect(page.locator('select option:checked')).toHaveText('Đã phát hành');
  await page.goBack();
  await page.goBack();
  await isThere();
});

test('who decides in a second window is told that the first one did, and keeps what he typed', async ({
  signIn,
}) => {
  const head = await signIn('snv.tp');
  const { page } = head;
  await rows(page).first().click();
  await expect(page.getByRole('button', { name: /^Đồng ý/ })).toBeEnabled();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByRole('button', { name: /^Đồng ý/ })).toBeEnabled();
  await other.keyboard.press('a');
  await other.getByLabel('Ghi chú').fill('Ghi chú ở cửa sổ thứ hai.');
  await head.decide('Đồng ý');
  await head.said('Đã đồng ý.');
  await other.keyboard.press('Control+Enter');
  await expect(other.getByRole('alert')).toContainText('Trần Bá Cảnh');
  await expect(other.getByLabel('Ghi chú')).toHaveValue('Ghi chú ở cửa sổ thứ hai.');
  await other.screenshot({ path: 'artifacts/web/decided-elsewhere-wide.png' });
});

test('the back button after a submission submits nothing again', async ({ signIn }) => {
  const officer = await signIn('snv.cv3');
  const { page } = officer;
  await page.getByRole('button', { name: 'Soạn văn bản' }).click();
  await page.getByRole('button', { name: /Công văn hướng dẫn/ }).click();
  await expect(page.locator('.block').first()).toBeVisible();
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(new URL(request.url()).pathname);
  });
  await officer.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Xác nhận trình' })).toBeFocused();
  await officer.press('Enter');
  await officer.said('Đã trình.');
  await page.goBack();
  // The editor of a letter that is on its way is the letter itself.
  await expect(page).toHaveURL(/\/van-ban\/[0-9a-f-]+$/);
  await expect(page.getByText('Đang trình duyệt')).toBeVisible();
  await officer.lookAt('submitted');
  await page.goForward();
  await expect(page).toHaveURL(/\/viec/);
  expect(posts.filter((path) => path.endsWith('/submission'))).toHaveLength(1);
});

test('a note that was being typed when the session ended goes out after signing in again', async ({
  signIn,
}) => {
  const head = await signIn('snv.tp');
  const { page } = head;
  await rows(page).first().click();
  await expect(page.getByRole('button', { name: /^Đồng ý/ })).toBeEnabled();
  await head.press('a');
  await page.getByLabel('Ghi chú').fill('Đồng ý, đề nghị phát hành sớm.');
  await page.context().clearCookies();
  await head.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: /Phiên làm việc đã hết hạn/ });
  await expect(dialog.getByLabel('Mật khẩu')).toBeFocused();
  await page.keyboard.type('CongVu@2024');
  await head.press('Enter');
  await head.said('Đã đồng ý.');
  head.expectComplaint(/401/);
  await page.getByRole('tab', { name: 'Lịch sử' }).click();
  await expect(page.locator('.history li').first()).toContainText('đề nghị phát hành sớm');
});
