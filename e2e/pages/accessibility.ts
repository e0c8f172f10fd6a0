// What axe finds wrong on a page, in sentences.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

/** The rules that depend on colours; everything else is the same in both themes. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Fails at every violation of WCAG 2.2 AA and of axe's own good practice, in light and in dark. */
export async function expectNoViolations(page: Page): Promise<void> {
  // Without motion: colours on their way from one theme to the other are nobody’s choice.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await violations(new AxeBuilder({ page })), 'in the light theme').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect(await violations(new AxeBuilder({ page }).withRules(OF_COLOURS)), 'in the dark theme').toEqual([]);
}

/** The rule, and where it was broken. */
async function violations(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}. ${failureSummary ?? ''}`,
    ),
  );
}
