// C1, as the agent sees it: an order by text message on Saturday night, confirmed, collected, and praised.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';
import { readBack } from '../pages/reading.ts';

test('from the message at 22:04 to the thanks, in one order, with who did what', async ({ page }) => {
  const agent = await openAs(page, 'priya', '/cases/20420');
  await expect(page.getByRole('heading', { name: 'Caroline Meyer', level: 1 })).toBeVisible();
  // Who reads before the orders have answered reads again.
  await expect(async () => {
    const rows = await readBack(agent, /^Sat 14 March 2026$/);
    const told = rows.flatMap(({ name, at }) =>
      at === undefined || at > '2026-03-15T12' ? [] : [name.split(',')[0] + name.slice(-6)],
    );
    expect(told).toEqual([
      'SMS 22:04',
      'SMS 22:11',
      'Order 22:12',
      'Order 07:30',
      'Store 08:41',
      'SMS 10:52',
      'Note 11:20',
    ]);
  }).toPass();
});

test('the order says who took it, how it was told, where it lay, and that it was collected', async ({
  page,
}) => {
  const agent = await openAs(page, 'priya', '/cases/20420');
  await agent.goTo('2026-03-14');
  const order = agent.row(/^Order, .*22:12$/);
  for (const fact of [
    'R-2217',
    'Country loaf, sliced, Brioche',
    '£14.60',
    'SMS, Eva Jansen',
    'Collected 15 March',
  ])
    await expect(order).toContainText(fact);
  const ready = agent.row(/^Order, .*07:30$/);
  for (const fact of ['Mill Lane', 'B, blue bag', 'SMS, Sat 22:11', 'paid'])
    await expect(ready).toContainText(fact);
  await expect(agent.rowWith('Confirmed, ready from 7:30. Eva')).toBeVisible();
});

test('her thanks is kept as praise, and what was promised for every Sunday stands on the case', async ({
  page,
}) => {
  const agent = await openAs(page, 'priya', '/cases/20420');
  await expect(agent.rowWith('Praise for Eva from Caroline Meyer')).toBeVisible();
  await expect(agent.panel).toContainText('Ask her whether she wants bread on Sunday');
  await expect(agent.panel).toContainText('Priya Nair');
  await expect(agent.composer.channel('SMS')).toBeChecked();
});
