// B1, B7: what happens elsewhere stands here by itself, and nothing being read moves. How soon: by-the-clock.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';
import { behind } from '../pages/backstage.ts';
import { quiet } from '../pages/requests.ts';
import { watched } from '../pages/stillness.ts';

test('who reads further up is not moved, and is told in one sentence', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  const elsewhere = await behind(await page.context().newPage());
  await page.bringToFront();
  await quiet(page);
  await agent.scroll(-700);
  const reading = agent.row(/^Email, James Whitcombe, Wed 18 March 08:15/);
  await expect(reading).toBeInViewport();
  const stillness = await watched(reading);
  await elsewhere.arrive('sms', 'james-whitcombe', 'And the belt?');
  await expect(agent.filter('SMS')).toHaveAccessibleName('Only SMS, 3 entries');
  await quiet(page);
  expect(await stillness.moved()).toBeLessThanOrEqual(1);
});

test('a contact on another channel joins the open case, and the list says so', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  const elsewhere = await behind(await page.context().newPage());
  await page.bringToFront();
  await quiet(page);
  await elsewhere.arrive('email', 'caroline-meyer', 'No bread this Sunday, please.');
  await expect(agent.cases.getByRole('link', { name: /^1 unread\. Caroline Meyer/ })).toBeVisible();
  await agent.cases.getByRole('link', { name: /Caroline Meyer/ }).click();
  await expect(agent.rowWith('No bread this Sunday, please.')).toBeVisible();
  await expect(agent.panel.getByRole('img', { name: /SMS, then Email$/ })).toBeVisible();
});

test('what a colleague does to the case is seen at once', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  const elsewhere = await behind(await page.context().newPage());
  await page.bringToFront();
  await quiet(page);
  await elsewhere.act('mara', { do: 'note', caseId: '20418', text: 'Warehouse says it is on the van.' });
  await expect(agent.rowWith('Warehouse says it is on the van.')).toBeVisible();
  await elsewhere.act('mara', { do: 'claim', caseId: '20418' });
  await expect(agent.panel).toContainText('Mara Lind');
});

test('somebody who writes without an open case is at once on everybody’s list as nobody’s', async ({
  page,
}) => {
  const agent = await openAs(page, 'priya', '/?view=unowned');
  await expect(agent.cases.getByRole('tab', { name: /^Unowned/ })).toHaveAttribute('aria-selected', 'true');
  await expect(agent.cases.getByRole('link', { name: /^(?:\d+ unread\. )?Ana Sousa/ })).toBeVisible();
  const elsewhere = await behind(await page.context().newPage());
  await page.bringToFront();
  const edith = agent.cases.getByRole('link', { name: /Edith Lorne/ });
  await expect(edith).toHaveCount(0);
  await elsewhere.arrive('email', 'edith-lorne', 'Is there rye on Saturday?');
  await edith.click();
  await expect(agent.panel).toContainText('Nobody owns this');
  await expect(agent.panel.getByRole('button', { name: 'Claim' })).toBeVisible();
  await expect(agent.rowWith('Is there rye on Saturday?')).toBeVisible();
});
