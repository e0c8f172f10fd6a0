// B2: one composer for every channel. What is sent stands on the line at once, goes out once, and says how it fares.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';

const lines = async (journal: Promise<readonly unknown[]>, words: string): Promise<number> =>
  (await journal).filter((line) => JSON.stringify(line).includes(words)).length;

for (const [channel, backEnd] of [
  ['Chat', 'chat'],
  ['SMS', 'sms'],
  ['Email', 'email'],
  ['Social', 'social'],
] as const)
  test(`an answer by ${channel} stands on the line at once and leaves once`, async ({ page }) => {
    const agent = await openAs(page, 'priya');
    const words = `Only in the regular leg, James (${channel}).`;
    await agent.composer.say(channel, words);
    await expect(agent.timeline.getByText(words)).toBeVisible();
    await expect(agent.composer.text).toHaveValue('');
    await expect.poll(() => lines(backstageOf(page).journal(backEnd), words)).toBe(1);
    await expect(agent.timeline.getByText(words)).toHaveCount(1);
    await expect(agent.rowWith(words).getByText(/Waiting|Sending|Not sent/)).toHaveCount(0);
  });

test('a note is kept from the customer, a call is logged', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  await agent.composer.say('Note', 'Warehouse says the W33 leaves at 16:45.');
  await expect(agent.rowWith('leaves at 16:45')).toContainText('James cannot see this');
  const backstage = backstageOf(page);
  for (const backEnd of ['chat', 'sms', 'email', 'social'] as const)
    expect(await lines(backstage.journal(backEnd), 'leaves at 16:45')).toBe(0);

  await agent.composer.say('Log a call', 'Rang James, told him it leaves at five.');
  await expect(agent.timeline.getByText('Rang James, told him it leaves at five.')).toBeVisible();
  await expect.poll(() => lines(backstage.journal('phone'), 'Rang James')).toBe(1);
});

test('an answer that met a dead line says so, and goes out once when the line is back', async ({ page }) => {
  test.setTimeout(60_000);
  const agent = await openAs(page, 'priya');
  const backstage = backstageOf(page);
  await backstage.dial('sms', 'offline');
  await agent.composer.say('SMS', 'It leaves at 16:45, James.');
  await expect(agent.rowWith('It leaves at 16:45')).toContainText('Not known whether it arrived');
  expect(await lines(backstage.journal('sms'), 'It leaves at 16:45')).toBe(0);
  await backstage.dial('sms', 'healthy');
  await expect.poll(() => lines(backstage.journal('sms'), 'It leaves at 16:45'), { timeout: 40_000 }).toBe(1);
  await expect(agent.timeline.getByText('It leaves at 16:45, James.')).toHaveCount(1);
});

test('an answer whose outcome is lost is looked up, never sent twice', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  const backstage = backstageOf(page);
  await backstage.dial('chat', 'commits-then-fails');
  await agent.composer.say('Chat', 'Yes, it really leaves today.');
  await expect.poll(() => lines(backstage.journal('chat'), 'really leaves today')).toBe(1);
  await backstage.dial('chat', 'healthy');
  await expect(agent.rowWith('really leaves today').getByText(/Not known|Waiting|Sending/)).toHaveCount(0, {
    timeout: 20_000,
  });
  expect(await lines(backstage.journal('chat'), 'really leaves today')).toBe(1);
  await expect(agent.timeline.getByText('Yes, it really leaves today.')).toHaveCount(1);
});
