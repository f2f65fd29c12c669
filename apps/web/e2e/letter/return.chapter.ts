import { expect } from '@playwright/test';
import { test } from '../browser-test.js';
import { takeIn } from './office.js';

export function returnChapter(): void {
  takeIn('first');

  test('the deputy head of the office returns the plan to Sở Nội vụ', async ({ signIn }) => {
    const deputy = await signIn('vp.pcvp');
    const { page } = deputy;
    await deputy.chooseByKeys('ký nháy');
    await expect(page.getByRole('button', { name: /^Trả lại/ })).toBeEnabled();
    await deputy.lookAt('initial');
    await deputy.press('t');
    await expect(page.getByRole('radiogroup', { name: 'Lý do' })).toBeVisible();
    await deputy.press('2');
    await deputy.pick('Trả về', 'Cơ quan trình');
    await deputy.lookAt('return-to-proposer');
    await deputy.press('Control+Enter');
    await deputy.said('Đã trả lại.');
    await deputy.keepsFocus();
  });

  test('the director passes the returned plan to the officer who drafted it', async ({
    signIn,
  }) => {
    const director = await signIn('snv.gd');
    const { page } = director;
    await director.chooseByKeys('trả lại');
    await director.lookAt('rework');
    await director.openOther('Chuyển xử lý');
    const receiver = page.getByLabel('Người nhận');
    await expect(receiver).toBeFocused();
    await director.pick('Người nhận', 'Chuyên viên Phòng Công chức, viên chức');
    await director.lookAt('pass-on');
    await director.press('Control+Enter');
    await director.said('Đã chuyển xử lý.');
    await director.keepsFocus();
  });
}
