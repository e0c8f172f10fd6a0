// Any one back end fails in any way: the others are there at once, the missing one has its place and its reason, and
// once it answers again nothing is missing.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { agentOn, openAs, type Agent } from '../pages/agent.ts';
import { behind, dialled } from '../pages/backstage.ts';

const reasons = {
  '500': 'is not answering',
  offline: 'cannot be reached',
  '429': 'asks us to wait',
  'html-200': 'sent something unreadable',
  truncated: 'sent something unreadable',
} as const;
type Fault = keyof typeof reasons;

const channels = [
  ['chat', 'Chat', '500', 'truncated'],
  ['email', 'Email', 'offline', 'html-200'],
  ['phone', 'Phone', '429', '500'],
  ['sms', 'SMS', 'truncated', 'offline'],
  ['social', 'Social', 'html-200', '429'],
  ['visits', 'Store', '500', 'offline'],
  ['orders', 'Order', 'offline', 'truncated'],
  ['website', 'Website', '429', 'html-200'],
  ['campaigns', 'Campaign', 'truncated', '500'],
] as const satisfies readonly (readonly [string, string, Fault, Fault])[];
const names = [...channels.map(([, name]) => name), 'Note'];

/** The others are shown; the missing one says why in its place. */
async function isMissing(agent: Agent, name: string, why: string): Promise<void> {
  const gap = agent.row(`Missing here: ${name}`);
  await expect(gap).toContainText(`${name} ${why}`);
  await expect(gap.getByRole('button', { name: 'Retry' })).toBeVisible();
  for (const other of names.filter((one) => one !== name)) await expect(agent.filter(other)).toBeVisible();
  await expect(agent.filter(name)).toHaveCount(0);
  await expect(agent.filters.getByRole('button', { name: /^All .*at least/ })).toBeVisible();
}

/** Presses Retry, unless the channel was asked again by itself a moment before. */
async function retry(agent: Agent, name: string): Promise<void> {
  const gap = agent.row(`Missing here: ${name}`);
  const button = gap.getByRole('button', { name: 'Retry' });
  await expect(async () => {
    if (await button.isVisible()) await button.click({ timeout: 1000 });
    await expect(gap).toHaveCount(0, { timeout: 1000 });
  }).toPass({ timeout: 15_000 });
  await expect(agent.filter(name)).toBeVisible();
}

/** Back to the first entry there is: every page came, nothing is "at least" any more. */
async function pagesToTheBeginning({ page, row, filters }: Agent): Promise<void> {
  await page.getByRole('slider', { name: 'Date in the timeline' }).press('Home');
  await expect(row('The beginning')).toBeVisible();
  await expect(filters.getByRole('button', { name: /^All [\d,]+ entries/ })).toBeVisible();
  await expect(filters.getByRole('button', { name: /at least/ })).toHaveCount(0);
}

for (const [id, name, first, second] of channels)
  test(`${name}: ${first}, then ${second}, then well again`, async ({ page }) => {
    const backstage = await dialled(page, { [id]: first });
    for (const fault of [first, second]) {
      if (fault === second) await backstage.dial(id, fault);
      const agent = await openAs(page, 'priya');
      await isMissing(agent, name, reasons[fault]);
      await backstage.dial(id, 'healthy');
      await retry(agent, name);
    }
    await pagesToTheBeginning(agentOn(page));
  });

/** The desk's list of entries fails while the rest of the desk answers, until `answerAgain`. */
async function failEntries(page: Page): Promise<{ answerAgain: () => Promise<void> }> {
  await page.addInitScript(() => {
    const fetch = window.fetch.bind(window);
    window.fetch = (input, init) => {
      const isDown = document.documentElement.dataset['entries'] !== 'well';
      const url = input instanceof Request ? input.url : String(input);
      return isDown && /\/desk\/v1\/customers\/[^/]+\/entries/.test(url)
        ? Promise.resolve(new Response('', { status: 500 }))
        : fetch(input, init);
    };
  });
  return {
    answerAgain: () => page.evaluate(() => void (document.documentElement.dataset['entries'] = 'well')),
  };
}

test('the desk’s entries: 500, then well again', async ({ page }) => {
  const desk = await failEntries(page);
  const agent = await openAs(page, 'priya');
  await isMissing(agent, 'Note', reasons['500']);
  await desk.answerAgain();
  await retry(agent, 'Note');
  await pagesToTheBeginning(agent);
});

test('the whole desk: said in words, and one press brings the case', async ({ page }) => {
  await page.goto('/?as=priya');
  const agent = agentOn(page);
  await expect(agent.cases.getByRole('listitem').first()).toBeVisible();
  const backstage = await behind(page, '/');
  await expect(agent.cases.getByRole('link').first()).toBeVisible();
  await backstage.dial('desk', '500');
  await agent.cases.getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'The case did not load', level: 1 })).toBeVisible();
  await backstage.dial('desk', 'healthy');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(agent.timeline.getByRole('article').first()).toBeVisible();
});
