// No screen breaks a rule of accessibility, in light and dark.
import { expect, test } from '../fixtures.ts';
import { expectNoViolations } from '../pages/accessibility.ts';
import { openAs } from '../pages/agent.ts';
import { behind } from '../pages/backstage.ts';

test('sign-in', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: /Priya Nair/ })).toBeVisible();
  await expectNoViolations(page);
});

test('a case with its timeline, story, composer and panel', async ({ page }) => {
  await openAs(page, 'priya');
  await expectNoViolations(page);
});

test('a timeline with a channel that is not answering', async ({ page }) => {
  const backstage = await behind(page);
  await backstage.dial('email', '500');
  const agent = await openAs(page, 'priya');
  await expect(agent.row('Missing here: Email')).toBeVisible();
  await expectNoViolations(page);
});

test('the composer as paper for a note', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  await agent.composer.choose('Note');
  await agent.composer.text.fill('He prefers mornings.');
  await expectNoViolations(page);
});

test('sources', async ({ page }) => {
  await openAs(page, 'priya', '/sources');
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await expectNoViolations(page);
});

test('customers', async ({ page }) => {
  await openAs(page, 'priya', '/customers');
  await expect(page.getByRole('heading', { name: 'Customers' })).toBeVisible();
  await expectNoViolations(page);
});

test('an address nothing lives at', async ({ page }) => {
  await openAs(page, 'priya', '/nowhere');
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  await expectNoViolations(page);
});

test('keyboard help', async ({ page }) => {
  await openAs(page, 'priya');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await expectNoViolations(page);
});

test('going to a date', async ({ page }) => {
  await openAs(page, 'priya');
  await page.keyboard.press('d');
  await expect(page.getByRole('dialog', { name: 'Go to a date' })).toBeVisible();
  await expectNoViolations(page);
});

test('a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAs(page, 'priya');
  await expectNoViolations(page);
});
