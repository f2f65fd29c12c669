import { expect, test } from '@playwright/test';
import { Officer } from './officer.js';

/** One plan from its first word to the seal, by the people of the sample province; each test goes on from the last. */
test.describe.configure({ mode: 'serial' });

const UNITS = ['Sở Tư pháp', 'Sở Thông tin và Truyền thông'];

test('the officer drafts a tờ trình with its plan and submits it, asking two units', async ({
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
  for (const unit of UNITS) await officer.click(page.getByLabel(unit, { exact: true }));
  await officer.lookAt('submit');
  await officer.click(page.getByRole('button', { name: 'Xác nhận trình' }));
  await officer.said('Đã trình.');
  // Two to submit; each unit that is asked for an opinion is one more.
  expect(officer.clicks).toBe(2 + UNITS.length);
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
  await expect(page.getByLabel('Ghi chú')).toBeFocused();
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
    await expect(asked.page.getByRole('button', { name: /^Cho ý kiến/ })).toBeEnabled();
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
  await expect(page.getByRole('button', { name: /^Trả lại/ })).toBeEnabled();
  await page.locator('.task-row').first().focus();
  deputy.startCounting();
  await deputy.press('t');
  await expect(page.getByRole('radiogroup', { name: 'Lý do' })).toBeVisible();
  await deputy.press('2');
  await deputy.press('Control+Enter');
  await deputy.said('Đã trả lại.');
  await deputy.leave();
});

test('the officer sees why it came back, mends it and submits it again in three clicks', async ({
  browser,
}) => {
  const officer = await Officer.signIn(browser, 'snv.cv1');
  const { page } = officer;
  await officer.choose('bị trả lại');
  await expect(page.getByText('Căn cứ viện dẫn chưa đúng.')).toBeVisible();
  await officer.lookAt('returned');
  officer.startCounting();
  await officer.decide('Soạn tiếp');
  await expect(page.getByText('Căn cứ viện dẫn chưa đúng.')).toBeVisible();
  const block = page.locator('.block textarea').nth(1);
  await block.fill(`${await block.inputValue()} Căn cứ đã được sửa.`);
  await officer.click(page.getByRole('button', { name: /Trình duyệt/ }));
  await officer.click(page.getByRole('button', { name: 'Xác nhận trình' }));
  await officer.said('Đã trình.');
  expect(officer.clicks).toBe(3);
  await officer.leave();
});

test('the head of the section sees the difference word by word', async ({ browser }) => {
  const head = await Officer.signIn(browser, 'snv.tp');
  await head.choose('Trưởng phòng');
  await head.page.getByRole('tab', { name: 'So sánh' }).click();
  await expect(head.page.locator('ins').filter({ hasText: 'Căn cứ đã được sửa' })).toBeVisible();
  await head.lookAt('difference');
  await head.page.getByRole('tab', { name: 'Lịch sử' }).click();
  await expect(head.page.locator('.history li').first()).toBeVisible();
  await head.lookAt('history');
  await head.decide('Đồng ý');
  await head.said('Đã đồng ý.');
  await head.leave();
});

for (const [username, step] of [
  ['snv.pgd', 'Phó Giám đốc'],
  ['snv.cvp', 'thể thức'],
] as const) {
  test(`${username} approves`, async ({ browser }) => {
    const reviewer = await Officer.signIn(browser, username);
    await reviewer.choose(step);
    await reviewer.decide('Đồng ý');
    await reviewer.said('Đã đồng ý.');
    await reviewer.leave();
  });
}

test('the director signs with a PIN, after a wrong one was refused', async ({ browser }) => {
  const director = await Officer.signIn(browser, 'snv.gd');
  const { page } = director;
  await director.choose('ký');
  await director.lookAt('to-sign');
  await director.decide('Ký số');
  await expect(page.locator('.dialog .pdf canvas').first()).toBeVisible({ timeout: 60_000 });
  await director.lookAt('signing');
  await page.getByLabel('Mã PIN').fill('111111');
  await page.getByRole('button', { name: 'Ký văn bản này' }).click();
  await expect(page.getByRole('alert')).toContainText('PIN');
  // The browser itself reports the 401 of a wrong PIN, and nothing else was complained about.
  expect(director.complaints.splice(0)).toEqual([expect.stringContaining('401')]);
  await director.authorise('Ký văn bản này');
  await director.said('Đã ký');
  await director.leave();
});

test('the văn thư numbers, seals and issues the tờ trình', async ({ browser }) => {
  const clerk = await Officer.signIn(browser, 'snv.vt');
  await numberSealIssue(clerk, { sealing: 'snv' });
  await clerk.open('/so');
  await expect(clerk.page.getByRole('cell', { name: /TTr-SNV/ })).toBeVisible();
  await clerk.lookAt('registers');
  await clerk.leave();
});

test('the office registers the proposal and hands it to an officer', async ({ browser }) => {
  const clerk = await Officer.signIn(browser, 'vp.vt');
  const { page } = clerk;
  await expect(async () => {
    await clerk.open('/van-ban-den');
    await expect(page.getByRole('cell', { name: /TTr-SNV/ })).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await clerk.lookAt('arrivals');
  await page.getByRole('link', { name: 'Mở việc vào sổ' }).click();
  await clerk.decide('Vào sổ đến');
  await page.getByRole('button', { name: /^Vào sổ đến/ }).click();
  await clerk.said('Đã vào sổ đến.');
  await clerk.leave();
});

async function numberSealIssue(clerk: Officer, { sealing }: { readonly sealing: string }) {
  const { page } = clerk;
  await clerk.choose('cấp số');
  await clerk.lookAt(`clerk-${sealing}`);
  await clerk.decide('Cấp số');
  await clerk.lookAt(`number-${sealing}`);
  await page.getByRole('button', { name: /^Cấp số/ }).click();
  await clerk.said(/Số .+, ngày/);
  await clerk.choose('đóng dấu');
  await clerk.decide('Đóng dấu');
  await expect(page.locator('.dialog .pdf canvas').first()).toBeVisible({ timeout: 60_000 });
  await clerk.lookAt(`sealing-${sealing}`);
  await clerk.authorise('Đóng dấu văn bản này');
  await clerk.said('Đã đóng dấu');
  await clerk.choose('phát hành');
  await page.getByRole('tab', { name: 'Tệp' }).click();
  await expect(page.getByText('✓').first()).toBeVisible();
  await clerk.lookAt(`signatures-${sealing}`);
  await clerk.decide('Phát hành');
  await page.getByRole('button', { name: /^Phát hành/ }).click();
  await clerk.said('Đã phát hành.');
}
