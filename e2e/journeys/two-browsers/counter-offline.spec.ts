// C5: the shop's line drops. What is done at the counter waits in order, survives its tab, and arrives once.
import { expect, test } from '../../two-browsers.ts';
import { counterSizes, expectFits } from '../../pages/sizes.ts';

test('without a line visits, collections and returns wait in order; when it is back each arrives once', async ({
  world,
  sitsDown,
}) => {
  const nadia = await sitsDown('nadia', '/counter');
  const { page, wire } = nadia;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const sheet = page.getByRole('dialog');
  const hello = page.getByRole('region', { name: 'Before you say hello' });
  // Nobody opens anything before the line drops: what may be needed of whoever stands there is here with hello.
  const receipts = page.waitForResponse(/\/receipts\?/);
  await page.getByRole('button', { name: /^James Whitcombe.*DM-51877/ }).click();
  await receipts;
  await expect(hello).toContainText('Say sorry for Saturday.');
  await expect(hello).not.toContainText('Still asking');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const head = page.getByRole('banner');
  const lasts = page.getByRole('region', { name: 'Last contact on every channel' });
  wire.cut();
  await test.step('nobody touches anything: that the line is gone is said all the same, and as of when the rest is', async () => {
    // The device has its network still: it is the line that is gone.
    await expect(head).toContainText(/Offline since \d\d:\d\d/);
    await expect(lasts).toContainText(
      /As it was at \d\d:\d\d: without a line nobody knows of anything newer/,
    );
    await expect(page.getByRole('region', { name: 'Offers' })).toContainText(/as it was at \d\d:\d\d/);
  });
  await press('Log this visit');
  for (const answer of ['Pick-up', 'Collected', 'Log it']) await press(answer);
  await press('Collect order');
  await press('Hand 1 item over');
  await expect(head).toContainText('2 wait for the line');
  await test.step('something comes back against its receipt; what lies on a shelf nobody can know', async () => {
    for (const step of ['More that can be done', 'Return or exchange', 'Faulty']) await press(step);
    await expect(sheet).toContainText(/As it was at \d\d:\d\d/);
    await sheet.getByRole('checkbox', { name: /^Straight jeans/ }).click();
    await press('Exchange');
    await expect(sheet.getByRole('alert')).toContainText('Without it nothing can be exchanged.');
    for (const step of ['£65.00 to the card it was paid with', 'Take 1 item back']) await press(step);
    await expect(sheet).toContainText('Keep the thing here; the money moves only then.');
    await press('Reserve one in a store');
    await expect(sheet).toContainText('nothing can be kept now. Promise nothing.');
    await press('Straight jeans, indigo');
    await expect(sheet.getByRole('alert')).toContainText('There is no connection.');
    await expect(sheet.getByRole('alert')).toContainText('Promise nothing.');
    await press('Leave it');
  });
  await expect(head).toContainText('3 wait for the line');
  expect(await done(world)).toEqual([]);
  await press('Whole timeline');
  await expect(page.getByRole('main')).toContainText('this device keeps no timeline');
  const line = page.getByRole('feed').getByRole('article');
  await expect(line.filter({ hasText: 'Pick-up' }).last()).toContainText(/Waiting/);
  await expect(line.filter({ hasText: /Order DM-51877.*Collected 19 March/ })).toContainText(/Waiting/);
  await press('Back');

  // The tab dies with it, and comes back from what this device keeps.
  await page.reload();
  await expect(head).toContainText('3 wait for the line');
  for (const size of counterSizes) {
    await page.setViewportSize(size);
    // Whoever serves, at the far end of the head.
    await expect(head.getByRole('button').last()).toBeInViewport({ ratio: 1 });
    await expectFits(page);
  }
  await press('Clear, the next customer');
  await page.getByRole('textbox', { name: /^Find a customer/ }).fill('whitcombe');
  await page
    .getByRole('list', { name: 'Found' })
    .getByRole('button', { name: /^James Whitcombe/ })
    .click();
  await expect(page.getByRole('heading', { name: 'James Whitcombe', level: 1 })).toBeVisible();
  // What was told is kept, and so is the last word on every channel.
  await expect(hello).toContainText('He had to tell his story all over again');
  await expect(hello).toContainText('Say sorry for Saturday. He waited 25 min here.');
  await expect(hello).toContainText('There is no line: what happened since is not known.');
  await expect(lasts).toContainText(/As it was at \d\d:\d\d/);
  const texted = lasts.getByRole('listitem').filter({ hasText: 'SMS' });
  await expect(texted).toContainText('Yes please, to my work address.');
  for (const step of ['More that can be done', 'Return or exchange', 'Faulty']) await press(step);
  await sheet.getByText(/receipts? of which nothing can come back/).click();
  await expect(sheet.getByRole('region', { name: /^Receipt, Kingsgate, 21 February$/ })).toContainText(
    'Written down, has not arrived yet',
  );
  await press('Leave it');
  await press('Collect order');
  await expect(page.getByRole('region', { name: 'Order DM-51877' })).toContainText('It was handed over');
  await press('Close');
  wire.mend();
  await page.clock.fastForward(10_000);
  await expect(head).not.toContainText(/waits? for the line/);
  await expect(head).toContainText('Online');
  expect(await done(world)).toEqual(['visit logged', 'order collected', 'taken back']);
});

/** What the stores' log and the till have really done, in the order in which they did. */
async function done(world: {
  readonly journal: (backend: string) => Promise<readonly unknown[]>;
}): Promise<readonly string[]> {
  const lines = [...(await world.journal('visits')), ...(await world.journal('orders'))] as readonly {
    readonly at: number;
    readonly did: string;
  }[];
  return lines.toSorted((a, b) => a.at - b.at).map(({ did }) => did);
}
