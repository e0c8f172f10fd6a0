// D2, to read: a fault called mended, a survey answered badly, a visit to the shop, and the fault still open.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';

test('call, answered survey, visit and second call stand on one line, with what was said and waited', async ({
  page,
}) => {
  const agent = await openAs(page, 'priya', '/cases/20197');
  await expect(page.getByRole('heading', { name: 'Oliver Brandt', level: 1 })).toBeVisible();
  await agent.goTo('2026-03-16');
  const call = agent.row(/^Phone, .*Mon 16 March 18:12$/);
  await expect(call).toContainText('Told him it is fixed. Closed as solved at 18:22.');
  const survey = agent.rowWith('It worked for one hour. It dropped again at 19:05');
  await expect(survey).toContainText('2');
  await expect(survey).toContainText('18:31');

  await agent.goTo('2026-03-18');
  const visit = agent.row(/^Store, .*Wed 18 March 17:20$/);
  await expect(visit).toContainText('27 min');
  await expect(visit).toContainText('logged 3');
  await expect(visit).toContainText('No case opened, nothing passed on.');
  await expect(agent.rowWith('Third contact for one fault. Drops at 19:05 sharp')).toBeVisible();
});

test('the fault is open, with owner, promise and the story repeated; nothing is sold to him meanwhile', async ({
  page,
}) => {
  const agent = await openAs(page, 'priya', '/cases/20197');
  await expect(agent.panel).toContainText('Priya Nair');
  await expect(agent.panel).toContainText('from Ravi, yesterday 18:45');
  await expect(agent.panel).toContainText('Engineer to confirm a time');
  await expect(agent.panel).toContainText('Story repeated 2 times');
  await expect(agent.panel).toContainText('Nothing is sold to Oliver while his line is faulty.');
});

test('no second survey was sent', async ({ page }) => {
  const agent = await openAs(page, 'priya', '/cases/20197');
  await agent.filter('Campaign').click();
  await expect(agent.timeline.getByRole('article', { name: /^Campaign, .*March/ })).not.toHaveCount(0);
  await expect(agent.rowWith('How did we do?')).toHaveCount(1);
});

test('the shop he came to sees call, score and open fault at once', async ({ page }) => {
  const shop = await openAs(page, 'jonas', '/cases/20197');
  await expect(page.getByRole('heading', { name: 'Oliver Brandt', level: 1 })).toBeVisible();
  await expect(shop.panel).toContainText('Priya Nair');
  await expect(shop.panel).toContainText('Engineer to confirm a time');
  await expect(shop.panel).toContainText('Nothing is sold to Oliver while his line is faulty.');
  await expect(shop.panel).not.toContainText('Lifetime value');
  await shop.goTo('2026-03-16');
  await expect(shop.row(/^Phone, .*Mon 16 March 18:12$/)).toContainText('Closed as solved at 18:22.');
  await expect(shop.rowWith('It worked for one hour. It dropped again at 19:05')).toContainText('2');
  await shop.goTo('2026-03-18');
  await expect(shop.rowWith('Third contact for one fault. Drops at 19:05 sharp')).toBeVisible();
  await expect(shop.rowWith('Asked for an engineer between 18:30 and 19:30')).toHaveCount(0);
});
