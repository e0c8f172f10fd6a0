// A4: ten years and a million entries: any month is there as fast as last week.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';
import { asked, quiet } from '../pages/requests.ts';

const open = (page: Parameters<typeof openAs>[0]) => openAs(page, 'priya', '/cases/90001', 'large');

test('a month seven years back costs one desk request and two per lane, and few elements', async ({ page }) => {
  const agent = await open(page);
  await expect(page.getByRole('heading', { name: 'Margaret Ashdown', level: 1 })).toBeVisible();
  await quiet(page);

  const requests = asked(page);
  await agent.goTo('2019-03-12');
  await expect(agent.row('Tue 12 March 2019')).toBeVisible();
  await quiet(page);

  expect(requests.paths().filter((path) => path.includes('/density'))).toHaveLength(1);
  const perLane = Map.groupBy(requests.backends(), (backend) => backend);
  for (const [lane, asks] of perLane) expect(asks.length, `requests to ${lane}`).toBeLessThanOrEqual(lane === 'sms' ? 4 : 2);
  expect(perLane.size).toBeGreaterThan(5);

  const elements = await agent.timeline.evaluate(
    (feed) => [...feed.querySelectorAll('*')].filter((element) => !element.parentElement?.closest('svg')).length,
  );
  expect(elements).toBeLessThanOrEqual(700);
});

test('paging goes on in both directions from where one jumped to', async ({ page }) => {
  const agent = await open(page);
  await agent.goTo('2019-03-12');
  await expect(agent.row('Tue 12 March 2019')).toBeVisible();
  const back = async () => (await agent.scroll(-900), agent.row('Sun 10 March 2019').isVisible());
  await expect.poll(back, { message: 'older days', intervals: [100] }).toBe(true);
  const forth = async () => (await agent.scroll(900), agent.row('Thu 14 March 2019').isVisible());
  await expect.poll(forth, { message: 'newer days', intervals: [100], timeout: 10_000 }).toBe(true);
});

test('the scrubber reaches any date by keyboard and by click, and says where one is', async ({ page }) => {
  const agent = await open(page);
  const slider = page.getByRole('slider', { name: 'Date in the timeline' });
  await expect(slider).toHaveAttribute('aria-valuetext', /March 2026$/);
  await slider.focus();
  await page.keyboard.press('PageUp');
  await expect(slider).toHaveAttribute('aria-valuetext', /(?:January|February) 2026$/);
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /2016$/);
  await expect(agent.row(/ 2016$/).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(slider).toHaveAttribute('aria-valuetext', /2016$/);
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', /Thu 19 March 2026$/);

  const box = await slider.boundingBox();
  if (!box) throw new Error('the scrubber is not drawn');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.25);
  await expect(slider).not.toHaveAttribute('aria-valuetext', / 2026$/);
  const said = await slider.getAttribute('aria-valuetext');
  await expect(agent.row(new RegExp(`${said?.slice(-4)}$`)).first()).toBeVisible();
});

test('a link to an instant opens there', async ({ page }) => {
  const agent = await openAs(page, 'priya', '/cases/90001?at=2021-06-01T08:00:00.000Z', 'large');
  await expect(agent.row('Tue 1 June 2021')).toBeVisible();
});
