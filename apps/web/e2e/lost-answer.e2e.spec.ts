import { expect, type Page } from '@playwright/test';
import { test } from './browser-test.js';
import { drafted, submitted } from './commands.js';
import { stackUrl } from './places.js';

/** The server did it, its answer got lost on the way: pressing again does it once, and the screen says that it is done. */

/** From now on the server gets what is asked for here, and nobody hears what it answers. */
async function loseAnswers(page: Page, address: string): Promise<void> {
  await page.route(address, async (route) => {
    if (route.request().method() === 'GET') {
      await route.fallback();
      return;
    }
    const answer = await route.fetch();
    expect(answer.ok(), await answer.text()).toBe(true);
    await route.abort();
  });
}

const alert = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'Không kết nối được với máy chủ' });

async function letters(page: Page): Promise<number> {
  const answer = await page.request.get(`${stackUrl()}/api/v1/documents?limit=100`);
  const { items } = (await answer.json()) as { readonly items: readonly object[] };
  return items.length;
}

test('a comment is written once', async ({ signIn }) => {
  const officer = await signIn('snv.cv2');
  const { page } = officer;
  const id = await submitted(officer, 'Công văn có trao đổi khi mạng chập chờn');
  await officer.open(`/van-ban/${id}?the=y-kien`);
  const text = page.getByLabel('Viết cho những người cùng xử lý');
  const write = page.getByRole('button', { name: 'Gửi trao đổi' });
  const written = page.locator('.comments .words');
  await loseAnswers(page, '**/comments');
  await text.fill('Đề nghị bổ sung số liệu.');
  await write.click();
  await expect(alert(page)).toBeVisible();
  officer.expectComplaint(/ERR_FAILED/);
  await page.unroute('**/comments');
  await write.click();
  await expect(text).toHaveValue('');
  await expect(written).toHaveText(['Đề nghị bổ sung số liệu.']);
  // The same words once more are another comment.
  await text.fill('Đề nghị bổ sung số liệu.');
  await write.click();
  await expect(written).toHaveCount(2);
});

test('a new letter is begun once', async ({ signIn }) => {
  const officer = await signIn('snv.cv2');
  const { page } = officer;
  const before = await letters(page);
  await loseAnswers(page, '**/api/v1/documents');
  await page.getByRole('button', { name: 'Soạn văn bản' }).click();
  const template = page.getByRole('button', { name: /Công văn hướng dẫn/ });
  await template.click();
  await expect(alert(page)).toBeVisible();
  officer.expectComplaint(/ERR_FAILED/);
  await page.unroute('**/api/v1/documents');
  await template.click();
  await expect(page.locator('.block').first()).toBeVisible();
  expect(await letters(page)).toBe(before + 1);
});

test('a letter is submitted once', async ({ signIn }) => {
  const officer = await signIn('snv.cv2');
  const { page } = officer;
  await page.getByRole('button', { name: 'Soạn văn bản' }).click();
  await page.getByRole('button', { name: /Công văn hướng dẫn/ }).click();
  await expect(page.locator('.block').first()).toBeVisible();
  await loseAnswers(page, '**/submission');
  await officer.press('Control+Enter');
  const confirm = page.getByRole('button', { name: 'Xác nhận trình' });
  await confirm.click();
  await expect(alert(page)).toBeVisible();
  officer.expectComplaint(/ERR_FAILED/);
  await page.unroute('**/submission');
  await confirm.click();
  await officer.said('Đã trình.');
});

test('a submission that was taken back may be asked for again in the same words', async ({
  signIn,
}) => {
  const officer = await signIn('snv.cv2');
  const { page } = officer;
  const id = await drafted(officer, 'Công văn trình, lấy lại rồi trình lại khi mạng chập chờn');
  await officer.open(`/van-ban/${id}/soan`);
  await expect(page.locator('.block').first()).toBeVisible();
  await loseAnswers(page, '**/submission');
  await officer.press('Control+Enter');
  const confirm = page.getByRole('button', { name: 'Xác nhận trình' });
  await confirm.click();
  await expect(alert(page)).toBeVisible();
  officer.expectComplaint(/ERR_FAILED/);
  await page.unroute('**/submission');
  await page.getByRole('button', { name: 'Bỏ qua' }).click();
  await page.getByRole('link', { name: 'Văn bản', exact: true }).click();
  await page
    .getByRole('link', { name: /trình, lấy lại rồi trình lại/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Lấy lại để sửa' }).click();
  await page.getByLabel('Lý do').fill('Bổ sung phụ lục.');
  await page.keyboard.press('Control+Enter');
  await officer.said('Đã lấy lại văn bản.');
  await page.getByRole('button', { name: 'Trình duyệt' }).click();
  await confirm.click();
  await officer.said('Đã trình.');
  await officer.open(`/van-ban/${id}`);
  await expect(page.getByRole('button', { name: 'Lấy lại để sửa' })).toBeVisible();
  // The letter page still believed in a draft when it was opened.
  officer.expectComplaint(/404/);
});

test('a draft that was saved unheard is not taken for the work of another window', async ({
  signIn,
}) => {
  const officer = await signIn('snv.cv2');
  const { page } = officer;
  const id = await drafted(officer, 'Công văn lưu nháp khi mạng chập chờn');
  await officer.open(`/van-ban/${id}/soan`);
  const paragraph = page.locator('.block-paragraph textarea').first();
  await loseAnswers(page, '**/draft');
  await paragraph.fill('Câu thứ nhất.');
  await expect(page.getByText(/Chưa lưu được/)).toBeVisible();
  officer.expectComplaint(/ERR_FAILED/);
  await page.unroute('**/draft');
  await paragraph.fill('Câu thứ nhất. Câu thứ hai.');
  await expect(page.getByText(/Đã lưu nháp/)).toBeVisible();
  officer.expectComplaint(/412/);
  await page.reload();
  await expect(paragraph).toHaveValue('Câu thứ nhất. Câu thứ hai.');
});
