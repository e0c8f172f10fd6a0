// A2, A3: a channel that is down, a channel that is not linked: neither is empty, and neither holds up the others.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';
import { dialled } from '../pages/backstage.ts';
import { asked, quiet } from '../pages/requests.ts';
import { watched } from '../pages/stillness.ts';

test('mail is not answering: all else is there at once, and the missing stretch says so', async ({
  page,
}) => {
  await dialled(page, { email: '500' });
  const agent = await openAs(page, 'priya');
  await expect(agent.rowWith('Does W33 come in the longer leg?')).toBeVisible();
  const gap = agent.row('Missing here: Email');
  await expect(gap).toContainText('Email is not answering. Shown without it.');
  await expect(gap).toContainText(/Last tried \d\d:\d\d/);
  await expect(gap.getByRole('button', { name: 'Retry' })).toBeVisible();
  await expect(agent.filters.getByRole('button', { name: /^All \d+\+, at least/ })).toBeVisible();
  await expect(agent.story).toContainText('Without Email, which is not answering.');
  await expect(page.getByRole('link', { name: 'Sources: 1 not answering' })).toBeVisible();
});

test('when mail is back its rows appear without moving what is being read', async ({ page }) => {
  const backstage = await dialled(page, { email: '500' });
  const agent = await openAs(page, 'priya');
  const gap = agent.row('Missing here: Email');
  await expect(gap).toBeVisible();
  await quiet(page);
  await agent.scroll(-150);
  const reading = agent.rowWith('Yes please, to my work address.');
  await expect(reading).toBeInViewport();

  const stillness = await watched(reading);
  await backstage.dial('email', 'healthy');
  // Pressed where it stands: a click would bring it into sight first.
  await gap.getByRole('button', { name: 'Retry' }).evaluate((button) => (button as HTMLElement).click());
  await expect(agent.filter('Email')).toHaveAccessibleName(/^Only Email, \d+ entries/);
  await expect(gap).toHaveCount(0);
  await quiet(page);
  expect(await stillness.moved()).toBeLessThanOrEqual(1);
  await agent.scroll(-400);
  await expect(agent.rowWith('First person to say “I own this”')).toBeVisible();
});

test('a channel that is not linked says so, and nobody is asked without a key', async ({ page }) => {
  const requests = asked(page);
  const agent = await openAs(page, 'priya', '/cases/20350');
  await quiet(page);
  await expect(page.getByRole('heading', { name: 'Edith Lorne', level: 1 })).toBeVisible();
  expect(requests.backends()).toContain('email');
  expect(requests.backends()).not.toContain('social');
  expect(requests.backends()).not.toContain('phone');

  await page.getByRole('slider', { name: 'Date in the timeline' }).focus();
  await page.keyboard.press('Home');
  const social = agent.row('Missing here: Social');
  await expect(social).toContainText('Social is not linked.');
  await expect(social).toContainText('nobody was asked');
  await expect(social.getByRole('button', { name: 'Retry' })).toHaveCount(0);
  await expect(agent.row('Missing here: Phone')).toContainText('Phone is not linked.');
});
