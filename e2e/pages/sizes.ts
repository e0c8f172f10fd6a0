// What stands on counters: a phone, a tablet upright and one that lies.
import { expect, type Page } from '@playwright/test';

export const counterSizes = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
] as const;

/** Nothing sticks out to the side, least of all what is to be pressed in the bar or in what lies over it. */
export async function expectFits(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const pressed = [...document.querySelectorAll('nav button, dialog button')];
    const right = Math.max(...pressed.map((button) => button.getBoundingClientRect().right));
    return Math.max(document.documentElement.scrollWidth, right) - window.innerWidth;
  });
  expect(over, 'px that stick out').toBeLessThanOrEqual(0);
}
