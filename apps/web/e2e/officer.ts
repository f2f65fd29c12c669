import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { lookAt, SIZES } from './look-at.js';
import { stackUrl } from './places.js';

const PASSWORD = 'CongVu@2024';
const PIN = '246810';

/** A person at a browser: clicks and keys are counted, everything the page complains about is kept. */
export class Officer {
  clicks = 0;
  keys: string[] = [];
  private complaints: string[] = [];

  private constructor(readonly page: Page) {
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      this.complaints.push(`${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', ({ message }) => this.complaints.push(message));
  }

  /** Somebody who has not signed in. */
  static async arrive(browser: Browser): Promise<Officer> {
    const context = await browser.newContext({ viewport: SIZES.wide, locale: 'vi-VN' });
    const officer = new Officer(await context.newPage());
    await officer.page.goto(stackUrl());
    return officer;
  }

  static async signIn(browser: Browser, username: string): Promise<Officer> {
    const officer = await Officer.arrive(browser);
    const { page } = officer;
    await page.getByLabel('Tên đăng nhập').fill(username);
    await page.getByLabel('Mật khẩu').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Các trang' })).toBeVisible();
    // Until the start page stands, links still move under the pointer.
    await expect(page).not.toHaveURL(`${stackUrl()}/`);
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    return officer;
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${stackUrl()}${path}`);
  }

  async click(target: Locator): Promise<void> {
    await target.click();
    this.clicks += 1;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.keys.push(key);
    }
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
    await this.waitFor(step);
    await this.click(this.row(step));
  }

  /** The same without a mouse: J and K until the row is the current one. */
  async chooseByKeys(step: string): Promise<void> {
    await this.waitFor(step);
    await expect(async () => {
      const { current, wanted } = await this.places(step);
      if (current === wanted) return;
      await this.press(current < wanted ? 'j' : 'k');
      expect(current).toBe(wanted);
    }).toPass({ intervals: [300], timeout: 30_000 });
  }

  /** Opens the form of the main decision by key, once it may be made. */
  async openDecision(name: string): Promise<void> {
    const bar = this.page.getByRole('group', { name: 'Xử lý' });
    await expect(bar.getByRole('button', { name: new RegExp(`^${name}.*Ctrl`) })).toBeEnabled();
    await this.press('Control+Enter');
  }

  /** Opens the form of another decision from its button, without a mouse. */
  async openOther(name: string): Promise<void> {
    const bar = this.page.getByRole('group', { name: 'Xử lý' });
    const button = bar.getByRole('button', { name: new RegExp(`^${name}`) });
    await expect(button).toBeEnabled();
    await button.focus();
    await this.press('Enter');
  }

  /** Enter on the button that answers a form without fields; it has the focus once the form is open. */
  async confirm(): Promise<void> {
    await expect(this.page.locator('form.sheet .ant-btn-primary')).toBeFocused();
    await this.press('Enter');
  }

  /** Chooses from a list of the browser by arrow keys. */
  async pick(label: string, text: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true });
    await expect(field.locator('option', { hasText: text }).first()).toBeAttached();
    const options = await field.locator('option').allTextContents();
    const wanted = options.findIndex((option) => option.includes(text));
    const now = await field.evaluate((select) => (select as HTMLSelectElement).selectedIndex);
    await field.focus();
    for (let step = now; step < wanted; step += 1) await this.press('ArrowDown');
    for (let step = now; step > wanted; step -= 1) await this.press('ArrowUp');
    await expect(field.locator('option:checked')).toContainText(text);
  }

  /** The newest of them. */
  row(step: string): Locator {
    return this.page.locator('.task-row').filter({ hasText: step }).last();
  }

  async said(text: string | RegExp): Promise<void> {
    await expect(this.page.locator('.toast')).toContainText(text);
  }

  /** Types the PIN where the dialog has put the cursor, and Enter. */
  async signByKeys(): Promise<void> {
    await expect(this.page.locator('.dialog .pdf canvas').first()).toBeVisible({ timeout: 60_000 });
    await expect(this.page.getByLabel('Mã PIN')).toBeFocused();
    await this.page.keyboard.type(PIN);
    await this.press('Enter');
  }

  /** The page has not lost its place: something that can be seen has the focus. */
  async keepsFocus(): Promise<void> {
    await expect(this.page.locator(':focus').first()).toBeVisible();
    await expect(this.page.locator('body:focus')).toHaveCount(0);
  }

  async lookAt(name: string): Promise<void> {
    await lookAt(this.page, name);
  }

  /** Where the narrow screen shows something else than the wide one. */
  async lookAtNarrow(name: string): Promise<void> {
    await lookAt(this.page, name, ['narrow']);
  }

  /** Takes a complaint that the browser itself makes of a refusal that the test has provoked. */
  expectComplaint(text: RegExp): void {
    const index = this.complaints.findIndex((complaint) => text.test(complaint));
    expect(index, `a complaint like ${String(text)}`).toBeGreaterThanOrEqual(0);
    this.complaints = this.complaints.filter((complaint) => !text.test(complaint));
  }

  async leave(): Promise<void> {
    const { complaints } = this;
    await this.page.context().close();
    expect(complaints).toEqual([]);
  }

  /** Places in the list: of the current row (-1 when there is none), and of the newest one of this step. */
  private places(step: string): Promise<{ current: number; wanted: number }> {
    return this.page.locator('.task-row').evaluateAll(
      (rows, words) => ({
        current: rows.findIndex((row) => row.hasAttribute('aria-current')),
        wanted: rows.findLastIndex((row) => row.textContent.includes(words)),
      }),
      step,
    );
  }

  private async waitFor(step: string): Promise<void> {
    await expect(async () => {
      if (!(await this.row(step).isVisible())) await this.page.reload();
      await expect(this.row(step)).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });
  }
}
