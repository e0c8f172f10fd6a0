// C5 with a real process: the back ends are killed while the counter is open, and started again with nothing in memory.
import { expect, test } from '../../fixtures.ts';
import { backstageAt } from '../../pages/backstage.ts';
import { startBackEnds } from '../../two-browsers.ts';

test('the back ends die and begin anew: customers seen today open, what waits goes once, in order, after signing in again', async ({
  page,
  expected,
}) => {
  test.setTimeout(120_000);
  // The browser's own word on what was asked of a process that is gone.
  expected.push(/Failed to load resource: net::ERR_/);
  const first = await startBackEnds();
  const origin = `http://localhost:${String(first.port)}`;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const head = page.getByRole('banner');
  await page.goto(`${origin}/?as=nadia&to=/counter/james-whitcombe`);
  // The world's day, whatever day it is on this machine.
  await expect(head.getByRole('time')).toContainText('19 March');
  await press('Collect order');
  await expect(page.getByRole('region', { name: 'Order DM-51877' })).toBeVisible();
  await press('Leave it');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  first.kill();
  await expect(head).toContainText(/Offline since \d\d:\d\d/);
  await press('Log this visit');
  for (const answer of ['Pick-up', 'Collected', 'Log it']) await press(answer);
  await press('Collect order');
  await press('Hand 1 item over');
  await expect(head).toContainText('2 wait for the line');
  // Opened anew it lives in the world's day still, and knows whom it saw that day.
  await page.reload();
  await expect(head.getByRole('time')).toContainText('19 March');
  await press('Clear, the next customer');
  await page.getByRole('textbox', { name: /^Find a customer/ }).fill('whitcombe');
  await page
    .getByRole('list', { name: 'Found' })
    .getByRole('button', { name: /^James Whitcombe/ })
    .click();
  await expect(page.getByRole('heading', { name: 'James Whitcombe', level: 1 })).toBeVisible();

  // It knows nobody any more: whoever serves is asked to sign in again, and nothing is lost by it.
  const second = await startBackEnds(first.port);
  const world = backstageAt(origin);
  await expect(page.getByRole('alertdialog')).toContainText('Your session is over', { timeout: 60_000 });
  await expect(page.getByRole('alertdialog')).toContainText('Nothing is lost');
  await press('Sign in again as Nadia');
  await expect(head).not.toContainText(/waits? for the line/, { timeout: 60_000 });
  const done = [...(await world.journal('visits')), ...(await world.journal('orders'))];
  expect(done).toMatchObject([{ did: 'visit logged' }, { did: 'order collected' }]);
  second.kill();
});
