// A2: one channel is down: the rest is there at once, the missing stretch has its place, and it comes back in place.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';

test('mail is not answering: everything else is there, the gap says so, and mail comes back without moving what is read', async ({
  page,
}) => {
  await page.goto('/');
  const backstage = backstageOf(page);
  await backstage.dial('email', '500');
  const agent = await openAs(page, 'priya');
  await expect(agent.timeline.getByText('Does W33 come in the longer leg?')).toBeVisible();
  await expect(agent.timeline.getByText(/Email is not answering/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^All .*at least/ })).toBeVisible();

  const read = agent.timeline.getByText('Yes please, to my work address.');
  const before = await read.boundingBox();
  await backstage.dial('email', 'healthy');
  await agent.timeline.getByRole('button', { name: 'Retry' }).click();
  await expect(agent.timeline.getByText(/Email is not answering/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Only Email, \d+ entries/ })).toBeVisible();
  const after = await read.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThanOrEqual(1);
});
