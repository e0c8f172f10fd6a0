// C5: the shop's line drops. What is done at the counter waits in order, survives its tab, and arrives once.
import { expect, test } from '../../two-browsers.ts';

test('without a line visits and collections wait in order; when it is back each arrives once', async ({
  world,
  sitsDown,
}) => {
  const nadia = await sitsDown('nadia', '/counter/james-whitcombe');
  const { page, wire } = nadia;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  // Read before the line drops, like everything of a customer who stands there.
  await press('Collect order');
  await expect(page.getByRole('region', { name: 'Order DM-51877' })).toBeVisible();
  await press('Leave it');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  wire.cut();
  await press('Log this visit');
  for (const answer of ['Pick-up', 'Collected', 'Log it']) await press(answer);
  await press('Collect order');
  await press('Hand 1 item over');
  const head = page.getByRole('banner');
  await expect(head).toContainText('2 wait for the line');
  expect(await done(world)).toEqual([]);
  await press('Whole timeline');
  const line = page.getByRole('feed').getByRole('article');
  await expect(line.filter({ hasText: 'Pick-up' }).last()).toContainText(/Waiting/);
  await expect(line.filter({ hasText: /Order DM-51877.*Collected 19 March/ })).toContainText(/Waiting/);
  await press('Back');

  // The tab dies with it, and comes back from what this device keeps.
  await page.reload();
  await expect(head).toContainText('2 wait for the line');
  await press('Clear, the next customer');
  await page.getByRole('textbox', { name: /^Find a customer/ }).fill('whitcombe');
  await page
    .getByRole('list', { name: 'Found' })
    .getByRole('button', { name: /^James Whitcombe/ })
    .click();
  await expect(page.getByRole('heading', { name: 'James Whitcombe', level: 1 })).toBeVisible();
  await press('Collect order');
  await expect(page.getByRole('region', { name: 'Order DM-51877' })).toContainText('It was handed over');
  await press('Close');
  wire.mend();
  await page.clock.fastForward(10_000);
  await expect(head).not.toContainText(/waits? for the line/);
  expect(await done(world)).toEqual(['visit logged', 'order collected']);
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
