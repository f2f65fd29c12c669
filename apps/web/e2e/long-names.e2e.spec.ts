import { expect } from '@playwright/test';
import { test } from './browser-test.js';
import { submitted } from './commands.js';
import { SIZES } from './look-at.js';

const LONGEST_SUBJECT = 500;
const SUBJECT =
  'Về việc tăng cường kỷ luật, kỷ cương hành chính và thực hiện văn hóa công vụ trong các cơ quan hành chính, đơn vị sự nghiệp công lập trên địa bàn tỉnh; ';

test('a subject as long as may be stays within its row, its letter and its book', async ({
  signIn,
}) => {
  const officer = await signIn('snv.cv3');
  const subject = SUBJECT.repeat(4)
    .slice(0, LONGEST_SUBJECT - 1)
    .trim();
  const id = await submitted(officer, subject);
  const { page } = officer;
  await officer.open(`/van-ban/${id}`);
  await expect(page.getByRole('heading', { level: 2 })).toContainText('Về việc tăng cường');
  await officer.lookAt('long-subject-letter');
  await officer.open('/van-ban');
  await officer.lookAt('long-subject-list');
  const head = await signIn('snv.tp');
  await head.choose('Về việc tăng cường kỷ luật');
  await head.lookAt('long-subject-inbox');
  await head.page.setViewportSize(SIZES.narrow);
  await head.page.getByRole('button', { name: /Danh sách việc/ }).click();
  await head.lookAtNarrow('inbox-list');
});
