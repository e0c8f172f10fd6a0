// C3 and the second half of C1: what is done at the counter, with one thumb on a phone.
import { expect, test } from '../fixtures.ts';
import { expectNoViolations } from '../pages/accessibility.ts';
import { openAs } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';
import { counterOn } from '../pages/counter.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('a visit is logged in eight taps, the customer passed on with a name, a time and a number', async ({
  page,
}) => {
  await openAs(page, 'nadia', '/counter/james-whitcombe');
  const counter = counterOn(page);
  await counter.tap('Log this visit');
  for (const answer of ['Return', '10 min', 'Sent elsewhere', 'Chat']) await counter.tap(answer);
  await counter.tap(counter.sheet.getByRole('switch', { name: 'Told the story again' }));
  await expectNoViolations(page);
  await counter.tap('Log it');
  expect(counter.taps()).toBeLessThanOrEqual(8);
  await expect(counter.done('Visit: Return')).toContainText('Arrived');
  await counter.tap('Pass to contact centre');
  await expect(counter.sheet).toContainText('This goes to Priya Nair, who owns case 20418');
  await counter.tap('The problem is still not solved.');
  await expectNoViolations(page);
  await counter.tap('Pass it on');
  await expect(counter.sheet).toContainText(/Tell James: Priya Nair is in touch by today \d\d:\d\d\..*20418/);
  await counter.tap('Close');

  const agent = await openAs(page, 'priya');
  const passed = agent.rowWith('Nadia Petrov passed it on from the counter. Priya Nair is in touch by');
  await expect(passed).toContainText('“The problem is still not solved.”');
  await expect(agent.rowWith('served by Nadia Petrov').last()).toContainText('Sent elsewhere');
});

test('an order that waits is handed over where it waits, which closes it', async ({ page }) => {
  await openAs(page, 'nadia', '/counter/james-whitcombe');
  const counter = counterOn(page);
  await counter.tap('Collect order');
  const belt = counter.sheet.getByRole('region', { name: 'Order DM-51877' });
  await expect(belt).toContainText('Kingsgate, shelf C4');
  await expect(belt).toContainText('Paid');
  await expectNoViolations(page);
  await counter.tap(belt.getByRole('checkbox'));
  await expect(counter.sheet).toContainText('Nothing is ticked.');
  await counter.tap(belt.getByRole('checkbox'));
  await counter.tap('Hand 1 item over');
  await expect(counter.done('Collected: DM-51877')).toContainText('Arrived');
  await counter.tap('Collect order');
  await expect(counter.sheet).toContainText('There is nothing to collect for James.');
  expect(JSON.stringify(await backstageOf(page).journal('orders'))).toContain('"did":"order collected","id"');
});
