import { expect } from '@playwright/test';
import { test } from '../browser-test.js';
import { LIMITS } from '../limits.js';
import { numberSealIssue } from './clerk.js';

const UNITS = ['Sở Tư pháp', 'Sở Thông tin và Truyền thông'];

/** By mouse, as most people work; keys where the design counts them. */
export function proposalChapter(): void {
  test('the officer drafts a tờ trình with its plan and submits it, asking two units', async ({
    signIn,
  }) => {
    const officer = await signIn('snv.cv1');
    const { page } = officer;
    await officer.lookAt('inbox-empty');
    await page.getByRole('button', { name: 'Soạn văn bản' }).click();
    const template = page.getByRole('button', { name: /Tờ trình kèm dự thảo Kế hoạch/ });
    await expect(template).toBeVisible();
    await officer.lookAt('new-letter');
    await template.click();
    await expect(page.locator('.block').first()).toBeVisible();
    await page
      .getByLabel('Trích yếu')
      .fill('Về việc ban hành Kế hoạch thực hiện Đề án Văn hóa công vụ năm 2024');
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
    // Each unit that is asked for an opinion is one click more.
    expect(officer.clicks).toBeLessThanOrEqual(LIMITS.submit.clicks + UNITS.length);
  });

  test('the head of the section approves in two clicks, takes it back, and approves by keys', async ({
    signIn,
  }) => {
    const head = await signIn('snv.tp');
    const { page } = head;
    await expect(head.row('Trưởng phòng')).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('.pdf canvas').first()).toBeVisible({ timeout: 60_000 });
    await head.lookAt('inbox-review');
    head.startCounting();
    await head.click(head.row('Trưởng phòng'));
    await head.decide('Đồng ý');
    await head.said('Đã đồng ý.');
    expect(head.clicks).toBeLessThanOrEqual(LIMITS.approve.clicks);
    await page.getByRole('button', { name: 'Hoàn tác' }).first().click();
    await head.said('Đã hoàn tác.');
    await expect(page.getByRole('button', { name: /^Đồng ý/ })).toBeEnabled();
    await head.row('Trưởng phòng').focus();
    head.startCounting();
    await head.press('Enter', 'a');
    await expect(page.getByLabel('Ghi chú')).toBeFocused();
    await head.lookAt('approve');
    await head.press('Control+Enter');
    await head.said('Đã đồng ý.');
    expect(head.keys).toEqual(LIMITS.approve.keys);
    await head.keepsFocus();
  });

  for (const [username, verdict] of [
    ['stp.tt', 'Thống nhất'],
    ['stttt.tt', 'Thống nhất, có góp ý'],
  ] as const) {
    test(`${username} gives an opinion`, async ({ signIn }) => {
      const asked = await signIn(username);
      const { page } = asked;
      await asked.choose('ý kiến');
      await expect(page.getByRole('button', { name: /^Cho ý kiến/ })).toBeEnabled();
      await asked.press('o');
      await page.getByRole('radio', { name: new RegExp(`${verdict}$`) }).click();
      await page.getByLabel('Nội dung ý kiến').fill('Đề nghị bổ sung ứng xử trên mạng xã hội.');
      await asked.lookAt('opinion');
      await asked.press('Control+Enter');
      await asked.said('Đã gửi ý kiến.');
    });
  }

  test('the officer answers the opinions in the bảng tiếp thu', async ({ signIn }) => {
    const officer = await signIn('snv.cv1');
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
  });

  test('the deputy director returns the letter with a reason in three clicks, or by three keys', async ({
    signIn,
  }) => {
    const deputy = await signIn('snv.pgd');
    const { page } = deputy;
    await deputy.choose('Phó Giám đốc');
    deputy.startCounting();
    await deputy.decide('Trả lại');
    await deputy.click(page.getByRole('radio', { name: /Căn cứ/ }));
    await deputy.lookAt('return');
    await deputy.click(page.getByRole('button', { name: /^Gửi/ }));
    await deputy.said('Đã trả lại.');
    expect(deputy.clicks).toBeLessThanOrEqual(LIMITS.returnWithReason.clicks);
    await page.getByRole('button', { name: 'Hoàn tác' }).first().click();
    await deputy.said('Đã hoàn tác.');
    await expect(page.getByRole('button', { name: /^Trả lại/ })).toBeEnabled();
    await page.locator('.task-row').first().focus();
    deputy.startCounting();
    await deputy.press('t');
    await expect(page.getByRole('radiogroup', { name: 'Lý do' })).toBeVisible();
    await deputy.press('2', 'Control+Enter');
    await deputy.said('Đã trả lại.');
    expect(deputy.keys).toEqual(LIMITS.returnWithReason.keys);
    await deputy.keepsFocus();
  });

  test('the officer sees why it came back, mends it and submits it again in three clicks', async ({
    signIn,
  }) => {
    const officer = await signIn('snv.cv1');
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
    expect(officer.clicks).toBeLessThanOrEqual(LIMITS.answerReturn.clicks);
  });

  test('the head of the section sees the difference word by word', async ({ signIn }) => {
    const head = await signIn('snv.tp');
    const { page } = head;
    await head.choose('Trưởng phòng');
    await page.getByRole('tab', { name: 'So sánh' }).click();
    await expect(page.locator('ins').filter({ hasText: 'Căn cứ đã được sửa' })).toBeVisible();
    const seenLast = page.getByLabel('Từ', { exact: true }).locator('option:checked');
    await expect(seenLast).toContainText('Bản 1');
    await head.lookAt('difference');
    await page.getByRole('tab', { name: 'Lịch sử' }).click();
    await expect(page.locator('.history li').first()).toBeVisible();
    await head.lookAt('history');
    await head.decide('Đồng ý');
    await head.said('Đã đồng ý.');
  });

  for (const [username, step] of [
    ['snv.pgd', 'Phó Giám đốc'],
    ['snv.cvp', 'thể thức'],
  ] as const) {
    test(`${username} approves`, async ({ signIn }) => {
      const reviewer = await signIn(username);
      await reviewer.choose(step);
      await reviewer.decide('Đồng ý');
      await reviewer.said('Đã đồng ý.');
    });
  }

  test('the director signs with a PIN, after a wrong one was refused', async ({ signIn }) => {
    const director = await signIn('snv.gd');
    const { page } = director;
    await director.choose('Giám đốc ký');
    await director.lookAt('to-sign');
    await director.decide('Ký số');
    await expect(page.locator('.dialog .pdf canvas').first()).toBeVisible({ timeout: 60_000 });
    await director.lookAt('signing');
    await page.getByLabel('Mã PIN').fill('111111');
    await page.getByRole('button', { name: 'Ký văn bản này' }).click();
    await expect(page.getByRole('alert')).toContainText('PIN');
    await director.lookAt('signing-wrong-pin');
    director.expectComplaint(/401/);
    await page.getByLabel('Mã PIN').fill('246810');
    await page.getByRole('button', { name: 'Ký văn bản này' }).click();
    await director.said('Đã ký');
  });

  test('the văn thư numbers, seals and issues the tờ trình', async ({ signIn }) => {
    const clerk = await signIn('snv.vt');
    const { page } = clerk;
    await numberSealIssue(clerk, { looks: true });
    await clerk.open('/so');
    await expect(page.getByRole('cell', { name: '01/TTr-SNV', exact: true })).toBeVisible();
    await clerk.lookAt('registers');
  });
}
