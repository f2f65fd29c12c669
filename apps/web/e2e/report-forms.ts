import { expect, type Page } from '@playwright/test';
import { type Officer } from './officer.js';

/** What copying a column from a sheet leaves in the clipboard. */
export async function paste(page: Page, lines: readonly string[]): Promise<void> {
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    `${lines.join('\r\n')}\r\n`,
  );
}

export const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
export const cell = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
export const saved = (page: Page) => expect(page.getByText(/Đã lưu nháp/)).toBeVisible();

/** Goes along the tabs by arrow keys. */
export async function openTab(officer: Officer, name: string): Promise<void> {
  const { page } = officer;
  const tabs = page.getByRole('tablist', { name: 'Các phần của báo cáo' });
  await tabs.getByRole('tab', { selected: true }).focus();
  await expect(async () => {
    if ((await tab(page, name).getAttribute('aria-selected')) === 'true') return;
    await officer.press('ArrowRight');
    await tabs.getByRole('tab', { selected: true }).focus();
    await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true', { timeout: 100 });
  }).toPass({ intervals: [50] });
}

export async function pasteAt(page: Page, name: string, lines: readonly string[]): Promise<void> {
  await cell(page, name).focus();
  await paste(page, lines);
}
