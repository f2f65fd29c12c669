import { expect } from '@playwright/test';
import { test } from './browser-test.js';
import { openYear, recall } from './commands.js';
import { type Officer } from './officer.js';
import { cell, openTab, paste, pasteAt, saved, tab } from './report-forms.js';

/** A year in which next to nothing happened: what is not 0 is typed by hand. */
const NOTHING = '0';
const SHEET_OF_FIGURES = Array.from({ length: 41 }, () => NOTHING);
const SHEET_OF_FIVE = Array.from({ length: 5 }, () => NOTHING);

/** The tests go on from one another. */
test.describe.configure({ mode: 'serial' });

/** Of a unit whose report no other file begins. */
const OFFICER = 'syt.cv';
let drafting = '';

async function comeBack(signIn: (username: string) => Promise<Officer>): Promise<Officer> {
  const officer = await signIn(OFFICER);
  await officer.open(drafting);
  await expect(tab(officer.page, 'Biểu 01')).toBeVisible();
  return officer;
}

test('a report begins with its forms and with everything that is missing', async ({ signIn }) => {
  await openYear(await signIn('snv.qt'));
  const officer = await signIn(OFFICER);
  const { page } = officer;
  await officer.open('/nghia-vu');
  await page.getByRole('link', { name: /gửi báo cáo kết quả năm về Sở Nội vụ/ }).click();
  await page.getByRole('button', { name: 'Soạn báo cáo' }).press('Enter');
  await expect(page).toHaveURL(/\/van-ban\/.+\/soan/);
  drafting = new URL(page.url()).pathname;
  await expect(tab(page, 'Biểu 01')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText(/\d+ lỗi phải sửa/)).toBeVisible();
  await officer.lookAt('report-begun');
  await officer.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Trình duyệt' });
  await expect(dialog.getByText(/Báo cáo còn \d+ chỗ phải sửa/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Xác nhận trình' })).toHaveCount(0);
  await officer.lookAt('report-hindered');
  await officer.press('Enter');
  await expect(page.locator('[data-pointer="/figures/0.1/window"]')).toBeFocused();
});

test('figures are typed, walked and pasted as in a sheet; what is no number says so', async ({
  signIn,
}) => {
  const officer = await comeBack(signIn);
  const { page } = officer;
  await cell(page, '0.1, Số liệu trong kỳ').focus();
  await page.keyboard.type('1.234');
  await officer.press('Enter');
  await expect(cell(page, '0.2, Số liệu trong kỳ')).toBeFocused();
  await page.keyboard.type('1,234');
  await officer.press('ArrowUp');
  await expect(cell(page, '0.1, Số liệu trong kỳ')).toHaveValue('1.234');
  await expect(page.getByText(/“1,234” có thể là 1.234 hoặc 1,234/)).toBeVisible();
  await expect(page.getByText(/“1,234” chưa phải là số/)).toBeVisible();
  await officer.lookAt('report-unread');
  await pasteAt(page, '0.1, Số liệu trong kỳ', SHEET_OF_FIGURES);
  await officer.said('Đã dán 41 ô.');
  await pasteAt(page, '0.1, Ước cả năm', SHEET_OF_FIGURES);
  await pasteAt(page, 'Trong đó: cán bộ', SHEET_OF_FIVE);
  await expect(cell(page, '10.2, Ước cả năm')).toHaveValue('0');
  await saved(page);
  await page.reload();
  await expect(cell(page, '10.2, Ước cả năm')).toHaveValue('0');
});

test('a fault leads into its cell, and goes while the right figure is typed', async ({
  signIn,
}) => {
  const officer = await comeBack(signIn);
  const { page } = officer;
  const panel = page.getByRole('complementary', { name: 'Kiểm tra' });
  await cell(page, '0.1, Số liệu trong kỳ').focus();
  await page.keyboard.type('5');
  await officer.press('Tab', 'Tab');
  await cell(page, '0.1, Ước cả năm').fill('5');
  const fault = panel
    .getByRole('listitem')
    .filter({ hasText: 'Chỉ tiêu 0.1 (số liệu trong kỳ) là 5' });
  await expect(fault).toBeVisible();
  await officer.lookAt('report-fault');
  await fault.getByRole('button').focus();
  await officer.press('Enter');
  await expect(cell(page, '0.1, Số liệu trong kỳ')).toBeFocused();
  await cell(page, 'Trong đó: công chức').focus();
  await page.keyboard.type('5');
  await expect(fault).toHaveCount(0);
  await saved(page);
});

test('the other forms: closed cells, and rows by one key each', async ({ signIn }) => {
  const officer = await comeBack(signIn);
  const { page } = officer;
  await openTab(officer, 'Biểu 03');
  await expect(page.getByText('Không có theo quy định').first()).toBeAttached();
  for (const form of [
    'khiển trách',
    'cảnh cáo',
    'hạ bậc lương',
    'giáng chức',
    'cách chức',
    'bãi nhiệm',
    'buộc thôi việc',
    'Cộng',
  ]) {
    await page.locator(`input[aria-label$=", ${form}"]`).first().focus();
    await paste(page, SHEET_OF_FIVE);
  }
  await officer.lookAt('report-form-03');
  await openTab(officer, 'Biểu 04');
  for (const column of await page.locator('table thead th').allTextContents()) {
    const first = page.locator(`input[aria-label="cán bộ, ${column}"]`);
    if ((await first.count()) === 0) continue;
    await first.focus();
    await paste(page, SHEET_OF_FIVE);
  }
  await officer.lookAt('report-form-04');
  await openTab(officer, 'Biểu 07');
  await page.getByRole('button', { name: 'Thêm dòng' }).focus();
  await officer.press('Alt+Enter');
  await expect(cell(page, 'Nội dung, dòng 1')).toBeFocused();
  await page.keyboard.type('Kinh phí tập huấn còn hạn chế.');
  await expect(page.getByText(/lưu lên máy chủ khi dòng mới đã ghi đủ/)).toBeVisible();
  await expect(page.getByText('Dòng 1 chưa ghi “Nơi nhận”.')).toBeVisible();
  await officer.press('Tab');
  await page.keyboard.type('Sở Nội vụ');
  await saved(page);
  await officer.press('Alt+Enter');
  await expect(cell(page, 'Nội dung, dòng 2')).toBeFocused();
  await officer.lookAt('report-form-07');
  await officer.press('Alt+Delete');
  await expect(cell(page, 'Nội dung, dòng 1')).toBeFocused();
  await saved(page);
  await openTab(officer, 'Biểu 06');
  await page.getByRole('button', { name: 'Thêm dòng' }).focus();
  await officer.press('Alt+Enter');
  await officer.press('Control+Enter');
  await expect(page.getByLabel('Ngày, dòng 1')).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await officer.lookAt('report-form-06');
  await officer.press('Alt+Delete');
  await saved(page);
  await openTab(officer, 'Thuyết minh');
  await officer.lookAt('report-narrative');
});

test('what is unlikely is explained, and the report is submitted and read', async ({ signIn }) => {
  const officer = await comeBack(signIn);
  const { page } = officer;
  const notes = page.getByRole('textbox', { name: /^Giải trình cho/ });
  await expect(page.getByText(/0 lỗi phải sửa · [1-9]\d* chỗ cần giải trình/)).toBeVisible();
  const count = await notes.count();
  for (let index = 0; index < count; index += 1) {
    await notes.nth(index).focus();
    await page.keyboard.type('Trong kỳ đơn vị chưa tổ chức, sẽ thực hiện trong quý IV.');
  }
  await expect(page.getByText('Không còn chỗ nào phải sửa hoặc giải trình.')).toBeVisible();
  await officer.lookAt('report-explained');
  await officer.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Xác nhận trình' })).toBeFocused();
  await officer.press('Enter');
  await expect(page).toHaveURL(/\/viec/);
  await officer.open(`${drafting.replace('/soan', '')}?the=so-lieu`);
  await expect(page.getByRole('cell', { name: '5', exact: true }).first()).toBeVisible();
  await officer.lookAt('report-read');
});

test('two versions stand beside each other, and what differs is marked', async ({ signIn }) => {
  const officer = await signIn(OFFICER);
  const { page } = officer;
  const address = drafting.replace('/soan', '');
  await recall(officer, address.split('/').at(-1) ?? '');
  await expect(async () => {
    await officer.open(drafting);
    await expect(tab(page, 'Biểu 01')).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await cell(page, '0.2, Số liệu trong kỳ').focus();
  await page.keyboard.type('1');
  await cell(page, '0.2, Ước cả năm').focus();
  await page.keyboard.type('1');
  await saved(page);
  await officer.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Xác nhận trình' })).toBeFocused();
  await officer.press('Enter');
  await expect(page).toHaveURL(/\/viec/);
  await officer.open(`${address}?the=so-lieu`);
  await officer.pick('So sánh với', 'Bản 1');
  await expect(page.locator('.pair-differs')).toHaveText(['1≠ 0', '1≠ 0']);
  await officer.lookAt('report-compared');
});
