import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { test } from './browser-test.js';
import { root, stackUrl } from './places.js';

const KILOBYTE = 1_000;
const MOST_KILOBYTES = 250;

test('the inbox with a task, its letter and the decision bar loads no more than 250 kB of compressed files', async ({
  signIn,
}) => {
  const { page } = await signIn('snv.cv3');
  await page.getByRole('button', { name: 'Soạn văn bản' }).click();
  await page.getByRole('button', { name: /Công văn hướng dẫn/ }).click();
  await expect(page.locator('.block').first()).toBeVisible();
  const loaded = new Set<string>();
  page.on('requestfinished', (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.startsWith('/api/')) loaded.add(pathname === '/viec' ? '/index.html' : pathname);
  });
  await page.goto(`${stackUrl()}/viec`);
  await expect(page.getByRole('navigation', { name: 'Bộ lọc' })).toBeVisible();
  await expect(page.locator('.letter-text')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Xử lý' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const dist = join(root, 'apps/web/dist');
  const sizes = [...loaded].map((path) => compressedSize(join(dist, path)));
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / KILOBYTE;
  process.stdout.write(`first usable inbox: ${kilobytes.toFixed(1)} kB of ${MOST_KILOBYTES} kB\n`);
  expect(loaded.size).toBeGreaterThan(3);
  expect(kilobytes).toBeLessThanOrEqual(MOST_KILOBYTES);
});

function compressedSize(file: string): number {
  return brotliCompressSync(readFileSync(file)).length;
}
