// A1, D1: one customer, one line: everything from every channel in one order.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';

test('the story of the trousers stands on one line, merged from all its channels', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  await expect(page.getByRole('heading', { name: 'James Whitcombe', level: 1 })).toBeVisible();
  await expect(agent.timeline).toHaveAccessibleName('Timeline of James Whitcombe');
  await expect(agent.timeline.getByText('Does W33 come in the longer leg?')).toBeVisible();

  const filters = page.getByRole('toolbar', { name: 'Filter the timeline' });
  for (const channel of ['Chat', 'Email', 'Phone', 'SMS', 'Social', 'Store', 'Order', 'Website', 'Campaign'])
    await expect(filters.getByRole('button', { name: new RegExp(`^Only ${channel}`) })).toBeVisible();

  await agent.scrolledTo('2026-03-14');
  await expect(agent.timeline.getByText('split right along the seat seam')).toBeVisible();
  await expect(agent.row(/Customer switched channel: Chat to Store/)).toContainText('Told the story again');
  await expect(agent.timeline.getByText('Waited 25 min')).toBeVisible();

  await agent.scrolledTo('2026-03-16');
  await expect(agent.timeline.getByText('Told me everything from the start.')).toBeVisible();
  await expect(agent.timeline.getByText('handed over to Priya Nair')).toBeVisible();
});

test('the story so far says what happened, each statement linked to its entry', async ({ page }) => {
  await openAs(page, 'priya');
  const story = page.getByRole('region', { name: /Story so far/ });
  await expect(story).toContainText('£59.00');
  await expect(story).toContainText('KG40');
  await story.getByRole('link', { name: /KG40|Kingsgate/ }).first().click();
  await expect(page.getByRole('feed').getByText('Refunded £59.00')).toBeVisible();
});
