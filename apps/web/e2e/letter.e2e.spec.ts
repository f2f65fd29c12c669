import { expect, test } from '@playwright/test';
import { Officer } from './officer.js';

/** One plan from its first word to the seal, by the people of the sample province; each test goes on from the last. */
test.describe.configure({ mode: 'serial' });

const UNITS = ['Sở Tư pháp', 'Sở Thông tin và Truyền thông'];

test('the officer drafts a tờ trình with its plan and submits it in two clicks', async ({
  browser,
}) => {
  const officer = await Officer.signIn(browser, 'snv.cv1');
  const { page } = officer;
  await officer.lookAt('inbox-empty');
  await page.getByRole('button', { name: 'Soạn văn bản' }).click();
  await officer.lookAt('new-letter');
  await page.getByRole('button', { name: /Tờ trình kèm dự thảo Kế hoạch/ }).click();
  await expect(page.locator('.block').first()).toBeVisible();
  await page
    .getByLabel('Trích yếu')
    .fill('ban hành Kế hoạch thực hiện Đề án Văn hóa công vụ năm 2024');
  await expect(page.getByText(/Đã lưu nháp/)).toBeVisible();
  await officer.lookAt('drafting');
  await page.getByRole('tab', { name: 'Dự thảo kèm theo' }).click();
  await officer.lookAt('drafting-enclosure');
  officer.startCounting();
  await officer.click(page.getByRole('button', { name: /Trình duyệt/ }));
  for (const unit of UNITS) await page.getByLabel(unit, { exact: true }).check();
  await officer.lookAt('submit');
  await officer.click(page.getByRole('button', { name: 'Xác nhận trình' }));
  await officer.said('Đã trình.');
  expect(officer.clicks).toBe(2);
  await officer.leave();
});

test('the head of the section approves in two clicks, takes it back, and approves by keys', async ({
  browser,
}) => {
  const head = await Officer.signIn(browser, 'snv.tp');
  const { page } = head;
  await expect(head.row('Trưởng phòng')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.pdf canvas').first()).toBeVisible({ timeout: 60_000 });
  await head.lookAt('inbox-review');
  head.startCounting();
  await head.click(head.row('Trưởng phòng'));
  await head.decide('Đồng ý');
  await head.said('Đã đồng ý.');
  expect(head.clicks).toBe(2);
  await page.getByRole('button', { name: 'Hoàn tác' }).first().click();
  await head.said('Đã hoàn tác.');
  await expect(page.getByRole('button', { name: /^Đồng ý/ })).toBeEnabled();
  await head.row('Trưởng phòng').focus();
  head.startCounting();
  await head.press('Enter');
  await head.press('a');
  await head.press('Control+Enter');
  await head.said('Đã đồng ý.');
  expect(head.keys).toEqual(['Enter', 'a', 'Control+Enter']);
  await head.leave();
});

for (const [username, verdict] of [
  ['stp.tt', 'Thống nhất'],
  ['stttt.tt', 'Thống nhất, có góp ý'],
] as const) {
  test(`${username} gives an opinion`, async ({ browser }) => {
    const asked = await Officer.signIn(browser, username);
    await asked.choose('ý kiến');
    await asked.press('o');
    await asked.page.getByRole('radio', { name: new RegExp(`${verdict}$`) }).click();
    await asked.page.getByLabel('Nội dung ý kiến').fill('Đề nghị bổ sung ứng xử trên mạng xã hội.');
    await asked.page.keyboard.press('Control+Enter');
    await asked.said('Đã gửi ý kiến.');
    await asked.leave();
  });
}

test('the officer answers the opinions in the bảng tiếp thu', async ({ browser }) => {
  const officer = await Officer.signIn(browser, 'snv.cv1');
  const { page } = officer;
  await officer.choose('Tiếp thu');
  await page.getByRole('tab', { name: 'Ý kiến' }).click();
  await expect(page.getByText('Thống nhất, có góp ý')).toBeVisible();
  await officer.lookAt('opinions');
  await officer.decide('Chốt tiếp thu');
  const answers = page.getByLabel('Nội dung tiếp thu hoặc giải trình');
  await answers.first().fill('Tiếp thu.');
  await answers.last().fill('Tiếp thu, đã bổ sung vào mục III.');
  await officer.lookAt('close-opinions');
  await page
    .getByRole('button', { name: /^Chốt tiếp thu/ })
    .last()
    .click();
  await officer.said('Đã chốt bảng tiếp thu.');
  await officer.leave();
});

test('the deputy director returns the letter with a reason in three clicks', async ({
  browser,
}) => {
  const deputy = await Officer.signIn(browser, 'snv.pgd');
  const { page } = deputy;
  await deputy.choose('Phó Giám đốc');
  deputy.startCounting();
  await deputy.decide('Trả lại');
  await deputy.click(page.getByRole('radio', { name: /Căn cứ/ }));
  await deputy.lookAt('return');
  await deputy.click(page.getByRole('button', { name: /^Gửi/ }));
  await deputy.said('Đã trả lại.');
  expect(deputy.clicks).toBe(3);
  await page.getByRole('button', { name: 'Hoàn tác' }).first().click();
  await deputy.said('Đã hoàn tác.');
  await page.locator('.task-row').first().focus();
  deputy.startCounting();
  for (const key of ['t', '2', 'Control+Enter']) await deputy.press(key);
  await deputy.said('Đã trả lại.');
  await deputy.leave();
});
