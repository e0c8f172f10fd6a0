// Moves about a page with the Tab key alone.
import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

const FURTHEST = 80;

/** Presses Tab until `target` has the focus; fails where Tab does not lead. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const hasFocus = () => target.evaluate((element) => element === document.activeElement);
  for (let steps = 0; steps < FURTHEST && !(await hasFocus()); steps += 1) await page.keyboard.press(key);
  await expect(target, `${key} leads to it`).toBeFocused();
}

/** Something on the screen has the focus: the next Tab does not begin at the top of the page. */
export async function expectFocus(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement !== document.body), 'something has the focus')
    .toBe(true);
}
