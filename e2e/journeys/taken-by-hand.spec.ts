// C1 from its beginning: an order in a text message on Saturday night, taken by the weekend helper on her own phone,
// packed and collected on Sunday, and in the manager's list.
import { expect, test } from '../fixtures.ts';
import { expectNoViolations } from '../pages/accessibility.ts';
import { openAs } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';
import { counterOn } from '../pages/counter.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const WORDS =
  'Good evening! 2 country loaves, sliced, and a brioche for tomorrow, please. I come at half past eight.';

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

  await test.step('on Sunday it is packed, and handed over to whoever says the number', async () => {
    await backstage.clock({ to: '2026-03-22T08:31:00Z' });
    const [taken] = (await backstage.journal('orders')).filter(
      (one): one is { id: string } => (one as { did?: string }).did === 'order taken',
    );
    const number = taken?.id ?? '';
    await counter.tap('Back');
    await page.getByRole('combobox').first().fill(number);
    await page.getByRole('option', { name: /Caroline Meyer/ }).tap();
    await counter.tap('Collect order');
    const order = counter.sheet.getByRole('region', { name: `Order ${number}` });
    await expect(order).toContainText('Taken by Eva Jansen, SMS, 21 March 22:04');
    await expect(order).toContainText(WORDS);
    await order.getByLabel('On which shelf?').fill('B, blue bag');
    await order.getByRole('button', { name: 'It is packed' }).tap();
    await expect(counter.done(`Packed: ${number}`)).toContainText('Arrived');
    await counter.tap('Collect order');
    await expect(order).toContainText('Mill Lane, shelf B, blue bag');
    await expect(order).toContainText('To pay at the till£14.60');
    await counter.tap('Hand 2 items over');
    await expect(counter.done(`Collected: ${number}`)).toContainText('Arrived');
  });
});
