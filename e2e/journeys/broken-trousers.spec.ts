// D1, to read: bought in the shop, split, sent from chat to shop to website and back, until one person owned it.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';

test('what happened, day by day: receipt, hand-offs, the code that failed', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  await test.step('the receipt of the shop stands on the line of the one who is asked by chat', async () => {
    await agent.goTo('2026-02-21');
    const bought = agent.row(/^Store, .*Sat 21 February 11:32$/);
    await expect(bought).toContainText('Kingsgate');
    await expect(bought).toContainText('£124.00');
    await expect(bought).toContainText('Slim chino, navy, W32');
  });
  await test.step('each time he was sent on is drawn with who sent him and whether he told it again', async () => {
    await agent.goTo('2026-03-14');
    const toStore = agent.row(/^Customer switched channel: Chat to Store/);
    await expect(toStore).toContainText('Sent there by us');
    const visit = agent.row(/^Store, .*Sat 14 March 12:04$/);
    await expect(visit).toContainText('Waited 25 min');
    await expect(visit).toContainText('Refunded £59.00 and till code KG40');
    const toWeb = agent.row(/^Customer switched channel: Store to Website/);
    await expect(toWeb).toContainText('Sent there by us');
    await agent.goTo('2026-03-15');
    await expect(agent.row(/^Social, .*Sun 15 March 10:20$/)).toContainText('I am trying to give you money.');
  });
  await test.step('the code that failed, the stopped order and the survey nobody sent are there too', async () => {
    await agent.goTo('2026-03-16');
    await expect(agent.rowWith('KG40 is a till code, it cannot work online.')).toBeVisible();
    await expect(agent.row(/^Order, .*Mon 16 March 09:14$/)).toContainText('Stopped, pair damaged');
    await expect(agent.rowWith('No survey sent')).toContainText('Open complaint.');
    await expect(agent.rowWith('Tom Keller handed over to Priya Nair.')).toContainText(
      'He needs one person until the trousers fit.',
    );
  });
});

test('the screen as one opens it: order, panel, story', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  await test.step('an order that can still be changed says until when', async () => {
    const order = agent.row(/^Order, .*Thu 19 March 14:34$/);
    await expect(order).toContainText('Not packed yet');
    await expect(order).toContainText('16:34');
  });
  await test.step('owner, promises, repeats, cost and value stand on the case, and nothing is sold to him now', async () => {
    const { panel } = agent;
    for (const said of [
      'Priya Nair you',
      'from Tom',
      'Refund £4.95 parking',
      'Story repeated 3 times',
      '9 stops',
      '£1,264',
      '£86',
      'Don’t sell now: open complaint.',
      'Orders to collect',
      'DM-51877',
      'Kingsgate, C4, until 24 March',
    ])
      await expect(panel).toContainText(said);
  });
  await test.step('the story begins with what was bought, says what came of it, and what not to ask again', async () => {
    const { story } = agent;
    for (const said of [
      '21 February: bought Slim chino, navy, W32 at Kingsgate',
      'Kingsgate refunded £59.00, gave KG40',
      'dunmore.example refused KG40',
      'chat was not answered',
      'stopped: pair damaged',
      'Ring to confirm dispatch, Today 17:00',
      'Does W33 come in the longer leg?',
      'what happened (told again 3 times)',
    ])
      await expect(story).toContainText(said);
    // It stays whole while another year is read, and leads back from there.
    await agent.goTo('2024-08-21');
    await story.getByRole('button', { name: 'Unfold the story' }).click();
    await expect(story).toContainText('Kingsgate refunded £59.00, gave KG40');
    await story.getByRole('button', { name: /^Kingsgate: Store, Sat 12:04/ }).click();
    await expect(agent.row(/^Store, .*Sat 14 March 12:04$/)).toBeInViewport();
  });
  await test.step('what it took so far stands on the case, each figure with what it adds up', async () => {
    await agent.panel.getByRole('button', { name: 'Journey of this case' }).click();
    const journey = page.getByRole('dialog', { name: 'Journey of James Whitcombe, case 20418' });
    await expect(journey.getByRole('list', { name: 'Channels in order' }).getByRole('listitem')).toHaveCount(
      9,
    );
    await expect(journey).toContainText('£1,264');
    await page.keyboard.press('Escape');
    await expect(journey).toBeHidden();
  });
  await test.step('that others were refused the same code is said, and leads to their cases', async () => {
    const { panel } = agent;
    await panel.getByText('KG40 refused online: 3 more customers').click();
    for (const name of ['Priti Shah', 'Marcus Bell', 'Lena Fischer'])
      await expect(panel.getByRole('link', { name })).toBeVisible();
    await panel.getByRole('link', { name: 'Priti Shah' }).click();
    await expect(page.getByRole('heading', { name: 'Priti Shah', level: 1 })).toBeVisible();
    await expect(panel.getByText('KG40 refused online: 3 more customers')).toBeVisible();
  });
});

test('the whole line can be narrowed and searched', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  await test.step('this case only leaves out what was before it, and loses nothing', async () => {
    const only = page.getByRole('switch', { name: 'This case only' });
    const all = agent.filters.getByRole('button', { name: /^All / });
    await expect(all).toHaveAccessibleName(/^All \d+ entries$/);
    const before = await all.getAttribute('aria-label');
    await page.getByText('This case only').click();
    await expect(only).toBeChecked();
    await page.getByRole('slider', { name: 'Date in the timeline' }).press('Home');
    await expect(agent.row('Sat 14 March 2026')).toBeInViewport();
    await expect(agent.row(/ 2025$/)).toHaveCount(0);
    await page.getByText('This case only').click();
    await expect(all).toHaveAccessibleName(before ?? '');
  });
  await test.step('words are found in the timeline, newest first, and one steps through them', async () => {
    await page.getByRole('button', { name: 'Find in this timeline' }).click();
    const find = page.getByRole('search', { name: 'Find in this timeline' });
    await find.getByRole('searchbox', { name: 'Words to find' }).fill('KG40');
    await expect(find.getByRole('status')).toHaveText('3 of 3');
    // The first step leads to the newest one, the second to the one before.
    await find.getByRole('button', { name: 'Older' }).click();
    await find.getByRole('button', { name: 'Older' }).click();
    await expect(find.getByRole('status')).toHaveText('2 of 3');
    await expect(agent.timeline.getByRole('article').filter({ hasText: 'KG40' }).first()).toBeVisible();
    await find.getByRole('button', { name: 'Close find' }).click();
  });
  await test.step('one search finds customers, cases and what was said here, and says how far back', async () => {
    const box = agent.cases.getByRole('combobox', { name: /Search customers/ });
    await box.fill('parking');
    const hits = agent.cases.getByRole('listbox', { name: 'Hits' });
    const here = hits.getByRole('group', { name: /^In the timeline of James Whitcombe/ });
    await here.getByRole('option').last().click();
    const find = page.getByRole('search', { name: 'Find in this timeline' });
    await expect(find.getByRole('searchbox')).toHaveValue('parking');
    await expect(find.getByRole('status')).toHaveText(/^\d+ of \d+(?: · looked back to .+)?$/);
    await expect(agent.rowWith('parking').first()).toBeInViewport();
    await box.fill('whitcombe');
    await expect(hits.getByRole('option', { name: /^James Whitcombe Priya owns the case/ })).toBeVisible();
  });
});

test('he is found by name, number in any notation, order and case', async ({ page }) => {
  await page.goto('/?as=priya&to=/customers');
  const box = page.getByRole('main').getByRole('combobox', { name: /Search customers/ });
  for (const words of ['whitcombe', '07700 900184', '+44 (0)7700-900-184', 'j.whitcombe@example.com']) {
    await box.fill(words);
    await expect(page.getByRole('option', { name: /James Whitcombe/ }).first()).toBeVisible();
  }
  await box.fill('DM-51902');
  await expect(page.getByRole('option', { name: /DM-51902.*James Whitcombe/ })).toBeVisible();
  await box.fill('20418');
  await page.getByRole('option', { name: /Chinos split/ }).click();
  const name = page.getByRole('heading', { level: 1 });
  await expect(name).toHaveText('James Whitcombe');
  await test.step('whoever found somebody by keys alone is there: the next key acts on what was opened', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('brandt');
    await expect(page.getByRole('option', { name: /Oliver Brandt/ }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(name).toHaveText('Oliver Brandt');
    await page.keyboard.press('d');
    await expect(page.getByRole('dialog', { name: 'Go to a date' })).toBeVisible();
  });
});
