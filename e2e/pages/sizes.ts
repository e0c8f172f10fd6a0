// What stands on counters: a phone, a tablet upright and one that lies.
import { expect, type Page } from '@playwright/test';

export const counterSizes = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
] as const;

/** Nothing sticks out to the side. */
export async function expectFits(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over, 'px that stick out').toBeLessThanOrEqual(0);
}
