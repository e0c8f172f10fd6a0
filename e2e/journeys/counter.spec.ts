// C1 and C2 on every size, and C4, at the counter, by touch: find who is there, know what to say, see what waits and what is theirs.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { expectNoViolations } from '../pages/accessibility.ts';
import { behind } from '../pages/backstage.ts';
import { scanByHand, withCamera } from '../pages/camera.ts';
import { counterOn } from '../pages/counter.ts';
import { counterSizes, expectFits } from '../pages/sizes.ts';

test.use({ hasTouch: true });

const px = ({ width, height }: (typeof counterSizes)[number]): string =>
  `${String(width)} × ${String(height)}`;
const search = (page: Page) => page.getByRole('search').getByRole('textbox');
const hello = (page: Page) => page.getByRole('region', { name: 'Before you say hello' });
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

for (const size of counterSizes) {
  test(`C1, ${px(size)}: on Sunday she is found by the sound of her name, with who took her bread, where it is, what to pay`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    const backstage = await behind(page);
    await backstage.clock({ to: '2026-03-22T08:42:00Z' });
    await page.goto('/?as=eva');
    await expect(page).toHaveURL(/\/counter$/);
    await search(page).fill('karolin maier');
    await page.getByRole('button', { name: /Caroline Meyer ends in 142, order ready/ }).tap();
    await expect(page).toHaveURL(/\/counter\/caroline-meyer$/);
    await expect(hello(page)).toContainText('She ordered yesterday 22:12 (SMS), and you took the order.');
    await expect(hello(page)).toContainText('It is packed, on shelf B, blue bag.');
    const orders = card(page, 'Orders to collect');
    for (const fact of ['2 Country loaf, sliced', 'R-2231, ready since 07:30', 'Eva Jansen, SMS', '£14.60'])
      await expect(orders).toContainText(fact);
    await expect(card(page, 'Offers')).toContainText('10th loaf free');
    await expectFits(page);
  });

  test(`C2, ${px(size)}: a scanned order shows the complaint first, then what to do and what not; the line is one tap away`, async ({
    page,
  }) => {
    const camera = await withCamera(page, 1);
    await page.setViewportSize(size);
    await page.goto('/?as=nadia');
    const scan = page.getByRole('button', { name: 'Scan with the camera' });
    await scan.tap();
    const sheet = page.getByRole('dialog', { name: 'Scan a card, an order or a receipt' });
    await expect(sheet.getByRole('alert')).toContainText('This page may not use the camera.');
    await sheet.getByRole('button', { name: 'Try again' }).tap();
    await expect(sheet.getByLabel('Picture of the camera')).toBeVisible();
    await expect.poll(camera.isOn).toBe(true);
    await expectNoViolations(page);
    await sheet.getByRole('button', { name: 'Close' }).tap();
    await expect.poll(camera.isOn).toBe(false);
    await camera.show('DM-51877');
    await scan.tap();
    await expect(page.getByRole('note')).toContainText('Don’t sell now: open complaint. Priya Nair owns it', {
      useInnerText: true,
    });
    await expect(hello(page)).toContainText(
      'He had to tell his story all over again in the shop, in chat and on the phone.',
    );
    await expect(hello(page)).toContainText('Do: Say sorry for Saturday. He waited 25 min here.');
    await expect(hello(page)).toContainText('Don’t: Don’t send him elsewhere');
    await expect(card(page, 'Orders to collect')).toContainText('Shelf C4');
    await expect(page.getByRole('main')).not.toContainText(/7700|1,264|lifetime/i);
    expect(await camera.isOn()).toBe(false);
    await expect(page.getByRole('note')).toBeInViewport({ ratio: 1 });
    await expect(hello(page)).toBeInViewport({ ratio: 1 });
    await expectFits(page);
    await page.getByRole('button', { name: 'Whole timeline' }).tap();
    await expect(page.getByRole('feed').getByRole('article').first()).toBeVisible();
    await page.getByRole('button', { name: 'Back', exact: true }).tap();
    await expect(hello(page)).toBeVisible();
    // A hand scanner types, wherever the focus is, over whatever stood in the field.
    await page.getByRole('button', { name: 'Whole timeline' }).focus();
    await scanByHand(page, 'DUN-300035');
    await expect(page).toHaveURL(/\/counter\/mireille-castan$/);
    await expect(search(page)).toHaveValue('DUN-300035');
  });
}

test('C4, upright tablet: an offer mailed as exclusive says that everybody gets it here; nothing breaks a rule of accessibility', async ({
  page,
}) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto('/?as=jonas&to=/counter/mireille-castan');
  const offers = card(page, 'Offers');
  await expect(offers).toContainText('Gold members only, one coat each, in every Dunmore store and online.');
  await expect(offers).toContainText('Not exclusive');
  await expect(offers).toContainText('Open to everyone in Harbour Walk since 14 March.');
  await expect(hello(page)).toContainText('Don’t call it exclusive.');
  for (const size of counterSizes) {
    await page.setViewportSize(size);
    await expect(hello(page)).toBeInViewport({ ratio: 1 });
    await expectFits(page);
  }
  await page.setViewportSize({ width: 768, height: 1024 });
  await test.step('what is hers is used once, and taken back while the day lasts', async () => {
    const press = (name: string) => offers.getByRole('button', { name }).tap();
    await press('Free alteration: use it');
    await expect(offers).toContainText('at Harbour Walk, Jonas Brandl');
    await press('Free alteration: not used after all');
    await expect(offers.getByRole('button', { name: 'Free alteration: use it' })).toBeEnabled();
    await offers.getByText('Does everybody get one of these here?').tap();
    await press('VIP25, 25% off coats. Report: everybody gets it');
    await expect(offers).toContainText('Jonas Brandl has told the supervisor.');
    await expectNoViolations(page);
  });

  // Nobody knows the next one, whose zip is mended meanwhile: now she is known, and no case is left behind.
  const counter = counterOn(page);
  await counter.tap('Clear, the next customer');
  await search(page).fill('DUN-990001');
  await counter.tap('New customer');
  await counter.sheet.getByRole('textbox', { name: 'Name' }).fill('Odile Brun');
  await expect(counter.sheet.getByRole('textbox', { name: /^Number/ })).toHaveValue('DUN-990001');
  await expectNoViolations(page);
  await counter.tap('Take them in');
  await expect(page.getByRole('heading', { name: 'Odile Brun', level: 1 })).toBeVisible();
  await counter.tap('Log this visit');
  for (const answer of ['Repair', 'Exchanged']) await counter.tap(answer);
  await counter.sheet.getByRole('textbox', { name: /^Items/ }).fill('rain');
  await counter.tap(counter.sheet.getByRole('button', { name: /^Add Rain jacket/ }).first());
  await expect(counter.sheet).toContainText('Nothing is left to be done, so it opens no case.');
  await counter.tap('Log it');
  await expect(counter.done('Visit: Repair')).toContainText('Arrived');
  await counter.tap('Clear, the next customer');
  await search(page).fill('dun 990001');
  await expect(page.getByRole('button', { name: /^Odile Brun/ })).toBeVisible();

  await test.step('the supervisor reads it, whose word it is, and opens the customer’s line', async () => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto('/?as=sam&to=/supervision/stores');
    const panel = page.getByRole('region', { name: 'Not exclusive' });
    await expect(panel.getByRole('row', { name: /Harbour Walk/ })).toContainText(
      'The store’s prices, since 14 March',
    );
    await expect(panel.getByRole('row', { name: /Harbour Walk/ })).toContainText('Jonas Brandl');
    await expectNoViolations(page);
    await panel.getByRole('link', { name: 'Mireille Castan' }).tap();
    await expect(page.getByRole('heading', { name: 'Mireille Castan', level: 1 })).toBeVisible();
  });
});
