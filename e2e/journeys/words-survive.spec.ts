// Words between writing and sending: the session ends on the way, a colleague looks over the shoulder, the disk is full.
import { expect, test } from '../fixtures.ts';
import { agentOn, openAs } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';
import { keptRows } from '../pages/kept.ts';
import { endSessionAndPress } from '../pages/session.ts';

test('the session ends while one writes: one signs in again over it, and every word is there', async ({
  page,
}) => {
  const agent = await openAs(page, 'priya');
  await expect(agent.composer.channel('Chat')).toBeChecked();
  await agent.composer.text.fill('Half a sentence');
  await endSessionAndPress(agent.composer.send);
  const over = page.getByRole('alertdialog', { name: 'Your session is over' });
  await expect(over).toContainText('Nothing is lost');
  await over.getByRole('button', { name: 'Sign in again as Priya' }).click();
  await expect(over).toBeHidden();
  // It had left the composer as something to send, and goes now.
  await expect(agent.rowWith('Half a sentence')).not.toContainText(/Waiting|Sending|Not /, {
    timeout: 20_000,
  });
});

test('somebody else on this machine does not see it, in another tab or after them in the same', async ({
  page,
  context,
}) => {
  const agent = await openAs(page, 'priya', '/cases/20432');
  await agent.composer.text.fill('Only for my eyes.');
  const other = await openAs(await context.newPage(), 'tom', '/cases/20432');
  await expect(other.composer.text).toHaveValue('');
  const kept = await keptRows(page);
  expect(kept.length).toBeGreaterThan(10);
  expect(kept).not.toContain('Only for my eyes.');

  await page.getByRole('button', { name: /Menu$/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete and sign out' }).click();
  await page.getByRole('button', { name: /^(?:TK )?Tom Keller/ }).click();
  await expect(agent.timeline.getByRole('article').first()).toBeVisible();
  await expect(agent.composer.text).toHaveValue('');
});

test('where nothing can be kept it says so, and writing goes on', async ({ page }) => {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open.bind(indexedDB);
    IDBFactory.prototype.open = (name: string, version?: number) => {
      if (name.includes('outbox')) throw new DOMException('full', 'QuotaExceededError');
      return open(name, version);
    };
  });
  const agent = await openAs(page, 'priya');
  await expect(agent.composer.channel('Chat')).toBeChecked();
  await agent.composer.text.fill('Written on sand.');
  await expect(agent.composer.form.getByRole('alert')).toContainText('Not saved on this device.');
  await agent.composer.text.press('End');
  const asked = page.waitForEvent('dialog');
  await page.evaluate(() => setTimeout(() => location.reload()));
  await (await asked).dismiss();
  await expect(agent.composer.text).toHaveValue('Written on sand.');
  await agent.composer.send.click();
  await expect(agent.rowWith('Written on sand.')).not.toContainText(/Waiting|Sending|Not /);
  expect(
    (await backstageOf(page).journal('chat')).some((line) =>
      JSON.stringify(line).includes('Written on sand.'),
    ),
  ).toBe(true);
});

test('where nothing can be kept the counter and the scorecard say so, too', async ({ page }) => {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open.bind(indexedDB);
    IDBFactory.prototype.open = (name: string, version?: number) => {
      if (name.includes('outbox')) throw new DOMException('blocked', 'SecurityError');
      return open(name, version);
    };
  });
  for (const [staff, to] of [
    ['nadia', '/counter/james-whitcombe'],
    ['rene', '/supervision/review'],
  ] as const) {
    await page.goto(`/?as=${staff}&to=${to}`);
    await expect(page.getByRole('alert').filter({ hasText: 'Not saved on this device.' })).toBeVisible();
    await expect(page.getByText('Online, all saved')).toHaveCount(0);
  }
});

test('a browser that keeps nothing at all works for as long as its tab is open, and says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  const agent = await openAs(page, 'priya');
  await expect(agent.composer.form.getByRole('alert')).toContainText('Not saved on this device.');
  await agent.composer.text.fill('Written on water.');
  await agent.composer.send.click();
  await expect(agent.rowWith('Written on water.')).not.toContainText(/Waiting|Sending|Not /);
});

test('where the back ends of the browser cannot start it says why, and what to do', async ({ page }) => {
  await page.addInitScript(() => {
    if (location.protocol !== 'http:') return;
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto('/');
  await expect(page.getByRole('alert')).toContainText('The sources in this browser did not start');
  await expect(page.getByRole('button', { name: 'Load again' })).toBeVisible();
});

test('another tab of the same person carries on with the same words', async ({ page, context }) => {
  const agent = await openAs(page, 'priya');
  await agent.composer.text.fill('Begun here');
  const second = agentOn(await context.newPage());
  await openAs(second.page, 'priya');
  await expect(second.composer.text).toHaveValue('Begun here');
});
