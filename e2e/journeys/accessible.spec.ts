// No screen breaks a rule of accessibility, in light and dark.
import { expect, test } from '../fixtures.ts';
import { expectNoViolations } from '../pages/accessibility.ts';
import { openAs } from '../pages/agent.ts';
import { backstageOf, dialled } from '../pages/backstage.ts';

test('sign-in', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: /Priya Nair/ })).toBeVisible();
  await expectNoViolations(page);
});

test('a case with its timeline, story, composer and panel, and on a phone', async ({ page }) => {
  await openAs(page, 'priya');
  await expectNoViolations(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoViolations(page);
});

test('keyboard help, going to a date, the composer as paper for a note', async ({ page }) => {
  test.slow();
  const agent = await openAs(page, 'priya');
  await test.step('keyboard help', async () => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
  });
  await test.step('going to a date', async () => {
    await page.keyboard.press('d');
    await expect(page.getByRole('dialog', { name: 'Go to a date' })).toBeVisible();
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
  });
  await test.step('the composer as paper for a note', async () => {
    await agent.composer.choose('Note');
    await agent.composer.text.fill('He prefers mornings.');
    await expectNoViolations(page);
  });
});

test('a timeline with a channel that is not answering', async ({ page }) => {
  await dialled(page, { email: '500' });
  const agent = await openAs(page, 'priya');
  await expect(agent.row('Missing here: Email')).toBeVisible();
  await expectNoViolations(page);
});

test('sources, and customers', async ({ page }) => {
  await openAs(page, 'priya', '/sources');
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('link', { name: 'Customers' }).click();
  await expect(page.getByRole('heading', { name: 'Customers' })).toBeVisible();
  await expectNoViolations(page);
});

test('figures while they are counted anew: the old ones stay legible and say so', async ({ page }) => {
  await openAs(page, 'sam', '/supervision?from=2026-02-20&to=2026-03-19');
  const panel = page.getByRole('region', { name: 'Satisfied customers, by channel' });
  await expect(panel.getByRole('button', { name: /^Email, answers/ })).toBeVisible();
  await backstageOf(page).dial('desk', 'timeout');
  await page.getByRole('button', { name: 'Brand: All brands' }).click();
  await page.getByRole('menuitemradio', { name: 'Dunmore' }).click();
  await expect(panel).toContainText('Satisfied customers, by channel: being counted');
  await expect(panel.getByRole('button', { name: /^Email, answers/ })).toBeVisible();
  await expectNoViolations(page);
});
