// C1 from its beginning: an order in a text message on Saturday night, taken by the weekend helper on her own phone,
// packed and collected on Sunday, praised, and in the manager's list.
import { expect, test } from '../fixtures.ts';
import { expectNoViolations } from '../pages/accessibility.ts';
import { openAs } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';
import { counterOn } from '../pages/counter.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const WORDS =
  'Good evening! 2 country loaves, sliced, and a brioche for tomorrow, please. I come at half past eight.';

const THANKS = 'You saved our Sunday breakfast. Please thank Eva!';

test('a text message on Saturday night is bread on Sunday, and nobody has to remember anything', async ({
  page,
}) => {
  test.slow();
  await openAs(page, 'eva', '/counter/caroline-meyer');
  const counter = counterOn(page);
  const backstage = backstageOf(page);
  const line = page.getByRole('feed');
  await backstage.clock({ to: '2026-03-21T22:04:00Z' });
  await backstage.arrive('sms', 'caroline-meyer', WORDS);

  await test.step('she takes it on her own screen, and it is confirmed with the same press', async () => {
    await counter.tap('Whole timeline');
    const message = line.getByRole('article').filter({ hasText: WORDS });
    await message.getByRole('button', { name: 'Entry menu' }).tap();
    await page.getByRole('menuitem', { name: 'Take an order from this' }).tap();
    await expect(counter.sheet.getByRole('blockquote')).toHaveText(WORDS);
    await counter.sheet.getByLabel('Search the catalogue').fill('coun loa');
    const loaf = counter.sheet.getByRole('button', { name: /^Add Country loaf, sliced/ });
    await loaf.tap();
    await loaf.tap();
    await counter.sheet.getByLabel('Search the catalogue').fill('brio');
    await counter.sheet.getByRole('button', { name: /^Add Brioche/ }).tap();
    await expect(counter.sheet).toContainText('To pay£14.60');
    await counter.sheet.getByLabel('When').fill('2026-03-22T19:00');
    await expect(counter.sheet).toContainText(
      'Mill Lane is closed then. That day it is open 07:30 to 13:00.',
    );
    await expect(counter.sheet.getByRole('button', { name: 'Take it and confirm' })).toBeDisabled();
    await counter.sheet.getByLabel('When').fill('2026-03-22T08:30');
    await expect(counter.sheet.getByLabel('Confirmation')).toHaveValue(
      /^Hello Caroline, it is on the list: 2 × Country loaf, sliced, 1 × Brioche\. Order H-\w{5}, ready Sunday 22 March, 08:30, at Mill Lane\. To pay: £14\.60\. Eva$/,
    );
    await expectNoViolations(page);
    await counter.tap('Take it and confirm');
    await expect(line.getByRole('article').filter({ hasText: 'Taken by hand from this' })).toContainText(
      'Eva Jansen',
    );
    await expect(line.getByRole('article').filter({ hasText: 'it is on the list' })).toBeVisible();
  });

  const echoed = await line.getByRole('article').filter({ hasText: 'it is on the list' }).textContent();
  const number = /H-\w{5}/.exec(echoed ?? '')?.[0] ?? '';

  await test.step('on Sunday it is packed, and handed over to whoever says the number', async () => {
    await backstage.clock({ to: '2026-03-22T08:31:00Z' });
    await counter.tap('Back');
    await counter.tap('Clear, the next customer');
    const toPack = page.getByRole('region', { name: 'To pack here' });
    const packed = page.getByRole('region', { name: 'Packed, not collected' });
    await expect(toPack.getByRole('button', { name: number })).toContainText(/comes .*08:30/);
    await expectNoViolations(page);
    await counter.tap(toPack.getByRole('button', { name: number }));
    const order = counter.sheet.getByRole('region', { name: `Order ${number}` });
    await expect(order).toContainText('Taken by Eva Jansen, SMS, 21 March 22:04');
    await expect(order).toContainText(WORDS);
    await order.getByLabel('On which shelf?').fill('B, blue bag');
    await expectNoViolations(page);
    await order.getByRole('button', { name: 'It is packed' }).tap();
    await expect(packed.getByRole('button', { name: number })).toContainText('Shelf B, blue bag');
    await counter.tap(packed.getByRole('button', { name: number }));
    await counter.tap('Collect order');
    await expect(order).toContainText('Mill Lane, shelf B, blue bag');
    await expect(order).toContainText('To pay at the till£14.60');
    await counter.tap(/^Hand \d items? over$/);
    const collected = counter.done(`Collected: ${number}`);
    await expect(collected).toContainText('Arrived');
    // Nobody thanks themselves.
    await expect(collected.getByRole('button')).toHaveCount(0);
  });

  await test.step('her thanks reaches the helper, in her own words', async () => {
    await backstage.arrive('sms', 'caroline-meyer', THANKS);
    await openAs(page, 'priya', '/customers/caroline-meyer');
    const thanks = line.getByRole('article').filter({ hasText: THANKS });
    await thanks.getByRole('button', { name: 'Entry menu' }).tap();
    await page.getByRole('menuitem', { name: 'The customer said thank you' }).tap();
    const dialog = page.getByRole('dialog', { name: 'The customer said thank you' });
    await expect(dialog.getByLabel('In Caroline’s words, if you like')).toHaveValue(THANKS);
    await expectNoViolations(page);
    await dialog.getByRole('button', { name: 'Tell Eva Jansen' }).tap();
    const praise = line.getByRole('article').filter({ hasText: `thanked Eva Jansen for order ${number}` });
    await expect(praise).toContainText('Written down by Priya Nair.');
    await expect
      .poll(() => backstage.journal('desk'))
      .toContainEqual(expect.objectContaining({ act: 'praised', staff: 'eva', by: 'priya' }));

    await openAs(page, 'eva', '/counter');
    await page.getByRole('button', { name: 'Notifications, 1 unread' }).tap();
    await page.getByRole('link', { name: /Caroline Meyer said thank you to you/ }).tap();
    await expect(praise).toBeInViewport();
    await expect(praise).toContainText(THANKS);
  });

  await test.step('and the manager sees that it was taken outside the shop’s own system, and from which words', async () => {
    await openAs(page, 'sam', '/supervision/stores');
    const taken = page.getByRole('region', { name: 'Orders taken by hand' }).getByRole('row');
    const ours = taken.filter({ hasText: number });
    await expect(ours).toContainText('Eva Jansen, SMS');
    await expect(ours).toContainText('Mill Lane');
    await ours.getByRole('link', { name: 'Caroline Meyer' }).tap();
    await expect(line.getByRole('article').filter({ hasText: WORDS }).first()).toBeInViewport();
  });
});
