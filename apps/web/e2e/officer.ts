import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { artifacts, stackFile } from './places.js';

const PASSWORD = 'CongVu@2024';
const PIN = '246810';
const WIDE = { width: 1366, height: 768 };
const NARROW = { width: 390, height: 844 };

export function stackUrl(): string {
  const { url } = JSON.parse(readFileSync(stackFile, 'utf8')) as { readonly url: string };
  return url;
}

/** A person at a browser: every click and key is counted, everything the console complains about is kept. */
export class Officer {
  clicks = 0;
  keys: string[] = [];
  readonly complaints: string[] = [];

  private constructor(readonly page: Page) {
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      this.complaints.push(`${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', ({ message }) => this.complaints.push(message));
  }

  static async signIn(browser: Browser, username: string): Promise<Officer> {
    const context = await browser.newContext({ viewport: WIDE, locale: 'vi-VN' });
    const officer = new Officer(await context.newPage());
    const { page } = officer;
    await page.goto(stackUrl());
    await page.getByLabel('Tên đăng nhập').fill(username);
    await page.getByLabel('Mật khẩu').fill(PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await expect(page.getByRole('navigation', { name: 'Bộ lọc' })).toBeVisible();
    return officer;
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${stackUrl()}${path}`);
  }

  async click(target: Locator): Promise<void> {
    await target.click();
    this.clicks += 1;
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    this.keys.push(key);
  }

  /** Counts what follows only. */
  startCounting(): void {
    this.clicks = 0;
    this.keys = [];
  }

  /** Clicks a decision of the bar. */
  async decide(name: string): Promise<void> {
    const bar = this.page.getByRole('group', { name: 'Xử lý' });
    await this.click(bar.getByRole('button', { name: new RegExp(`^${name}`) }));
  }

  /** Waits until the list has a task of this step and chooses it. */
  async choose(step: string): Promise<void> {
    const row = this.row(step);
    await expect(async () => {
      if (!(await row.isVisible())) await this.page.reload();
      await expect(row).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
    await this.click(row);
  }

  /** The newest of them. */
  row(step: string): Locator {
    return this.page.locator('.task-row').filter({ hasText: step }).last();
  }

  async said(text: string | RegExp): Promise<void> {
    await expect(this.page.locator('.toast')).toContainText(text);
  }

  /** Signs or seals in the dialog. */
  async authorise(confirm: string): Promise<void> {
    await this.page.getByLabel('Mã PIN').fill(PIN);
    await this.click(this.page.getByRole('button', { name: confirm }));
  }

  /** Pictures at both sizes, and no serious fault that axe can find. */
  async lookAt(name: string): Promise<void> {
    const { page } = this;
    await page.screenshot({ path: join(artifacts, `${name}-wide.png`) });
    await expectAccessible(page, name);
    await page.setViewportSize(NARROW);
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(artifacts, `${name}-narrow.png`) });
    const { scroll, width } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: innerWidth,
    }));
    expect(scroll, `${name} must not scroll sideways`).toBeLessThanOrEqual(width);
    await page.setViewportSize(WIDE);
  }

  async leave(): Promise<void> {
    expect(this.complaints).toEqual([]);
    await this.page.context().close();
  }
}

async function expectAccessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`);
  expect(serious, name).toEqual([]);
}
