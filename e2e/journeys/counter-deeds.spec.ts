// C3 and the second half of C1: what is done at the counter, with one thumb on a phone.
import { expect, test } from '../fixtures.ts';
import { expectNoViolations } from '../pages/accessibility.ts';
import { openAs } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';
import { counterOn, humanMs, watchAnswers } from '../pages/counter.ts';
import { counterSizes, expectFits } from '../pages/sizes.ts';

const THANKS = 'One drive less. Thank Nadia for me.';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test('a visit is logged in eight taps and fifteen seconds, the order handed over, the customer passed on with a name, a time and a number', async ({
  page,
}) => {
  test.slow();
  await openAs(page, 'nadia', '/counter/james-whitcombe');
  const counter = counterOn(page);
  const told = counter.sheet.getByRole('switch', { name: 'Told the story again' });
  for (const [at, size] of counterSizes.entries()) {
    await page.setViewportSize(size);
    const answered = await watchAnswers(page);
    const before = counter.taps();
    await counter.tap('Log this visit');
    for (const answer of ['Return', '10 min', 'Sent elsewhere', 'Chat', told]) await counter.tap(answer);
    await counter.tap('Log it');
    await expect(counter.done('Visit: Return').nth(at)).toContainText('Arrived');
    const taps = counter.taps() - before;
    const seconds = (humanMs(taps) + (await answered())) / 1000;
    expect(taps).toBeLessThanOrEqual(8);
    expect(seconds, 'at the pace of a person').toBeLessThanOrEqual(15);
    test
      .info()
      .annotations.push({ type: `visit, ${String(size.width)} px`, description: `${seconds.toFixed(1)} s` });
  }
  await test.step('what it becomes is said before it is logged, and a slip of the thumb loses nothing', async () => {
    for (const [at, size] of counterSizes.entries()) {
      await page.setViewportSize(size);
      await counter.tap('Log this visit');
      if (at === 0) for (const answer of ['Return', 'Sent elsewhere']) await counter.tap(answer);
      await expect(counter.sheet.getByRole('button', { name: 'Return', pressed: true })).toBeVisible();
      await expect(counter.sheet).toContainText('It joins the open case:');
      await expect(counter.sheet.getByRole('button', { name: 'Log it' })).toBeInViewport({ ratio: 1 });
      await expectFits(page);
      if (at === 0) await expectNoViolations(page);
      await counter.tap('Leave it');
    }
    await page.setViewportSize(counterSizes[0]);
  });
  await test.step('the order that waits is handed over where it waits, which closes it', async () => {
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
    await counter.tap('Close');
    expect(JSON.stringify(await backstageOf(page).journal('orders'))).toContain(
      '"did":"order collected","id"',
    );
  });
  await counter.tap('Pass to contact centre');
  await expect(counter.sheet).toContainText('This goes to Priya Nair, who owns case 20418');
  await counter.tap('The problem is still not solved.');
  await expectNoViolations(page);
  await counter.tap('Pass it on');
  await expect(counter.sheet).toContainText(/Tell James: Priya Nair is in touch by today \d\d:\d\d\..*20418/);
  await counter.tap('Show it large');
  const slip = counter.sheet.getByRole('region', { name: 'Slip for the customer' });
  await expect(slip).toContainText(/20418.*Priya Nair.*Thu 19 March, \d\d:\d\d.*SMS.*Dunmore, Kingsgate/);
  await expectNoViolations(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('region', { name: 'Slip for the customer' })).toBeVisible();
  await expect(page.getByText('Tell James:')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await counter.tap('Done, turn it back');
  await counter.tap('Close');

  const agent = await openAs(page, 'priya');
  const passed = agent.rowWith('Nadia Petrov passed it on from the counter. Priya Nair is in touch by');
  await expect(passed).toContainText('“The problem is still not solved.”');
  await expect(agent.rowWith('served by Nadia Petrov').last()).toContainText('Sent elsewhere');
});

test('D1: brought back on a phone; none here, so kept in another store with the code that failed online; handed out there', async ({
  page,
}) => {
  test.slow();
  await openAs(page, 'nadia', '/counter/james-whitcombe');
  const counter = counterOn(page);
  await test.step('what was bought at the till comes back, once, against its receipt', async () => {
    await counter.tap('More that can be done');
    await counter.tap('Return or exchange');
    await counter.tap('Changed their mind');
    const receipt = counter.sheet.getByRole('region', { name: /^Receipt, Kingsgate, 21 February$/ });
    await expect(receipt.getByRole('listitem').filter({ hasText: 'Slim chino' })).toContainText(
      'Came back before',
    );
    await counter.tap(counter.sheet.getByText(/receipts of which nothing can come back/));
    const shirts = counter.sheet.getByRole('region', { name: /^DM-47310/ });
    await expect(shirts).toContainText('Too late: until 26 December 2025');
    await expect(counter.sheet.getByRole('region', { name: /^DM-52010/ })).toContainText(
      'Not collected or delivered yet',
    );
    await expect(counter.sheet.getByRole('region', { name: /^DM-33086/ })).toContainText(
      'Only if something is wrong with it',
    );
    // What has a fault comes back for longer.
    await counter.tap('Faulty');
    await counter.tap(shirts.getByRole('checkbox'));
    await counter.tap('One less');
    await counter.tap(receipt.getByRole('checkbox'));
    await counter.tap('£97.00 to the card it was paid with');
    await expectNoViolations(page);
    await counter.tap('Take 2 items back');
    await expect(counter.sheet).toContainText('£65.00 goes back to the card James paid with.');
    await expect(counter.sheet).toContainText('£32.00 goes back to the card James paid with.');
  });
  await test.step('the replacement is not here: another store keeps it, its discount attached', async () => {
    await counter.tap('Reserve one in a store');
    await counter.tap('Slim chino, navy');
    await counter.tap('W32');
    await expect(counter.sheet.getByRole('button', { name: 'Here: none' })).toBeDisabled();
    await counter.tap('Harbour Walk: 2');
    await expect(counter.sheet.getByRole('button', { name: /^KG40, 40%/, pressed: true })).toBeVisible();
    await expect(counter.sheet).toContainText('£35.40 to pay at Harbour Walk, KG40 attached.');
    await expectNoViolations(page);
    await counter.tap('Reserve at Harbour Walk');
    await expect(counter.sheet).toContainText(
      /Tell James: Harbour Walk keeps it until Sun 18:00\..*RV-52301/,
    );
    await counter.tap('Close');
    await expect(counter.done('Reserved: Slim chino, navy, W32, Harbour Walk')).toContainText('Arrived');
  });
  await test.step('the other store sees it on the line, with the discount, and hands it out', async () => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await openAs(page, 'jonas', '/counter');
    const toPack = page.getByRole('region', { name: 'To pack here' });
    const packed = page.getByRole('region', { name: 'Packed, not collected' });
    await expect(toPack.getByRole('button', { name: 'RV-52301' })).toContainText(
      'Put it aside: reserved from Kingsgate',
    );
    await counter.tap(toPack.getByRole('button', { name: 'RV-52301' }));
    await counter.sheet.getByLabel('On which shelf?').fill('H3');
    // A thumb that comes down twice packs it once.
    await counter.sheet.getByRole('button', { name: 'It is packed' }).dblclick();
    await expect(packed.getByRole('button', { name: 'RV-52301' })).toContainText('Shelf H3');
    await counter.tap(packed.getByRole('button', { name: 'RV-52301' }));
    const orders = page.getByRole('region', { name: 'Orders to collect' });
    await expect(orders).toContainText('RV-52301');
    await counter.tap('Whole timeline');
    const line = page.getByRole('feed');
    await expect(line.getByRole('article').filter({ hasText: 'Return RT-61002' })).toContainText(
      '£32.00 to the card',
    );
    const kept = line.getByRole('article').filter({ hasText: 'Order RV-52301' });
    await expect(kept).toContainText('Kingsgate, Nadia Petrov');
    await expect(kept).toContainText('KG40, 40% off');
    await counter.tap('Back');
    await counter.tap('Collect order');
    const order = counter.sheet.getByRole('region', { name: 'Order RV-52301' });
    await expect(order).toContainText('KG40 is attached: 40% off');
    await expect(order).toContainText('£35.40');
    await counter.tap('Hand 1 item over');
    await expect(counter.done('Collected: RV-52301')).toContainText('Arrived');
  });
  await test.step('he says thank you there, and whoever kept it for him hears of it', async () => {
    await counter.tap('The customer said thank you');
    await expect(counter.sheet).toContainText('Nadia Petrov took order RV-52301 by hand');
    await counter.sheet.getByLabel('In James’s words, if you like').fill(THANKS);
    await expectNoViolations(page);
    await counter.tap('Tell Nadia Petrov');
    await expect(counter.done('Thank-you for Nadia Petrov')).toContainText('Arrived');
    await openAs(page, 'nadia', '/counter');
    await counter.tap(/^Notifications, \d+ unread$/);
    await page.getByRole('link', { name: /James Whitcombe said thank you to you/ }).tap();
    await expect(page.getByRole('feed').getByRole('article').filter({ hasText: THANKS })).toBeInViewport();
  });
});
