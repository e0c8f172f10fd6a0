// What axe finds wrong on a page, in sentences.
import axe, { type RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

/** The rules that depend on colours; everything else is the same in both themes. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Fails at every violation of WCAG 2.2 AA and of axe's own good practice, in light and in dark. */
export async function expectNoViolations(page: Page): Promise<void> {
  // Without motion: colours on their way from one theme to the other are nobody’s choice.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await violations(page), 'in the light theme').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await violations(page, { runOnly: OF_COLOURS }), 'in the dark theme').toEqual([]);
}

/**
 * The rule, and where it was broken. Judged in the page itself, and only what is wrong is told: axe's own builder opens
 * another page for it and describes every element that is right. In frames of foreign mail no script runs, axe neither.
 */
async function violations(page: Page, chosen: RunOptions = {}): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(axe.source);
  const options: RunOptions = { ...chosen, resultTypes: ['violations'], iframes: false };
  return page.evaluate(async (how) => {
    const { violations: found } = await window.axe.run(document, how);
    return found.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}. ${failureSummary ?? ''}`,
      ),
    );
  }, options);
}
