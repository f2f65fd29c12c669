import { expect } from '@playwright/test';
import { test } from '../browser-test.js';

const WORDS = { first: 'lần một', second: 'lần hai' } as const;

/** The office of the people's committee takes a proposal in, up to the head of the division; without a mouse. */
export function takeIn(round: 'first' | 'second'): void {
  test(`${round}: the văn thư of the office enters the arrival in the book`, async ({ signIn }) => {
    const clerk = await signIn('vp.vt');
    await clerk.chooseByKeys('tiếp nhận');
    if (round === 'first') await clerk.lookAt('arrival-task');
    await clerk.openDecision('Vào sổ đến');
    await clerk.confirm();
    await clerk.said(/Đã vào sổ đến\. Số \d+, ngày/);
    await clerk.keepsFocus();
  });

  test(`${round}: the head of the office gives it to the officer of the division`, async ({
    signIn,
  }) => {
    const head = await signIn('vp.cvp');
    const { page } = head;
    await head.chooseByKeys('phân công');
    await head.openDecision('Giao xử lý');
    const receiver = page.getByLabel('Người nhận');
    await expect(receiver).toBeFocused();
    await head.pick('Người nhận', 'Phòng Nội chính');
    await head.press('Tab');
    await page.keyboard.type('Thẩm tra, lập phiếu trình.');
    if (round === 'first') await head.lookAt('assign');
    await head.press('Control+Enter');
    await head.said('Đã giao xử lý.');
    await head.keepsFocus();
  });

  test(`${round}: the officer writes the phiếu trình and submits it`, async ({ signIn }) => {
    const officer = await signIn('vp.cv-nc');
    const { page } = officer;
    await officer.chooseByKeys('thẩm tra');
    await officer.press('Enter');
    // The address changes first, and the page that is being left has tabs of its own.
    await expect(page.locator('.editor')).toBeVisible();
    const tab = page.getByRole('tab', { name: 'Phiếu trình' });
    await expect(tab).toBeVisible();
    await page.getByRole('tab', { selected: true }).focus();
    while ((await tab.getAttribute('aria-selected')) !== 'true') await officer.press('ArrowRight');
    await page.getByLabel('Phiếu trình').last().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(`Hồ sơ đủ thành phần, đúng thẩm quyền (${WORDS[round]}); kính trình.`);
    await expect(page.getByText(/Đã lưu nháp/)).toBeVisible();
    if (round === 'first') await officer.lookAt('slip');
    await officer.press('Control+Enter');
    await expect(page.getByRole('button', { name: 'Xác nhận trình' })).toBeFocused();
    await officer.press('Enter');
    await officer.said('Đã trình.');
    await officer.keepsFocus();
  });

  approvals([['vp.tp-nc', 'Trưởng phòng Nội chính']], round);
}

/** Reviewers who agree by keys. */
export function approvals(
  reviewers: readonly (readonly [username: string, step: string])[],
  round: string,
): void {
  for (const [username, step] of reviewers) {
    test(`${round}: ${username} approves by keys`, async ({ signIn }) => {
      const reviewer = await signIn(username);
      await reviewer.chooseByKeys(step);
      await expect(reviewer.page.getByRole('button', { name: /^Đồng ý/ })).toBeEnabled();
      await reviewer.press('a');
      await expect(reviewer.page.getByLabel('Ghi chú')).toBeFocused();
      await reviewer.press('Control+Enter');
      await reviewer.said('Đã đồng ý.');
      await reviewer.keepsFocus();
    });
  }
}
