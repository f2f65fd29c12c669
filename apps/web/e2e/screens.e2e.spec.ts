import { expect } from '@playwright/test';
import { test } from './browser-test.js';
import { Officer } from './officer.js';

test('the screens of the văn thư', async ({ signIn }) => {
  const clerk = await signIn('vp.vt');
  const { page } = clerk;
  await clerk.lookAt('clerk-start');
  for (const [path, name, heading] of [
    ['/van-ban', 'documents', 'Văn bản'],
    ['/van-ban-den', 'arrivals-waiting', 'Văn bản đến'],
    ['/van-ban-den?tt=registered', 'arrivals-registered', 'Văn bản đến'],
    ['/van-ban-den?tt=returned', 'arrivals-none', 'Văn bản đến'],
    ['/so', 'registers-office', 'Sổ đăng ký văn bản'],
    ['/thong-bao', 'notifications', 'Thông báo'],
    ['/ho-so', 'profile', /.+/],
  ] as const) {
    await clerk.open(path);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await clerk.lookAt(name);
  }
  const books = page.getByRole('combobox', { name: 'Sổ' });
  await clerk.open('/so');
  await clerk.pick('Sổ', 'Sổ đến');
  await expect(books).toHaveValue(/.+/);
  await clerk.lookAt('register-in');
});

test('menus of the frame, by keyboard', async ({ signIn }) => {
  const officer = await signIn('vp.vt');
  const { page } = officer;
  const bell = page.getByRole('button', { name: /^Thông báo/ });
  await bell.focus();
  await officer.press('Enter');
  await expect(page.getByRole('link', { name: 'Xem tất cả' })).toBeVisible();
  await officer.lookAt('bell');
  await officer.press('Escape');
  await expect(bell).toBeFocused();
  const account = page.getByRole('button', { name: /tư cách/ });
  await account.focus();
  await officer.press('Enter');
  await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible();
  await officer.lookAt('account');
  await officer.press('Escape');
  await expect(account).toBeFocused();
});

test('signing in: empty, refused with the name kept, and out again', async ({ browser }) => {
  const somebody = await Officer.arrive(browser);
  const { page } = somebody;
  await expect(page.getByLabel('Tên đăng nhập')).toBeFocused();
  await somebody.lookAt('sign-in');
  await page.keyboard.type('snv.cv1');
  await somebody.press('Tab');
  await page.keyboard.type('sai');
  await somebody.press('Enter');
  await expect(page.getByRole('alert')).toContainText('không đúng');
  await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('snv.cv1');
  await somebody.lookAt('sign-in-refused');
  somebody.expectComplaint(/401/);
  await page.getByLabel('Mật khẩu').fill('CongVu@2024');
  await somebody.press('Enter');
  await page.getByRole('button', { name: /tư cách/ }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page.getByLabel('Tên đăng nhập')).toBeFocused();
  await somebody.leave();
});

test('who holds several posts chooses his capacity, and changes it', async ({
  browser,
  signIn,
}) => {
  const holder = await signIn('snv.cv1');
  // Nobody of the sample holds two posts on its first day: the second one is put into the answer.
  const somebody = await Officer.arrive(browser);
  const { page } = somebody;
  await page.route('**/api/v1/sessions', async (route) => {
    const answer = await route.fetch();
    const session = (await answer.json()) as { posts: object[]; capacity: object | null };
    const second = { ...session.posts[0], postId: '0', postTitle: 'Thư ký Hội đồng thi đua' };
    await route.fulfill({
      json: { ...session, capacity: null, posts: [...session.posts, second] },
    });
  });
  await page.getByLabel('Tên đăng nhập').fill('snv.cv1');
  await page.getByLabel('Mật khẩu').fill('CongVu@2024');
  await somebody.press('Enter');
  const first = page.getByRole('button', { name: /^Chuyên viên Phòng Công chức/ });
  await expect(first).toBeVisible();
  await somebody.lookAt('capacity');
  await first.focus();
  await somebody.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Các trang' })).toBeVisible();
  await somebody.leave();
  await holder.open('/ho-so');
  await expect(holder.page.getByText('đang dùng')).toBeVisible();
});

test('nothing found, no such page, no such letter, a letter of others', async ({ signIn }) => {
  const officer = await signIn('vp.vt');
  const { page } = officer;
  await officer.open('/van-ban?q=khong-co-van-ban-nao');
  await expect(page.getByText('Không tìm thấy văn bản nào.')).toBeVisible();
  await officer.lookAt('documents-none');
  await officer.open('/khong-co-trang-nay');
  await expect(page.getByText('Không có trang này.')).toBeVisible();
  await officer.lookAt('no-such-page');
  await officer.open('/van-ban/01990000-0000-7000-8000-000000000000');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Về Việc của tôi' })).toBeVisible();
  await officer.lookAt('no-such-letter');
  officer.expectComplaint(/404/);
  await officer.open('/viec?loc=returned');
  await expect(page.getByText('Không có việc nào trong bộ lọc này.')).toBeVisible();
  await officer.lookAt('inbox-none-in-filter');
});

test('a server that is away, and one that is back', async ({ signIn }) => {
  const officer = await signIn('vp.cv');
  const { page } = officer;
  await page.route('**/api/**', (route) => route.abort());
  await page.route('**/assets/**', (route) => route.abort());
  await page.getByRole('link', { name: 'Văn bản', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Không kết nối được với máy chủ');
  await officer.lookAt('offline');
  officer.expectComplaint(/Không kết nối được với máy chủ/);
  await page.unroute('**/assets/**');
  await page.getByRole('button', { name: 'Tải lại trang' }).click();
  await expect(page.getByRole('alert')).toContainText('Không kết nối được với máy chủ');
  await officer.lookAt('offline-start');
  await page.unroute('**/api/**');
  officer.expectComplaint(/ERR_FAILED/);
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await expect(page.getByRole('heading', { name: 'Văn bản' })).toBeVisible();
});
