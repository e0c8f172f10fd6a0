// What is being read stays where it is, to the pixel, whatever happens round it.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';
import { quiet } from '../pages/requests.ts';
import { watched } from '../pages/stillness.ts';

test('older pages that come above', async ({ page }) => {
  const agent = await openAs(page, 'priya', '/cases/90001', 'large');
  await quiet(page);
  const backstage = backstageOf(page);
  for (const lane of ['email', 'sms', 'website']) await backstage.dial(lane, { fault: 'slow', delayMs: 600 });
  await agent.scroll(-3000);
  await agent.scroll(-3000);
  const reading = agent.timeline.getByRole('article', { name: /^(?:Email|SMS|Website|Store|Phone)/ }).nth(4);
  const stillness = await watched(reading);
  await quiet(page);
  expect(await stillness.moved()).toBeLessThanOrEqual(1);
});

test('an entry that arrives late, above', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  await quiet(page);
  await agent.scroll(-120);
  const reading = agent.row(/^SMS, .*Thu 19 March 09:31/);
  await expect(reading).toBeInViewport();
  const stillness = await watched(reading);
  const { status } = await backstageOf(page).act('nadia', {
    do: 'request',
    method: 'POST',
    path: '/gw/visits/v1/visits',
    body: {
      party: { kind: 'phone', value: '+447700900184' },
      store_id: 'kingsgate',
      started_at: '2026-03-18T17:00:00+00:00',
      reason: 'advice',
      summary: 'Asked at the till whether W33 is in.',
    },
  });
  expect(status).toBe(201);
  await expect(agent.rowWith('Asked at the till whether W33 is in.')).toBeAttached();
  await quiet(page);
  expect(await stillness.moved()).toBeLessThanOrEqual(1);
});

test('the answer one sent, from waiting to sent', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  await quiet(page);
  const backstage = backstageOf(page);
  await backstage.dial('chat', { fault: 'slow', delayMs: 700, only: 'writes' });
  await agent.composer.say('Chat', 'It leaves at 16:45, James.');
  const echo = agent.rowWith('It leaves at 16:45, James.');
  await expect(echo).toContainText(/Waiting|Sending/);
  const key = await echo.getAttribute('data-row');
  const stillness = await watched(agent.rowWith('Does W33 come in the longer leg?'));
  await expect(echo).not.toContainText(/Waiting|Sending/);
  await quiet(page);
  await expect(echo).toHaveAttribute('data-row', key ?? '');
  await expect(echo).toHaveCount(1);
  // The tag under one's own words goes; nothing else may.
  expect(await stillness.moved()).toBeLessThanOrEqual(32);
});

test('a picture that grows, above', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  await quiet(page);
  await agent.goTo('2026-03-18');
  const mail = agent.row(/^Email, James Whitcombe, Wed 18 March 08:15/);
  const picture = mail.getByRole('button', { name: 'Show seam.jpg larger' });
  await expect(picture).toBeVisible();
  await quiet(page);
  // The mail is still drawn, above the window, while what comes below it is read.
  const [box, list] = await Promise.all([mail.boundingBox(), page.locator('.line-scroll').boundingBox()]);
  if (!box || !list) throw new Error('nothing to scroll past');
  await agent.scroll(box.y + box.height - list.y + 8);
  const reading = agent.row(/^SMS, .*Thu 19 March 09:12/);
  await expect(reading).toBeInViewport();
  const stillness = await watched(reading);
  await picture.evaluate((button) => (button as HTMLElement).click());
  await expect(mail.getByRole('button', { name: 'Show seam.jpg smaller' })).toBeAttached();
  await quiet(page);
  expect(await stillness.moved()).toBeLessThanOrEqual(1);
});

test('story and composer that make room while one goes back to read', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  await quiet(page);
  await expect(agent.composer.form).toBeVisible();
  const reading = agent.row(/^Email, James Whitcombe, Wed 18 March 08:15/);
  await agent.scroll(-400);
  await expect(page.getByRole('button', { name: /^Reply to James on Chat/ })).toBeVisible();
  await expect(reading).toBeInViewport();
  const stillness = await watched(reading);
  await page.keyboard.press('r');
  await expect(agent.composer.text).toBeFocused();
  await quiet(page);
  expect(await stillness.moved()).toBeLessThanOrEqual(1);
});
