// A4: ten years and a million entries: any month is there as fast as last week.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';

const laneOf = (url: string): string | undefined => /\/gw\/([a-z]+)\//.exec(url)?.[1];

test('a month seven years back of a million entries costs one desk request and two per lane', async ({ page }) => {
  const agent = await openAs(page, 'priya', '/cases/90001', '&world=large');
  await expect(page.getByRole('heading', { name: 'Margaret Ashdown', level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');

  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await agent.scrolledTo('2019-03-12');
  await expect(agent.row(/March 2019/).first()).toBeVisible();
  await page.waitForLoadState('networkidle');

  const perLane = new Map<string, number>();
  for (const url of asked) {
    const lane = laneOf(url) ?? (url.includes('/entries') ? 'notes' : undefined);
    if (lane) perLane.set(lane, (perLane.get(lane) ?? 0) + 1);
  }
  expect(asked.filter((url) => url.includes('/density'))).toHaveLength(1);
  for (const [lane, count] of perLane) expect(count, `requests to ${lane}`).toBeLessThanOrEqual(lane === 'sms' ? 4 : 2);

  const elements = await agent.timeline.evaluate(
    (feed) => [...feed.querySelectorAll('*')].filter((element) => element.closest('svg') === null || element.localName === 'svg').length,
  );
  expect(elements).toBeLessThanOrEqual(700);
});

test('paging goes on in both directions from where one jumped to', async ({ page }) => {
  const agent = await openAs(page, 'priya', '/cases/90001', '&world=large');
  await agent.scrolledTo('2019-03-12');
  await expect(agent.row(/March 2019/).first()).toBeVisible();
  const scroller = page.locator('.line-scroll');
  const daysInSight = () => agent.timeline.getByRole('heading', { level: 3 }).allTextContents();
  const before = await daysInSight();
  for (let step = 0; step < 6; step += 1) {
    await scroller.evaluate((box) => box.scrollBy(0, -1500));
    await page.waitForLoadState('networkidle');
  }
  expect(await daysInSight()).not.toEqual(before);
  await scroller.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await expect.poll(async () => (await daysInSight()).join(' ')).toMatch(/2019/);
});
