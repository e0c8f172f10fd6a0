// B1, B3, B7: what is said elsewhere stands here within a second. Runs alone: it is the clock that decides.
import { expect, test } from '../../two-browsers.ts';
import { openAs } from '../../pages/agent.ts';
import { behind } from '../../pages/backstage.ts';
import { quiet } from '../../pages/requests.ts';
import { whenSeen } from '../../pages/seen.ts';

const WORDS = 'Hello? Is anybody there?';

test('a message stands on the line within a second, in another tab’s world', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  const elsewhere = await behind(await page.context().newPage());
  await page.bringToFront();
  await quiet(page);
  const seen = whenSeen(agent, WORDS);
  const saidAt = Date.now();
  await elsewhere.arrive('chat', 'james-whitcombe', WORDS);
  expect((await seen) - saidAt).toBeLessThanOrEqual(1_000);
});

test('a message stands on the case open in another browser within a second', async ({ world, sitsDown }) => {
  const priya = await sitsDown('priya');
  const tom = await sitsDown('tom');
  await Promise.all([priya, tom].map(({ page }) => quiet(page)));
  const seen = [priya, tom].map((one) => whenSeen(one, WORDS));
  const saidAt = Date.now();
  await world.arrive('chat', 'james-whitcombe', WORDS);
  for (const at of await Promise.all(seen)) expect(at - saidAt).toBeLessThanOrEqual(1_000);
});
