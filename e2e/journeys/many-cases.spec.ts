// An inbox of more cases than one can open one by one: several at once, and only those that matter now.
import { expect, test } from '../fixtures.ts';
import { expectNoViolations } from '../pages/accessibility.ts';
import { openAs } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';

test('several at once: what is refused stays chosen with its reason, and what was done is undone', async ({
  page,
}) => {
  const agent = await openAs(page, 'priya');
  const { cases } = agent;
  const name = page.getByRole('heading', { level: 1 });
  const mine = cases.getByRole('tab', { name: /^Mine/ });
  await expect(mine).toHaveText('Mine9');
  // A stretch from the open case to the second one after it.
  await page.keyboard.press('x');
  const bar = cases.getByRole('region', { name: 'Chosen cases' });
  await expect(bar).toContainText('1 case chosen');
  await page.keyboard.press('j');
  await expect(name).toHaveText('Oliver Brandt');
  await page.keyboard.press('j');
  await expect(name).toHaveText('Sofia Marchetti');
  await page.keyboard.press('Shift+X');
  await expect(bar).toContainText('3 cases chosen');
  await expectNoViolations(page);

  await bar.getByRole('button', { name: 'Resolve', exact: true }).click();
  await expect(bar.getByRole('status').first()).toContainText('Resolved: 1 case2 not: A promise is open.');
  await expect(bar).toContainText('2 cases chosen');
  await expect(cases.getByRole('listitem').filter({ hasText: 'Oliver Brandt' })).toContainText(
    'A promise is open.',
  );
  await expect(mine).toHaveText('Mine8');
  await expect(agent.panel).toContainText('Resolved');

  await bar.getByRole('button', { name: 'Undo' }).click();
  await expect(bar).toContainText('1 case is as before.');
  await expect(mine).toHaveText('Mine9');
  await expect(agent.panel).toContainText('Open, our turn');
  await expect(
    agent.rowWith('Priya Nair undid their last change. The case is as it was before.'),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
});

test('a filter is kept under a name with how many cases it holds now, and is a link for somebody else', async ({
  page,
  context,
}) => {
  const agent = await openAs(page, 'mara', '/?view=team');
  const address = await agent.cases.getByRole('link', { name: /Ines Duarte/ }).getAttribute('href');
  const caseId = /\/cases\/(\d+)/.exec(address ?? '')?.[1] ?? '';
  await agent.cases.getByRole('button', { name: 'Filter the cases' }).click();
  const dialog = page.getByRole('dialog', { name: 'Filter the cases' });
  await dialog.getByRole('button', { name: 'Tom Keller' }).click();
  await dialog.getByRole('button', { name: 'Email' }).click();
  await expect(dialog.getByRole('status')).toHaveText('3 cases pass');
  await dialog.getByLabel('Keep this list under a name').fill('Tom’s mail');
  await dialog.getByRole('button', { name: 'Keep', exact: true }).click();
  const kept = dialog.getByRole('list', { name: 'Kept filters' }).getByRole('link');
  await expect(kept).toHaveText('Tom’s mailTeam3');
  await expectNoViolations(page);
  await backstageOf(page).act('tom', { do: 'wait', caseId });
  await expect(kept).toHaveText('Tom’s mailTeam2');
  await dialog.getByRole('button', { name: 'Close' }).click();

  const { pathname, search } = new URL(page.url());
  const other = await context.newPage();
  const { cases } = await openAs(other, 'tom', pathname + search);
  await expect(cases.getByRole('listitem')).toHaveCount(2);
  await cases.getByRole('button', { name: 'Channel used last: Email. Take it back' }).click();
  await expect(cases.getByRole('listitem')).not.toHaveCount(2);
  await expect(cases.getByRole('button', { name: 'Owner: Tom Keller. Take it back' })).toBeVisible();
});
