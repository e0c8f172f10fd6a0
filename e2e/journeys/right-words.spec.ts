// D11: saved replies and articles are found from the composer, and go with the facts of the case filled in.
import { expect, test } from '../fixtures.ts';
import { expectNoViolations } from '../pages/accessibility.ts';
import { openAs } from '../pages/agent.ts';

test('a slash on an empty line finds a reply by the beginnings of its words, and its facts are filled in', async ({
  page,
}) => {
  const { composer } = await openAs(page, 'priya');
  await composer.text.focus();
  await page.keyboard.press('/');
  const search = composer.form.getByRole('combobox', { name: 'Search saved replies and articles' });
  await expect(search).toBeFocused();
  await search.fill('ring you');
  await expect(composer.form.getByRole('option', { name: /^I ring you by …/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(composer.text).toHaveValue(
    'I ring you by today 17:00. If that does not suit you, tell me when it does.',
  );
  await expect(composer.text).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(composer.text).toHaveValue('');
});

test('a fact nobody knows is asked for in its place, and braces never go out', async ({ page }) => {
  const { composer, story } = await openAs(page, 'priya');
  // An order that lies nowhere yet; another one is ready at Kingsgate.
  await expect(story).toContainText('DM-52010');
  await composer.form.getByRole('button', { name: 'Saved replies (/)' }).click();
  const search = composer.form.getByRole('combobox', { name: 'Search saved replies and articles' });
  await search.fill('collect');
  await expect(composer.form.getByRole('option', { name: /^Ready to collect/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const missing = composer.form.getByRole('group', { name: 'Missing for “Ready to collect”' });
  await expect(missing.getByRole('button', { name: 'Insert' })).toBeDisabled();
  for (const field of await missing.getByRole('textbox').all()) await field.fill('Kingsgate');
  await missing.getByRole('button', { name: 'Insert' }).click();
  await expect(composer.text).toHaveValue(/is ready for you at Kingsgate\./);
  await composer.text.fill('Order {{order.number}} leaves today.');
  await expect(composer.form).toContainText('Put something in the place of {{order.number}} first.');
  await expect(composer.send).toBeDisabled();
});

test('an article goes as a link or as its text; Esc leaves the slash a slash', async ({ page }) => {
  const { composer } = await openAs(page, 'priya');
  await composer.text.focus();
  await page.keyboard.press('/');
  const search = composer.form.getByRole('combobox', { name: 'Search saved replies and articles' });
  await search.fill('seam');
  await composer.form.getByRole('option', { name: /seam.*Link/ }).click();
  await expect(composer.text).toHaveValue(
    'A seam, a zip or a button gave way: https://help.dunmore.example/hc/dunmore/articles/faults-after-wear',
  );
  await composer.text.fill('');
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(composer.text).toHaveValue('/');
});

test('the picker can be used by everybody', async ({ page }) => {
  const { composer } = await openAs(page, 'priya');
  await composer.form.getByRole('button', { name: 'Saved replies (/)' }).click();
  await expect(composer.form.getByRole('option').first()).toBeVisible();
  await expectNoViolations(page);
});
