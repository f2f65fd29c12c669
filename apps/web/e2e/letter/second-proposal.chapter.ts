import { expect } from '@playwright/test';
import { test } from '../browser-test.js';
import { LIMITS } from '../limits.js';
import { numberSealIssue } from './clerk.js';
import { approvals } from './office.js';

/** Without a mouse from the first key to the last. */
export function secondProposalChapter(): void {
  test('the officer makes the second tờ trình of the returned plan and submits it by two keys', async ({
    signIn,
  }) => {
    const officer = await signIn('snv.cv1');
    const { page } = officer;
    await officer.chooseByKeys('trả lại');
    await officer.openDecision('Lập tờ trình mới');
    await officer.said('Đã lập tờ trình mới');
    await page.locator('.block textarea').nth(1).focus();
    await officer.press('Control+End');
    await page.keyboard.type(' Căn cứ đã được đối chiếu.');
    await expect(page.getByText(/Đã lưu nháp/)).toBeVisible();
    officer.startCounting();
    await officer.press('Control+Enter');
    await expect(page.getByRole('button', { name: 'Xác nhận trình' })).toBeFocused();
    await officer.press('Enter');
    await officer.said('Đã trình.');
    expect(officer.keys).toEqual(LIMITS.submit.keys);
  });

  approvals(
    [
      ['snv.tp', 'Trưởng phòng'],
      ['snv.pgd', 'Phó Giám đốc'],
      ['snv.cvp', 'thể thức'],
    ],
    'second',
  );

  test('the director signs by keys', async ({ signIn }) => {
    const director = await signIn('snv.gd');
    await director.chooseByKeys('Giám đốc ký');
    await director.openDecision('Ký số');
    await director.signByKeys();
    await director.said('Đã ký');
    await director.keepsFocus();
  });

  test('the văn thư numbers, seals and issues it by keys', async ({ signIn }) => {
    await numberSealIssue(await signIn('snv.vt'));
  });
}
