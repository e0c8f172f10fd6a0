// What was written stays: through a reload, another channel, another case, and a session that ends meanwhile.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';
import { keptRows } from '../pages/kept.ts';
import { endSessionAndPress } from '../pages/session.ts';

const WORDS = 'I have both pairs in front of me, and';

test('a reload brings every word back, on its channel', async ({ page }) => {
  const { composer } = await openAs(page, 'priya');
  await composer.choose('SMS');
  await composer.text.pressSequentially(WORDS);
  // What is promised, once the database is open, is every key older than 100 ms; the machine may be busy.
  await expect.poll(() => keptRows(page)).toContain('"sealed"');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
  await page.reload();
  await expect(composer.channel('SMS')).toBeChecked();
  await expect(composer.text).toHaveValue(WORDS);
});

test('each channel, the note and each case keep their own words', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  const { composer } = agent;
  await composer.choose('Email');
  await composer.text.fill('For the mail.');
  await composer.choose('Note');
  await composer.text.fill('For us alone.');
  await agent.cases.getByRole('link', { name: /Oliver Brandt/ }).click();
  await expect(page.getByRole('heading', { name: 'Oliver Brandt', level: 1 })).toBeVisible();
  await expect(composer.text).toHaveValue('');
  await composer.choose('SMS');
  await composer.text.fill('For Oliver.');

  await agent.cases.getByRole('link', { name: /James Whitcombe/ }).click();
  await expect(page.getByRole('heading', { name: 'James Whitcombe', level: 1 })).toBeVisible();
  await composer.choose('Email');
  await expect(composer.text).toHaveValue('For the mail.');
  await composer.choose('Note');
  await expect(composer.text).toHaveValue('For us alone.');
  await composer.choose('SMS');
  await expect(composer.text).toHaveValue('');
});

test('a session that ends while one writes costs no word: sign in again, and send', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  const { composer } = agent;
  await composer.choose('SMS');
  await composer.text.fill(WORDS);
  await endSessionAndPress(page.getByRole('button', { name: 'Release' }));
  const again = page.getByRole('alertdialog', { name: 'Your session is over' });
  await expect(again).toContainText('Nothing is lost');
  await again.getByRole('button', { name: 'Sign in again as Priya' }).click();
  await expect(again).toBeHidden();
  await expect(composer.text).toHaveValue(WORDS);
  await composer.send.click();
  await expect(agent.rowWith(WORDS)).toBeVisible();
  await expect(composer.text).toHaveValue('');
});
