import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { artifacts } from './places.js';

export const SIZES = {
  wide: { width: 1366, height: 768 },
  narrow: { width: 390, height: 844 },
} as const;

/** Pictures at both sizes for the eye; no serious fault that axe can find, and nothing that scrolls sideways. */
export async function lookAt(
  page: Page,
  name: string,
  sizes: readonly (keyof typeof SIZES)[] = ['wide', 'narrow'],
): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(SIZES[size]);
    await settled(page);
    await page.screenshot({ path: join(artifacts, `${name}-${size}.png`) });
    await expectAccessible(page, `${name}, ${size}`);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow, `${name} must not scroll sideways when ${size}`).toBeLessThanOrEqual(0);
    expect(await crowdedParts(page), `${name}: parts of the top overlap when ${size}`).toEqual([]);
  }
  await page.setViewportSize(SIZES.wide);
}

/** Pages of a letter are drawn anew for another width. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(page.locator('.pdf canvas[style*="hidden"]')).toHaveCount(0);
  await expect(page.locator('.loading')).toHaveCount(0);
}

/** Parts of the page's top whose words lie over those of another, as a long post name did on a phone. */
async function crowdedParts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll('.top > *, .top .popover-button > span')];
    const boxes = parts.map((part) => ({ part, box: part.getBoundingClientRect() }));
    return boxes.flatMap(({ part, box }) =>
      boxes
        .filter((other) => !part.contains(other.part) && !other.part.contains(part))
        .filter(({ box: other }) => box.left < other.right - 1 && other.left < box.right - 1)
        .filter(({ box: other }) => box.top < other.bottom - 1 && other.top < box.bottom - 1)
        .map((other) => `${part.className} / ${other.part.className}`),
    );
  });
}

async function expectAccessible(page: Page, name: string): Promise<void> {
  // Otherwise a page of its own is opened for the frames of other origins, of which we have none; it takes a second.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`);
  expect(serious, name).toEqual([]);
}
