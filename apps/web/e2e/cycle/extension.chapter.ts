import { expect } from '@playwright/test';
import { type Officer } from '../officer.js';

type SignIn = (username: string) => Promise<Officer>;

/** A unit asks for a later date, Sở Nội vụ gives its opinion, the committee's office begins the letter: keys only. */
export async function askForLaterDate(signIn: SignIn): Promise<void> {
  const path = await askedByUnit(await signIn('sldtbxh.cv'));
  await supported(await signIn('snv.tp'), path);
  await letterBegun(await signIn('vp.cv-nc'));
}

async function askedByUnit(officer: Officer): Promise<string> {
  const { page } = officer;
  await officer.open('/nghia-vu');
  await page.getByRole('link', { name: /Rà soát, sửa đổi nội quy/ }).focus();
  await officer.press('Enter');
  const button = page.getByRole('button', { name: 'Đề nghị gia hạn' });
  await button.focus();
  await officer.press('Enter');
  await expect(page.getByLabel('Gia hạn đến ngày')).toBeFocused();
  await page.getByLabel('Gia hạn đến ngày').fill('2024-06-28');
  await page.getByLabel('Lý do').fill('Chờ ý kiến thẩm định của Sở Tư pháp');
  await officer.press('Control+Enter');
  await expect(page.getByText(/Ngày gia hạn phải sau hạn hiện nay/)).toBeVisible();
  officer.expectComplaint(/422/);
  await officer.lookAt('extension-asking');
  await page.getByLabel('Gia hạn đến ngày').fill('2024-07-31');
  await page.getByLabel('Lý do').focus();
  await officer.press('Control+Enter');
  await officer.said('Đã gửi đề nghị gia hạn.');
  await expect(page.getByText('Đề nghị gia hạn đến ngày 31/07/2024')).toBeVisible();
  await officer.lookAt('extension-asked');
  return new URL(page.url()).pathname;
}

async function supported(supervisor: Officer, path: string): Promise<void> {
  const { page } = supervisor;
  await supervisor.open(path);
  await expect(page.getByRole('button', { name: /^Đồng ý gia hạn/ })).toBeVisible();
  await supervisor.lookAt('extension-to-advise');
  supervisor.startCounting();
  await supervisor.press('y');
  await expect(page.getByLabel('Ý kiến trình Ủy ban nhân dân tỉnh')).toBeFocused();
  await supervisor.lookAt('extension-opinion');
  await supervisor.press('Control+Enter');
  await supervisor.said('Đã cho ý kiến đồng ý');
  expect([supervisor.clicks, supervisor.keys]).toEqual([0, ['y', 'Control+Enter']]);
}

async function letterBegun(officer: Officer): Promise<void> {
  const { page } = officer;
  await officer.open('/thong-bao');
  await page.getByRole('link', { name: /đề nghị gia hạn chờ trình/ }).focus();
  await officer.press('Enter');
  await page.getByRole('button', { name: 'Soạn công văn gia hạn' }).focus();
  await officer.press('Enter');
  await expect(page.getByLabel('Cho gia hạn đến hết ngày')).toHaveValue('2024-07-31');
  await officer.lookAt('extension-letter');
  await officer.press('Control+Enter');
  await expect(page).toHaveURL(/\/van-ban\/.+\/soan/);
  await expect(page.getByText(/đến hết ngày 31\/07\/2024/).first()).toBeVisible();
  await officer.lookAt('extension-letter-draft');
}
