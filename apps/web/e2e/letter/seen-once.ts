import { expect, type Page } from '@playwright/test';

/** Rows of the page, as shares of its height, in which number, day and month stand (Phụ lục I, cells 3 and 4). */
const LINE = { top: 0.1, height: 0.04 };

/**
 * The first page draws number, day and month itself, from the appearances that the seal has put into the file; a layer
 * above it that showed the fields again would be seen as a second, slightly moved text.
 */
export async function seenOnce(page: Page): Promise<void> {
  const sheet = page.locator('.pdf-page').first();
  await expect(sheet.locator('canvas')).toBeVisible({ timeout: 60_000 });
  await expect(sheet.locator('.textLayer span').first()).toBeAttached();
  // A layer of form fields would repeat their values, wherever its style sheet puts them.
  await expect(sheet.locator('.react-pdf__Page > :not(canvas, .textLayer)')).toHaveCount(0);
  const box = await sheet.boundingBox();
  if (box === null) throw new Error('The first page is not shown.');
  const clip = {
    x: box.x,
    y: box.y + box.height * LINE.top,
    width: box.width,
    height: box.height * LINE.height,
  };
  const seen = await page.screenshot({ clip });
  const style = await page.addStyleTag({
    content: '.react-pdf__Page > :not(canvas) { display: none }',
  });
  const drawn = await page.screenshot({ clip });
  await style.evaluate((element) => (element as Element).remove());
  expect(seen.equals(drawn), 'nothing is drawn above the page').toBe(true);
}
