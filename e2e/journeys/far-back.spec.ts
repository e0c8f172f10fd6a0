// A4: ten years and a million entries: any month is there as fast as last week.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';
import { askedUntilThere, quiet } from '../pages/requests.ts';

test.slow();

const open = (page: Parameters<typeof openAs>[0]) => openAs(page, 'priya', '/cases/90001', 'large');

test('a day seven years back costs one desk request and two per lane, and few elements', async ({ page }) => {
  const agent = await open(page);
  await expect(page.getByRole('heading', { name: 'Margaret Ashdown', level: 1 })).toBeVisible();
  await quiet(page, 2_000);

  const there = await askedUntilThere(agent, 'Tue 12 March 2019');
  await agent.goTo('2019-03-12');
  await expect(agent.row('Tue 12 March 2019')).toBeInViewport();
  await quiet(page);

  // A request is listed once it is answered.
  await expect
    .poll(async () => Object.keys(await there.counts()).toSorted())
    .toEqual([
      'campaigns',
      'chat',
      'density',
      'email',
      'notes',
      'orders',
      'phone',
      'sms',
      'social mentions',
      'social replies',
      'visits',
      'website',
    ]);
  const { density, ...perLane } = await there.counts();
  expect(density).toBe(1);
  // Two for each of the two numbers' directions: SMS answers for one direction at a time.
  for (const [lane, count] of Object.entries(perLane))
    expect(count, `requests to ${lane}`).toBeLessThanOrEqual(lane === 'sms' ? 4 : 2);

  const elements = await agent.timeline.evaluate(
    (feed) =>
      [...feed.querySelectorAll('*')].filter((element) => !element.parentElement?.closest('svg')).length,
  );
  expect(elements).toBeLessThanOrEqual(700);

  // A reply answers what was said last, not what was said in 2019; one is shown what one said.
  await page.keyboard.press('r');
  await expect(agent.composer.channel('SMS')).toBeChecked();
  await agent.composer.text.fill('Your parcel leaves today.');
  await page.keyboard.press('Control+Enter');
  await expect(agent.rowWith('Your parcel leaves today.')).toBeInViewport();
});

test('paging goes on in both directions from where one jumped to', async ({ page }) => {
  const agent = await open(page);
  await agent.goTo('2019-03-12');
  await expect(agent.row('Tue 12 March 2019')).toBeInViewport();
  const until = async (px: number, name: RegExp) => {
    const step = async () => (await agent.scroll(px), agent.row(name).first().isVisible());
    await expect.poll(step, { message: `${name}`, intervals: [50], timeout: 20_000 }).toBe(true);
  };
  await until(-2500, /Mon 11 March 1\d:\d\d$/);
  await until(2500, /Tue 12 March 0[4-9]:\d\d$/);
});

test('the scrubber reaches any date by keyboard and by click, and says where one is', async ({ page }) => {
  const agent = await open(page);
  const slider = page.getByRole('slider', { name: 'Date in the timeline' });
  await expect(slider).toHaveAttribute('aria-valuetext', 'Thu 19 March 2026');
  await slider.focus();
  await page.keyboard.press('PageUp');
  await expect(agent.row(/Tue 17 February \d\d:\d\d$/).first()).toBeVisible();
  await expect(slider).toHaveAttribute('aria-valuetext', 'Tue 17 February 2026');
  await page.keyboard.press('Home');
  await expect(agent.row(/March 2016$/).first()).toBeInViewport();
  await expect(slider).toHaveAttribute('aria-valuetext', /March 2016$/);
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Thu 19 March 2026');

  const box = await slider.boundingBox();
  if (!box) throw new Error('the scrubber is not drawn');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.25);
  await expect(slider).not.toHaveAttribute('aria-valuetext', / 2026$/);
  const day = (await slider.getAttribute('aria-valuetext'))?.slice(0, -5) ?? '';
  await expect(agent.row(new RegExp(`${day} \\d\\d:\\d\\d$`)).first()).toBeVisible();
});

test('a link to an instant opens there and stays there', async ({ page }) => {
  const agent = await openAs(page, 'priya', '/cases/90001?at=2021-06-01T08:00:00.000Z', 'large');
  const nine = agent.row(/Tue 1 June 09:\d\d$/).first();
  await expect(nine).toBeInViewport();
  await quiet(page);
  await expect(nine).toBeInViewport();

  // What came meanwhile is read before one answers.
  await page.keyboard.press('r');
  await expect(agent.composer.channel('SMS')).toBeChecked();
  await agent.composer.text.fill('Your parcel leaves today.');
  await expect(agent.composer.send).toBeEnabled();
  await backstageOf(page).arrive('sms', 'margaret-ashdown', 'It has come, thank you.');
  await expect(agent.composer.form).toContainText('What was said last on SMS has not been read yet.');
  await page.getByRole('button', { name: 'Read the newest' }).click();
  await expect(agent.rowWith('It has come, thank you.')).toBeInViewport();
  await expect(agent.composer.text).toHaveValue('Your parcel leaves today.');
});
