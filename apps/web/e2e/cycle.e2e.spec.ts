import { expect } from '@playwright/test';
import { test } from './browser-test.js';
import { askForLaterDate } from './cycle/extension.chapter.js';
import { readTables } from './cycle/prints.chapter.js';

interface Board {
  readonly units: readonly { readonly cells: readonly { readonly code: string }[] }[];
}

const late = { receivedAt: '2024-11-18T02:00:00.000Z', lateWorkingDays: 2 };

/** Of the first units, one each. */
const LATER_STANDINGS: readonly object[] = [
  { standing: 'overdue', lateWorkingDays: 3 },
  { standing: 'soon', workingDaysLeft: 2 },
  { standing: 'after-target' },
  { standing: 'returned', returns: 1, receivedAt: late.receivedAt },
  { standing: 'received', ...late },
  { standing: 'accepted', receivedAt: '2024-11-13T02:00:00.000Z' },
];

/** The year 2024 of the sample, opened once for all that follow: they go on from one another. */
test.describe.configure({ mode: 'serial' });

test('before a year is opened the screens say so', async ({ signIn }) => {
  const officer = await signIn('stc.cv');
  await officer.open('/nghia-vu');
  await expect(officer.page.getByText('Chưa có chu kỳ nào được mở.')).toBeVisible();
  await officer.lookAt('obligations-no-cycle');
});

test('the administrator begins with the years, and opens 2024 by keyboard', async ({ signIn }) => {
  const administrator = await signIn('snv.qt');
  const { page } = administrator;
  await expect(page.getByRole('heading', { level: 1, name: 'Chu kỳ' })).toBeVisible();
  await expect(page.getByText(/29 đơn vị · 210 nghĩa vụ theo kế hoạch/)).toBeVisible();
  await administrator.lookAt('cycles-none');
  const year = page.getByRole('listitem').filter({ hasText: 'năm 2024' });
  await year.getByRole('button', { name: 'Mở chu kỳ' }).focus();
  await administrator.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Mở chu kỳ năm 2024' });
  await expect(dialog.getByRole('button', { name: 'Mở chu kỳ' })).toBeFocused();
  await administrator.lookAt('cycle-opening');
  await administrator.press('Enter');
  await administrator.said('Đã mở chu kỳ năm 2024');
  await expect(page.getByRole('cell', { name: 'Đang thực hiện' })).toBeVisible({ timeout: 60_000 });
  await administrator.lookAt('cycles-running');
});

test('the supervisor sees 29 units by the milestones of the plan, and an obligation beside them', async ({
  signIn,
}) => {
  const supervisor = await signIn('ct');
  const { page } = supervisor;
  await page.getByRole('link', { name: 'Điều hành', exact: true }).click();
  const matrix = page.getByRole('region', { name: 'Đơn vị theo nhiệm vụ' });
  await expect(matrix.locator('tbody th[scope="row"]')).toHaveCount(29);
  const heads = matrix.getByRole('columnheader');
  await expect(heads.nth(1)).toContainText('N08 hạn 28/06/2024');
  await expect(heads.nth(2)).toContainText('N14 hạn 14/11/2024');
  await expect(heads.nth(2)).toContainText('“trước ngày 15/11 hàng năm”');
  await expect(matrix.getByRole('link', { name: /Chưa đến hạn/ })).toHaveCount(60);
  await supervisor.lookAt('board');
  await supervisor.press('j', 'j');
  const pane = page.locator('.board-pane');
  await expect(pane.getByRole('heading', { level: 2 })).toContainText('N08');
  await expect(page.locator('.board-cell[aria-current]')).toHaveCount(1);
  await supervisor.lookAt('board-obligation');
  await supervisor.press('Escape');
  await expect(pane).toHaveCount(0);
  await supervisor.keepsFocus();
  await page.getByRole('link', { name: /^Quá hạn 0/ }).click();
  await expect(page.getByText('Không có đơn vị nào trong bộ lọc này.')).toBeVisible();
  await expect(page.locator('.counter[aria-current]')).toHaveText(['Quá hạn 0']);
  await supervisor.lookAt('board-none-in-filter');
});

test('every standing has a shape and a word of its own', async ({ signIn }) => {
  const supervisor = await signIn('ct');
  const { page } = supervisor;
  // The year has only begun: what the other days bring is put into the answer.
  await page.route('**/api/v1/cycles/*/board', async (route) => {
    const board = (await (await route.fetch()).json()) as Board;
    board.units.forEach(({ cells }, index) => {
      const cell = cells.find(({ code }) => code === 'N14');
      Object.assign(cell ?? {}, LATER_STANDINGS[index]);
    });
    await route.fulfill({ json: board });
  });
  await supervisor.open('/dieu-hanh');
  for (const words of [
    /✖ Quá hạn\s*trễ 3 ngày làm việc/,
    /◐ Sắp đến hạn\s*còn 2 ngày làm việc/,
    /◆ Quá hạn nội bộ/,
    /↩ Trả bổ sung\s*lần 1/,
    /● Đã nhận\s*ngày 18\/11\/2024\s*trễ 2 ngày làm việc/,
    /✔ Đã chấp nhận/,
  ]) {
    await expect(page.locator('.board-cell').filter({ hasText: words })).toHaveCount(1);
  }
  await supervisor.lookAt('board-standings');
  await page.getByRole('link', { name: /^Quá hạn 1/ }).click();
  await expect(page.locator('.board tbody th[scope="row"]')).toHaveCount(1);
  await supervisor.lookAt('board-late');
});

test('the officer finds what his unit owes, and begins the report from it', async ({ signIn }) => {
  const officer = await signIn('stc.cv');
  const { page } = officer;
  await expect(page.getByRole('link', { name: 'Điều hành', exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: 'Nghĩa vụ', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Bước nội bộ' })).toBeVisible();
  await officer.lookAt('obligations');
  await page.getByRole('link', { name: /gửi báo cáo kết quả năm về Sở Nội vụ/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: /N14/ })).toBeVisible();
  await expect(page.getByText('trước 00:00 15/11/2024')).toBeVisible();
  await officer.lookAt('obligation');
  await page.getByRole('button', { name: 'Soạn báo cáo' }).click();
  await expect(page).toHaveURL(/\/van-ban\/.+\/soan/);
  await expect(page.getByRole('tab', { name: 'Biểu 01' })).toBeVisible();
  await page.goBack();
  await expect(page.getByText('Đang soạn thảo')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Soạn báo cáo' })).toHaveCount(0);
});

test('a unit asks for a later date, the supervisor answers by Y, the letter begins filled', async ({
  signIn,
}) => {
  await askForLaterDate(signIn);
});

test('the unit that runs the year finds the board; an obligation that is not there is said in words', async ({
  signIn,
}) => {
  const reviewer = await signIn('snv.cv2');
  const { page } = reviewer;
  await page.getByRole('link', { name: 'Điều hành', exact: true }).click();
  await expect(page.locator('.board tbody th[scope="row"]')).toHaveCount(29);
  await reviewer.open('/nghia-vu/01990000-0000-7000-8000-000000000000');
  await expect(page.getByRole('alert')).toBeVisible();
  await reviewer.lookAt('obligation-none');
  reviewer.expectComplaint(/404/);
});

test('the administrator moves the clock of the rehearsal, and what was due on the way has gone out', async ({
  signIn,
}) => {
  const administrator = await signIn('snv.qt');
  const { page } = administrator;
  await page.getByLabel('Tua đến ngày').fill('2024-01-01');
  await page.getByRole('button', { name: 'Tua', exact: true }).click();
  await expect(
    page.getByText('Hãy chọn một ngày sau ngày hiện tại của bản diễn tập.'),
  ).toBeVisible();
  administrator.expectComplaint(/422/);
  await page.getByLabel('Tua đến ngày').fill('2024-07-01');
  await page.getByRole('button', { name: 'Tua', exact: true }).click();
  await expect(page.getByText(/Lần tua gần nhất đã đến 08:00 01\/07\/2024/)).toBeVisible({
    timeout: 100_000,
  });
  await administrator.lookAt('clock-moved');
  const supervisor = await signIn('ct');
  await supervisor.page.getByRole('link', { name: 'Điều hành', exact: true }).click();
  await expect(supervisor.page.getByRole('link', { name: /^Quá hạn 29/ })).toBeVisible();
  await supervisor.lookAt('board-first-of-july');
  const officer = await signIn('stc.cv');
  await officer.open('/thong-bao');
  await expect(officer.page.getByRole('link', { name: /đã quá hạn: N08 – Rà soát/ })).toHaveCount(
    1,
  );
  // Of N08 on its five days, and of registering for the movement.
  await expect(officer.page.getByRole('link', { name: /sắp đến hạn: / })).toHaveCount(7);
  await officer.lookAt('notices-of-the-year');
});

test('the officer records a result in one line, and takes it back with a reason', async ({
  signIn,
}) => {
  const officer = await signIn('stc.cv');
  const { page } = officer;
  await officer.open('/nghia-vu');
  await page
    .getByRole('link', { name: /Quán triệt|quán triệt/ })
    .first()
    .focus();
  await officer.press('Enter');
  await expect(page.getByRole('heading', { name: 'Kết quả đã ghi' })).toBeVisible();
  await expect(page.getByText(/chưa ghi nhận kết quả \(tin nhắn\)/).first()).toBeVisible();
  officer.startCounting();
  await officer.press('e');
  await expect(page.getByLabel('Nội dung')).toBeFocused();
  await page.keyboard.type('Hội nghị quán triệt Quyết định 1847');
  await officer.lookAt('evidence-sheet');
  await officer.press('Control+Enter');
  await officer.said('Đã ghi kết quả.');
  expect(officer.keys).toEqual(['e', 'Control+Enter']);
  const line = page.getByRole('listitem').filter({ hasText: 'Hội nghị quán triệt' });
  await expect(line).toContainText('01/07/2024');
  await line.getByRole('button', { name: /Hủy kết quả/ }).focus();
  await officer.press('Enter');
  await expect(page.getByLabel('Lý do hủy')).toBeFocused();
  await page.keyboard.type('Ghi nhầm ngày');
  await officer.press('Control+Enter');
  await officer.said('Đã hủy kết quả.');
  await expect(line).toContainText('Ghi nhầm ngày');
  await officer.lookAt('evidence-cancelled');
});

test('the lead unit reminds all late units with three keys, and writes down a call', async ({
  signIn,
}) => {
  const lead = await signIn('snv.tp');
  const { page } = lead;
  await page.getByRole('link', { name: 'Điều hành', exact: true }).click();
  const bar = page.getByRole('group', { name: 'Đôn đốc N08' });
  await expect(bar.getByRole('button', { name: /quá hạn \(29\)/ })).toBeEnabled();
  lead.startCounting();
  await lead.press('l');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(29);
  await lead.lookAt('board-chosen');
  await lead.press('r');
  const dialog = page.getByRole('dialog', { name: 'Nhắc thực hiện N08: 29 đơn vị' });
  await expect(dialog.getByRole('listitem')).toHaveCount(29);
  await expect(page.getByLabel('Lời nhắc (không bắt buộc)')).toBeFocused();
  await lead.lookAt('reminder-preview');
  await lead.press('Control+Enter');
  await lead.said('Đã nhắc 29 đơn vị.');
  expect(lead.keys).toEqual(['l', 'r', 'Control+Enter']);
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await lead.press('l', 'r');
  const again = page.getByRole('dialog', { name: 'Nhắc thực hiện N08: 0 đơn vị' });
  await expect(again.getByText(/mỗi ngày chỉ nhắc một lần/).first()).toBeVisible();
  await lead.lookAt('reminder-left-out');
  await lead.press('Escape');
  await bar.getByRole('button', { name: 'Danh sách gọi điện' }).focus();
  await lead.press('Enter');
  await expect(page.getByText('chưa có số điện thoại').first()).toBeVisible();
  await lead.lookAt('call-list');
  await page.getByRole('link', { name: 'Mở nghĩa vụ' }).first().focus();
  await lead.press('Enter');
  await expect(page.locator('.board-pane h2')).toContainText('N08');
  await lead.press('c');
  await expect(page.getByLabel('Đã nói chuyện với')).toBeFocused();
  await page.keyboard.type('Bà Hòa, văn phòng');
  await lead.press('Tab');
  await page.keyboard.type('Đang trình ký, gửi trong tuần');
  await lead.press('Control+Enter');
  await lead.said('Đã ghi cuộc gọi.');
  await expect(page.getByText('Gọi điện, gặp Bà Hòa, văn phòng')).toBeVisible();
  await lead.lookAt('obligation-urged');
});

test('a unit that was reminded finds it in the bell and with the obligation', async ({
  signIn,
}) => {
  const officer = await signIn('stc.cv');
  await officer.open('/thong-bao');
  await officer.page.getByRole('link', { name: /Cơ quan chủ trì nhắc/ }).focus();
  await officer.press('Enter');
  await expect(officer.page.getByRole('heading', { name: 'Đã đôn đốc' })).toBeVisible();
});

test('the supervisor reads the tracking table and the frozen list by keys, and takes them along', async ({
  signIn,
}) => {
  await readTables(signIn);
});
