// B2: a send whose fate is unknown is looked for, never sent twice, and its words are never lost.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';
import { written } from '../pages/journal.ts';

const CHANNELS = [
  ['Chat', 'chat'],
  ['Email', 'email'],
  ['SMS', 'sms'],
  ['Social', 'social'],
  ['Note', 'desk'],
] as const;

test('it arrived though the answer was an error: on every channel it is found and stands once', async ({
  page,
}) => {
  test.slow();
  const agent = await openAs(page, 'priya');
  const backstage = backstageOf(page);
  for (const [channel, backend] of CHANNELS)
    await test.step(channel, async () => {
      const words = `The longer leg is in stock, James, by ${channel}.`;
      await backstage.dial(backend, { fault: 'commits-then-fails', only: 'writes', times: 1 });
      await agent.composer.say(channel, words);
      const row = agent.rowWith(words);
      await expect(row).toHaveCount(1);
      await expect(row).not.toContainText(/Waiting|Sending|Not known|Not sent/);
      await expect(row).toHaveCount(1);
      expect(await written(backstage, backend, words)).toBe(1);
    });
});

test('no answer at all: nobody claims to know whether it arrived, and the words stay', async ({ page }) => {
  test.slow();
  const agent = await openAs(page, 'priya');
  const backstage = backstageOf(page);
  for (const [channel, backend, fault] of [
    ['Chat', 'chat', '500'],
    ['SMS', 'sms', 'timeout'],
    ['Email', 'email', 'timeout'],
  ] as const)
    await test.step(`${channel} with ${fault}`, async () => {
      const words = `I ring you at four, by ${channel}.`;
      await backstage.dial(backend, { fault, delayMs: 400 });
      await agent.composer.say(channel, words);
      const row = agent.rowWith(words);
      await expect(row).toContainText('Not known whether it arrived');
      await expect(row.getByRole('button', { name: 'Look again' })).toBeVisible();
      await row.getByRole('button', { name: 'Edit' }).click();
      await expect(agent.composer.text).toHaveValue(words);
      await backstage.dial(backend, 'healthy');
    });
});

test('too many at once: it waits its turn and then goes by itself, once', async ({ page }) => {
  test.slow();
  const agent = await openAs(page, 'priya');
  const backstage = backstageOf(page);
  const words = 'It is on its way.';
  await backstage.dial('sms', { fault: '429', only: 'writes' });
  const refused = page.waitForResponse(
    (response) => response.status() === 429 && response.request().method() === 'POST',
  );
  await agent.composer.say('SMS', words);
  await refused;
  const row = agent.rowWith(words);
  await expect(row).toContainText('Waiting');
  expect(await written(backstage, 'sms', words)).toBe(0);
  await backstage.dial('sms', 'healthy');
  await expect.poll(() => written(backstage, 'sms', words), { timeout: 40_000 }).toBe(1);
  await expect(row).not.toContainText(/Waiting|Sending|Not known|Not sent/);
  await expect(row).toHaveCount(1);
  expect(await written(backstage, 'sms', words)).toBe(1);
});

test('an answer that met a dead line goes out once when the line is back', async ({ page }) => {
  await page.clock.install();
  const agent = await openAs(page, 'priya');
  const backstage = backstageOf(page);
  await backstage.dial('sms', 'offline');
  await agent.composer.say('SMS', 'It leaves at 16:45, James.');
  const row = agent.rowWith('It leaves at 16:45');
  await expect(row).toContainText('Not known whether it arrived');
  expect(await written(backstage, 'sms', 'It leaves at 16:45')).toBe(0);
  await backstage.dial('sms', 'healthy');
  await page.clock.fastForward(30_000);
  await expect.poll(() => written(backstage, 'sms', 'It leaves at 16:45')).toBe(1);
  await expect(row).toHaveCount(1);
});

test('what surely did not arrive says so with its reason, and goes when one tries again', async ({
  page,
}) => {
  await page.clock.install();
  const agent = await openAs(page, 'priya');
  const backstage = backstageOf(page);
  const words = 'Your parcel left at noon.';
  await backstage.dial('chat', { fault: '500', only: 'writes' });
  await agent.composer.say('Chat', words);
  const row = agent.rowWith(words);
  // Believed only once the server had its time to finish.
  await expect(row).toContainText('Not known whether it arrived');
  await page.clock.fastForward(30_000);
  await expect(row).toContainText('Not sent');
  await expect(row.getByRole('button', { name: 'Send on another channel' })).toBeVisible();
  expect(await written(backstage, 'chat', words)).toBe(0);
  await backstage.dial('chat', 'healthy');
  await row.getByRole('button', { name: 'Try again' }).click();
  await expect(row).not.toContainText(/Not sent|Not known|Waiting|Sending/, { timeout: 15_000 });
  await expect(row).toHaveCount(1);
  expect(await written(backstage, 'chat', words)).toBe(1);
});

test('what waits survives closing the tab and is sent once by the next one', async ({ page, context }) => {
  const agent = await openAs(page, 'priya');
  const backstage = backstageOf(page);
  await backstage.dial('chat', { fault: 'slow', delayMs: 60_000, only: 'writes' });
  await agent.composer.say('Chat', 'Still with you, James.');
  await expect(agent.rowWith('Still with you, James.')).toContainText('Sending');
  await backstage.dial('chat', 'healthy');
  await page.close();
  const next = await openAs(await context.newPage(), 'priya');
  const row = next.rowWith('Still with you, James.');
  await expect(row).toContainText(/Not known whether it arrived|Waiting|Sending/);
  expect(await written(backstageOf(next.page), 'chat', 'Still with you, James.')).toBeLessThanOrEqual(1);
});
