// One person, two tabs, one case: whatever is typed, sent or deleted in which of them, no character is lost or sent twice.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { openAs, type Agent } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';

const OTHER = /Another tab has a different text/;

/** The same case in a second tab of the same browser; both write by SMS. */
async function beside({ page, composer }: Agent): Promise<Agent> {
  const second = await openAs(await page.context().newPage(), 'priya');
  for (const one of [composer, second.composer]) await one.choose('SMS');
  return second;
}
const other = ({ composer }: Agent) => composer.form.getByRole('status').filter({ hasText: OTHER });
const keys = ({ composer }: Agent, words: string, delay = 30) =>
  composer.text.pressSequentially(words, { delay });

async function sentWords(page: Page): Promise<string[]> {
  const lines = await backstageOf(page).journal('sms');
  return lines.flatMap((line) => /(?:first|second) tab[^"\\]*/.exec(JSON.stringify(line))?.[0] ?? []);
}

test('what is typed in one tab is carried on in the other', async ({ page }) => {
  const first = await openAs(page, 'priya');
  const second = await beside(first);
  await keys(first, 'Begun in the first tab,');
  await expect(second.composer.text).toHaveValue('Begun in the first tab,');
  await keys(second, ' ended in the second.');
  await expect(first.composer.text).toHaveValue('Begun in the first tab, ended in the second.');
  await first.composer.text.fill('');
  await expect(second.composer.text).toHaveValue('');
});

test('two texts written within the same second are both kept, and each tab is told the other one', async ({
  page,
}) => {
  const first = await openAs(page, 'priya');
  const second = await beside(first);
  await Promise.all([
    keys(first, 'From the first tab, at once.'),
    keys(second, 'From the second tab, at once.'),
  ]);
  const [one, two] = [await first.composer.text.inputValue(), await second.composer.text.inputValue()];
  expect(one).toContain('e first tab, at once.');
  expect(two).toContain('e second tab, at once.');
  await expect(other(first)).toContainText(two);
  await expect(other(second)).toContainText(one);

  // One of them takes both together; nothing is left over anywhere.
  await other(second).getByRole('button', { name: 'Add it here' }).click();
  await expect(second.composer.text).toHaveValue(`${two}\n${one}`);
  await expect(first.composer.text).toHaveValue(`${two}\n${one}`);
  for (const tab of [first, second]) await expect(other(tab)).toBeHidden();
});

test('one tab sends while the other writes on: what was sent is gone from both, the rest stays', async ({
  page,
}) => {
  const first = await openAs(page, 'priya');
  const second = await beside(first);
  await keys(first, 'the first tab begins.');
  await expect(second.composer.text).toHaveValue('the first tab begins.');
  const writing = keys(second, ' The second tab writes on and on and does not stop', 60);
  await expect(first.composer.text).toHaveValue(/writes on/);
  await first.composer.send.click();
  await writing;
  const whole = 'the first tab begins. The second tab writes on and on and does not stop';
  await expect.poll(() => sentWords(page)).toHaveLength(1);
  const [sent = ''] = await sentWords(page);
  const rest = await second.composer.text.inputValue();
  expect(`the ${sent}${rest}`.length).toBeGreaterThanOrEqual(whole.length);
  expect(whole.startsWith(`the ${sent}`) && whole.endsWith(rest)).toBe(true);
});

test('two texts, one is sent: the other stays, and what was sent is nobody’s other text', async ({
  page,
}) => {
  const first = await openAs(page, 'priya');
  const second = await beside(first);
  await Promise.all([keys(first, 'Says the first tab.'), keys(second, 'Says the second tab.')]);
  await expect(other(second)).toBeVisible();
  const left = await first.composer.text.inputValue();
  await second.composer.send.click();
  await expect(second.composer.text).toHaveValue('');
  await expect(other(first)).toBeHidden();
  await expect(first.composer.text).toHaveValue(left);
  await expect(other(second)).toContainText(left);
});

test('the same words, sent from both tabs at once, go once', async ({ page }) => {
  const first = await openAs(page, 'priya');
  const second = await beside(first);
  await keys(first, 'of the first tab');
  await expect(second.composer.text).toHaveValue('of the first tab');
  await Promise.all([first.composer.send.click(), second.composer.send.click()]);
  for (const { composer } of [first, second]) await expect(composer.text).toHaveValue('');
  await expect.poll(() => sentWords(page)).toEqual(['first tab']);
  await expect(first.rowWith('of the first tab')).not.toContainText(/Waiting|Sending|Not /);
  expect(await sentWords(page)).toEqual(['first tab']);
});
