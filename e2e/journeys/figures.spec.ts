// E1, E2, E6: the supervisor's figures, each with the cases it was counted from.
import { expect, test } from '../fixtures.ts';
import { expectNoViolations } from '../pages/accessibility.ts';
import { openAs } from '../pages/agent.ts';
import { pagesOnPaper } from '../pages/paper.ts';
import { savedTable } from '../pages/saved-table.ts';

test('what stands out says its numbers, and a cell opens the very cases it counts', async ({ page }) => {
  test.slow();
  await openAs(page, 'sam', '/supervision');
  const panel = page.getByRole('region', { name: 'Where customers had to go next' });
  await expect(panel).toContainText(
    /Store to phone, \d+\. In \d+ of them the customer says a store sent them/,
  );
  const cell = panel.getByRole('button', { name: /^Store to Phone: \d+$/ });
  const count = await cell.innerText();
  await expectNoViolations(page);
  await cell.focus();
  await page.keyboard.press('Enter');
  const cases = page.getByRole('dialog', { name: 'Store to phone' });
  await expect(cases).toContainText(`${count} changes of channel`);
  await expect(cases.getByRole('listitem')).toHaveCount(Math.min(50, Number(count)));
  await expectNoViolations(page);
  const annMarie = cases.getByRole('link', { name: /Ann-Marie Doyle/ });
  await expect(annMarie).toContainText(
    'Market Street · 3 h later · sent by us · told again · visit not logged',
  );
  await annMarie.click();
  await expect(page).toHaveURL(/\/cases\/20425/);
  await expect(page.getByRole('heading', { name: 'Ann-Marie Doyle', level: 1 })).toBeVisible();
  await page.goBack();
  await expect(cases).toBeVisible();
});

test('figures are narrowed in the address, found again by it, saved and printed as they stand', async ({
  page,
}) => {
  await openAs(page, 'sam', '/supervision?from=2026-02-20&to=2026-03-19');
  const panel = page.getByRole('region', { name: 'Satisfied customers, by channel' });
  const answers = panel.getByRole('button', { name: /^Email, answers: \d+$/ });
  const everywhere = Number(await answers.innerText());
  await page.getByRole('button', { name: 'Brand: All brands' }).click();
  await page.getByRole('menuitemradio', { name: 'Dunmore' }).click();
  await expect(page).toHaveURL(/from=2026-02-20&to=2026-03-19&brand=dunmore/);
  await expect.poll(async () => Number(await answers.innerText())).toBeLessThan(everywhere);
  const here = await answers.innerText();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Brand: Dunmore' })).toBeVisible();
  await expect(answers).toHaveText(here);
  const { name, rows } = await savedTable(
    panel.getByRole('button', { name: 'Satisfied customers, by channel: save as a table' }),
  );
  expect(name).toBe('satisfied-customers-2026-02-20-2026-03-19.csv');
  expect(rows[0]).toEqual(['Row', 'Cases', 'Asked', 'Answers', 'Satisfied', 'Likely from', 'Likely to']);
  expect(rows.find(([row]) => row === 'Email')?.[3]).toBe(here);

  await expect(page.getByRole('region', { name: 'Waiting in store' }).getByRole('row')).not.toHaveCount(0);
  await expect(page.getByRole('region', { name: /^Nobody owns/ })).toBeVisible();
  expect(await pagesOnPaper(page)).toBe(1);
  await page.getByRole('link', { name: 'Stores' }).click();
  await expect(page.getByRole('region', { name: 'Orders taken by hand' })).toBeVisible();
  expect(await pagesOnPaper(page)).toBe(1);
  await page.getByRole('link', { name: 'Shift' }).click();
  await expect(page.getByRole('region', { name: /Priya Nair$/ })).toBeVisible();
  expect(await pagesOnPaper(page)).toBe(1);
});

test('promises by who owes them: any days, each number its cases, the table, one page of paper', async ({
  page,
}) => {
  test.slow();
  await openAs(page, 'sam', '/supervision/promises');
  const panel = page.getByRole('region', { name: 'Promises' });
  await expect(panel.getByRole('row', { name: /^Priya Nair/ })).toBeVisible();
  await expectNoViolations(page);
  const { rows } = await savedTable(panel.getByRole('button', { name: 'Promises: save as a table' }));
  expect(rows[0]).toEqual(['Owner', 'Due', 'Kept', 'Broken', 'Moved']);
  expect(rows.find(([name]) => name === 'Priya Nair')).toEqual(['Priya Nair', '3', '1', '1', '0']);

  await page.getByRole('button', { name: /^Period:/ }).click();
  await page.getByRole('menuitem', { name: 'Other days …' }).click();
  const days = page.getByRole('dialog', { name: 'Other days' });
  await days.getByLabel('First day').fill('2026-03-20');
  await expect(days).toContainText('The last day is before the first.');
  await days.getByLabel('First day').fill('2026-03-17');
  await days.getByLabel('Last day').fill('2026-03-18');
  await expectNoViolations(page);
  await days.getByRole('button', { name: 'Show these days' }).click();
  await expect(page).toHaveURL(/from=2026-03-17&to=2026-03-18/);
  await panel.getByRole('button', { name: 'Priya Nair, Kept: 1' }).click();
  const cases = page.getByRole('dialog', { name: 'Priya Nair, kept' });
  await expect(cases.getByRole('link')).toHaveText(/James Whitcombe.*Write to James yourself/);

  await cases.getByRole('button', { name: 'Journey of James Whitcombe, case 20418' }).click();
  const journey = page.getByRole('dialog', { name: 'Journey of James Whitcombe, case 20418' });
  await expect(journey.getByRole('list', { name: 'Channels in order' }).getByRole('listitem')).toHaveCount(9);
  await expect(journey.getByRole('region', { name: 'Where it could have ended' })).toContainText(
    /Chat.*09:41.*sent the customer elsewhere/,
  );
  await expectNoViolations(page);
  await journey.getByText(/^Refunds £59.00$/).click();
  await journey
    .getByRole('list', { name: 'Refunds' })
    .getByRole('button', { name: /^Store/ })
    .click();
  await expect(page).toHaveURL(/\/cases\/20418\?at=2026-03-14T12/);
  await expect(page.getByRole('article', { name: /^Store visit|^Store/ }).first()).toBeVisible();
  // Whoever looks over everybody's work has it on the case itself.
  await page.getByRole('button', { name: 'Journey of this case' }).click();
  await expect(journey).toContainText('£26.00 an hour');
  await page.keyboard.press('Escape');
  await expect(journey).toBeHidden();
});

test('a store opens into its days, each number with its visits; found again by the address', async ({
  page,
}) => {
  await openAs(page, 'sam', '/supervision/stores');
  const panel = page.getByRole('region', { name: 'Waiting in store' });
  const days = panel.getByRole('button', { name: 'Kingsgate, day by day' });
  await days.focus();
  await page.keyboard.press('Enter');
  await expect(days).toHaveAttribute('aria-expanded', 'true');
  await expect(page).toHaveURL(/days=kingsgate/);
  await page.reload();
  const day = panel.getByRole('button', { name: /^Kingsgate, Mon 16 March, visitors say: 32 min$/ });
  await expect(day).toBeVisible();
  await expectNoViolations(page);
  const { rows } = await savedTable(panel.getByRole('button', { name: 'Waiting in store: save as a table' }));
  expect(rows[0]?.slice(0, 2)).toEqual(['Store', 'Day']);
  expect(rows.find(([store, on]) => store === 'Kingsgate' && on === '2026-03-16')).toEqual([
    'Kingsgate',
    '2026-03-16',
    '0',
    '',
    '1',
    '32',
    '1',
  ]);
  expect(await pagesOnPaper(page)).toBe(1);
  await day.click();
  const visits = page.getByRole('dialog', { name: 'Kingsgate, Mon 16 March: waiting, what visitors say' });
  await expect(visits.getByRole('listitem')).toHaveCount(1);
  await expect(visits).toContainText('visit not logged · says 32 min');
});

test('days to come, and a period the wrong way round, say so and lead back', async ({ page }) => {
  await openAs(page, 'sam', '/supervision?from=2026-06-01&to=2026-06-10');
  await expect(page.getByRole('heading', { name: 'These days are still to come' })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Show the last 90 days' }).click();
  await expect(page.getByRole('region', { name: 'Where customers had to go next' })).toBeVisible();
  await openAs(page, 'sam', '/supervision/promises?from=2026-03-10&to=2026-03-01');
  await expect(page.getByRole('heading', { name: 'The last day is before the first' })).toBeVisible();
});

test('who does not look over everybody’s work is told so, and led back to their own', async ({ page }) => {
  await openAs(page, 'priya', '/supervision');
  await expect(
    page.getByRole('heading', { name: 'Your role does not look over everybody’s work' }),
  ).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Supervisor’s views' }).getByRole('link')).toHaveCount(0);
  await expectNoViolations(page);
  await page.getByRole('link', { name: 'Go to the inbox' }).click();
  await expect(page.getByRole('region', { name: 'Cases', exact: true })).toBeVisible();
  await openAs(page, 'mara', '/supervision/review');
  await expect(page.getByRole('heading', { name: 'Your role does not read cases again' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the overview' }).click();
  await expect(page.getByRole('region', { name: 'Where customers had to go next' })).toBeVisible();
});
