// C1 from its beginning: an order in a text message on Saturday night, taken by the weekend helper on her own phone and
// confirmed with the same press.
import { expect, test } from '../fixtures.ts';
import { expectNoViolations } from '../pages/accessibility.ts';
import { openAs } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';
import { counterOn } from '../pages/counter.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const WORDS =
  'Good evening! 2 country loaves, sliced, and a brioche for tomorrow, please. I come at half past eight.';

test('a text message on Saturday night is an order, taken from its words and confirmed where it came from', async ({
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
});
