// A page enlarged twice or four times, a window made small, a phone held across: the newest entry can be read and
// answered, and nothing sticks out to the side.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';

/** Nothing reaches past the right edge of the page. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const [what, width, height] of [
  ['1440 × 900 at 200 %', 720, 450],
  ['a phone held across', 844, 390],
] as const)
  test(`${what}: the newest entry stands whole on screen, and can be answered beside it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const { rowWith, composer } = await openAs(page, 'priya');
    const newest = rowWith('Does W33 come in the longer leg?');
    await expect(newest).toBeInViewport({ ratio: 0.99 });
    await page.getByRole('button', { name: 'Reply to James on Chat' }).click();
    await composer.text.fill('It does.');
    await expect(composer.send).toBeInViewport({ ratio: 1 });
    await expect(newest.getByText('Does W33 come in the longer leg?')).toBeInViewport({ ratio: 1 });
    expect(await sideways(page)).toBe(0);
  });

test('1280 × 1024 at 400 %: one scrolls down to the line and the composer, never sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  const { rowWith, composer } = await openAs(page, 'priya');
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
  await expect(rowWith('Does W33 come in the longer leg?')).toBeInViewport({ ratio: 0.8 });
  await page.getByRole('button', { name: 'Reply to James on Chat' }).click();
  await composer.text.fill('It does.');
  await composer.send.click();
  await expect(rowWith('It does.')).not.toContainText(/Waiting|Sending|Not /);
  expect(await sideways(page)).toBe(0);
});
