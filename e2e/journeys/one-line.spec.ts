// A1: one customer, one line: everything from every channel in one order.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';
import { readBack } from '../pages/reading.ts';

test('every channel with its count, the mark of what is new, silence, and a story that leads to its entries', async ({
  page,
}) => {
  const agent = await openAs(page, 'priya');
  await test.step('every channel stands on one line, each with its count', async () => {
    await expect(page.getByRole('heading', { name: 'James Whitcombe', level: 1 })).toBeVisible();
    await expect(agent.timeline).toHaveAccessibleName('Timeline of James Whitcombe');
    // A heading of its own: until there is a story none stands between the customer's name and the days.
    await expect(page.getByRole('heading', { name: 'Timeline of James Whitcombe', level: 2 })).toBeVisible();
    const channels = [
      'Chat',
      'Email',
      'Phone',
      'SMS',
      'Social',
      'Store',
      'Order',
      'Website',
      'Campaign',
      'Note',
    ];
    for (const channel of channels)
      await expect(agent.filter(channel)).toHaveAccessibleName(
        new RegExp(`^Only ${channel}, \\d+ entr(y|ies)`),
      );
  });
  await test.step('what came since one last looked is marked', () =>
    expect(agent.row('New since 15:02')).toBeVisible());
  await test.step('the story so far says what happened, and each statement leads to its entry', async () => {
    await expect(agent.story).toContainText('order DM-51902 stopped: pair damaged');
    await expect(agent.story).toContainText('KG40');
    await agent.story.getByRole('button', { name: /^Kingsgate: Store, Sat 12:04/ }).click();
    await expect(agent.rowWith('Refunded £59.00 and till code KG40')).toBeInViewport();
  });
  await test.step('silence is drawn', async () => {
    await agent.goTo('2026-02-20');
    await expect(agent.row('3 months without contact').last()).toContainText(
      /^3 months without contact\s*25 November 2025 to 21 February/,
    );
  });
});

test('entries say channel, who and when, stand in order of time, each under the ruler of its day', async ({
  page,
}) => {
  const agent = await openAs(page, 'priya');
  const rows = await readBack(agent, /^Sat 14 March 2026$/);
  const kinds = new Set(rows.map(({ name }) => name.split(',')[0]));
  for (const channel of ['Chat', 'Email', 'Phone', 'SMS', 'Social', 'Store', 'Order', 'Website', 'Note'])
    expect([...kinds], 'channels read').toContain(channel);

  let day = '';
  let last = '';
  for (const { name, at } of rows) {
    const ruler = /^(\w{3} \d+ \w+) 2026$/.exec(name)?.[1];
    day = ruler ?? day;
    if (at === undefined) continue;
    expect(name).toContain(day);
    expect(at >= last, `${name} stands below ${last}`).toBe(true);
    last = at;
  }
});

test('a switch says why, and a long chat folds', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  await test.step('a switch says from where to where, by whose choice, and whether the story was told again', async () => {
    await agent.goTo('2026-03-14');
    await expect(agent.rowWith('split right along the seat seam')).toBeVisible();
    const toStore = agent.row(/^Customer switched channel: Chat to Store, 2 h later/);
    await expect(toStore).toContainText('Sent there by us');
    await expect(toStore).toContainText('Told the story again');
    await expect(agent.timeline.getByText('Waited 25 min')).toBeVisible();
  });
  await test.step('a long chat is folded and unfolds, moving nothing above it', async () => {
    // Now the story is folded, the day stands at the very top and the chat in the upper half.
    await agent.goTo('2026-03-14');
    const fold = agent.row(/folded messages?/);
    await expect(fold).toBeVisible();
    await fold.getByRole('button', { name: /messages more/ }).click();
    await expect(agent.rowWith('I am looking by your name and your mail address.')).toBeVisible();
    await expect(agent.rowWith('split right along the seat seam')).toBeInViewport();
  });
});
