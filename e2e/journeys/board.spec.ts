// E4: what needs a person now is seen by those who look over everybody's work, and assigned where it stands.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { expectNoViolations } from '../pages/accessibility.ts';
import { openAs } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';
import { savedTable } from '../pages/saved-table.ts';

test('a lead assigns what nobody owns from the board; the agent has it, the board moves by itself', async ({
  page,
}) => {
  test.slow();
  const tom = await openAs(await page.context().newPage(), 'tom', '/');
  await openAs(page, 'mara', '/');
  await expect(page.getByRole('link', { name: 'Supervisor' })).toBeVisible();
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  const column = (name: RegExp): Locator => page.getByRole('region', { name });
  const unowned = column(/^Nobody owns/);
  await expect(unowned).toHaveAccessibleName('Nobody owns 4');
  await expect(unowned.getByRole('link')).toHaveText([
    'Paul Adeyemi',
    'Greta Holm',
    'Nils Aker',
    'Ana Sousa',
  ]);
  await expect(
    column(/^Due within the hour/)
      .getByRole('link')
      .first(),
  ).toHaveText('James Whitcombe');
  await expect(column(/^Promise broken/)).toContainText('Derek Osei');

  // The number opens what it counts, and the board is a table of all of it.
  await unowned.getByRole('button', { name: 'Nobody owns: 4' }).click();
  const nobodys = page.getByRole('dialog', { name: 'Nobody owns' });
  await expect(nobodys.getByRole('link')).toHaveText([
    /^Paul Adeyemi/,
    /^Greta Holm/,
    /^Nils Aker/,
    /^Ana Sousa/,
  ]);
  await page.keyboard.press('Escape');
  await expect(unowned.getByRole('button', { name: 'Nobody owns: 4' })).toBeFocused();
  const board = await savedTable(page.getByRole('button', { name: 'Needs a person now: save as a table' }));
  expect(board.name).toBe('needs-a-person-now-2026-03-19.csv');
  expect(board.rows.map(([where, , who]) => [where, who])).toEqual([
    ['Column', 'Customer'],
    ['Nobody owns', 'Paul Adeyemi'],
    ['Nobody owns', 'Greta Holm'],
    ['Nobody owns', 'Nils Aker'],
    ['Nobody owns', 'Ana Sousa'],
    ['Due within the hour', 'James Whitcombe'],
    ['Due within the hour', 'Oliver Brandt'],
    ['Due within the hour', 'Rosa Klein'],
    ['Promise broken', 'Ines Duarte'],
    ['Promise broken', 'Derek Osei'],
  ]);

  await page.getByRole('button', { name: 'Choose several' }).click();
  await unowned.getByRole('checkbox', { name: /^Choose Greta Holm/ }).check();
  await unowned.getByRole('checkbox', { name: /^Choose Ana Sousa/ }).check();
  await page.getByRole('button', { name: 'Assign 2 cases' }).click();
  const dialog = page.getByRole('dialog', { name: 'Assign 2 cases' });
  await dialog.getByRole('radio', { name: /^Tom Keller/ }).check();
  await expectNoViolations(page);
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(unowned).toHaveAccessibleName('Nobody owns 2');
  await expect(unowned.getByRole('link')).toHaveText(['Paul Adeyemi', 'Nils Aker']);
  await expect(tom.cases.getByRole('link', { name: /Ana Sousa/ })).toBeVisible();

  await backstageOf(page).act('leila', {
    do: 'request',
    method: 'POST',
    path: '/desk/v1/cases/20428/claim',
    headers: { 'If-Match': '*' },
    body: {},
  });
  await expect(unowned.getByRole('link')).toHaveText(['Nils Aker']);

  await page.getByRole('link', { name: 'Shift' }).click();
  const priya = page.getByRole('region', { name: /Priya Nair$/ });
  await expect(priya).toContainText('Customer care, on until 20:00');
  await expect(priya.getByRole('link', { name: 'James Whitcombe' }).first()).toBeVisible();
  await expect(page.getByRole('region', { name: /Owen Pryce$/ })).toContainText('not on');
  await expectNoViolations(page);
  const shift = await savedTable(page.getByRole('button', { name: 'Shift: save as a table' }));
  const [, , , , openCases = '', , due = ''] = shift.rows.find(([name]) => name === 'Priya Nair') ?? [];
  for (const [figure, title, count] of [
    [`Priya Nair: ${openCases} open cases`, 'Priya Nair, open', openCases],
    [`Priya Nair, Due this shift: ${due}`, 'Priya Nair, due', due],
  ] as const) {
    await priya.getByRole('button', { name: figure }).click();
    const cases = page.getByRole('dialog', { name: title });
    await expect(cases.getByRole('listitem')).toHaveCount(Number(count));
    await expectNoViolations(page);
    await page.keyboard.press('Escape');
    await expect(priya.getByRole('button', { name: figure })).toBeFocused();
  }
  // What happens elsewhere shows by itself, and what is owed is given on where it stands.
  const leila = page.getByRole('region', { name: /Leila Aziz$/ });
  await expect(leila).not.toContainText('Nils Aker');
  await backstageOf(page).act('leila', {
    do: 'request',
    method: 'POST',
    path: '/desk/v1/cases/20432/claim',
    headers: { 'If-Match': '*' },
    body: {},
  });
  await expect(leila.getByRole('link', { name: 'Nils Aker' })).toBeVisible();
  await priya
    .getByRole('button', { name: /^Assign \d+ cases$/ })
    .first()
    .click();
  await expect(page.getByRole('dialog', { name: /^Assign \d+ cases$/ })).toBeVisible();
});

test('a lead looks through an agent’s eyes, an agent through those of store staff: read-only, in their tab alone', async ({
  page,
}) => {
  test.slow();
  const WORDS = 'Ask about the hem';
  const menuOf = async (on: Page) => {
    await on.getByRole('button', { name: /Menu$/ }).click();
    await on.getByRole('menuitem', { name: 'Look through another role’s eyes' }).click();
    return on.getByRole('dialog', { name: 'Look through another role’s eyes' });
  };
  const strip = page.getByRole('status').filter({ hasText: 'You see what' });
  const mara = await openAs(page, 'mara');
  await mara.composer.choose('Note');
  await mara.composer.text.fill(WORDS);
  const dialog = await menuOf(page);
  await dialog.getByRole('radio', { name: 'Agent' }).check();
  await expectNoViolations(page);
  await dialog.getByRole('button', { name: 'Look' }).click();
  await expect(strip).toContainText(/^You see what agents see, read-only, until Fri 20 March, 15:\d\d\./);
  await expect(page.getByRole('link', { name: 'Supervisor' })).toBeHidden();

  // Over a reload too; what was written is kept, and nothing can be done with it.
  await page.goto('/cases/20418');
  await expect(mara.composer.text).toHaveValue(WORDS, { timeout: 40_000 });
  await expect(strip).toBeVisible();
  await expect(mara.composer.send).toBeDisabled();
  await expect(mara.composer.form).toContainText('nothing is sent. Your words are kept.');
  // What writes is there and off: keys, following, and what is done to many cases at once.
  await expect(mara.panel.getByRole('button', { name: 'Link a key' })).toBeDisabled();
  for (const key of await mara.panel.getByRole('button', { name: /^Change / }).all())
    await expect(key).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Follow this case' })).toBeDisabled();
  await mara.cases.getByRole('tab', { name: /^Unowned/ }).click();
  await mara.cases.getByRole('link', { name: /Nils Aker/ }).click();
  await expect(page.getByRole('heading', { name: 'Nils Aker', level: 1 })).toBeVisible();
  await page.keyboard.press('x');
  const many = mara.cases.getByRole('region', { name: 'Chosen cases' });
  for (const act of ['Resolve', 'Wait', 'Claim', 'Mark as unread'])
    await expect(many.getByRole('button', { name: act })).toBeDisabled();
  await expect(many).toContainText('nothing is changed');
  await expectNoViolations(page);

  const beside = await page.context().newPage();
  await openAs(beside, 'priya', '/');
  const hers = await menuOf(beside);
  await expect(hers.getByRole('radio', { name: 'Store' })).toBeChecked();
  await hers.getByRole('button', { name: 'Look' }).click();
  await expect(beside.getByRole('heading', { name: 'Who is in front of you?' })).toBeVisible();
  await expect(beside.getByRole('status').filter({ hasText: 'store staff' })).toBeVisible();
  await expectNoViolations(beside);

  // A supervisor sees the scorecard as reviewers do, and scores nothing.
  await openAs(beside, 'sam', '/supervision/review');
  const scoring = await menuOf(beside);
  await scoring.getByRole('radio', { name: 'Reviewer' }).check();
  await scoring.getByRole('button', { name: 'Look' }).click();
  await expect(beside.getByRole('status').filter({ hasText: 'what reviewers see' })).toBeVisible();
  await beside.getByRole('link', { name: /^Review queue/ }).click();
  const card = beside.getByRole('region', { name: 'Scorecard' });
  await expect(card).toContainText('nothing is scored');
  for (const mark of await card.getByRole('radio').all()) await expect(mark).toBeDisabled();
  for (const act of [/^Save and next/, /^Share with/])
    await expect(card.getByRole('button', { name: act })).toBeDisabled();
  await expect(beside.getByRole('button', { name: /^Cite for/ })).toHaveCount(0);
  await expectNoViolations(beside);

  await page.getByRole('button', { name: 'Back to yourself' }).click();
  await expect(strip).toBeHidden();
  await page.getByRole('link', { name: 'Supervisor' }).click();
  await page.getByRole('link', { name: 'Shift' }).click();
  const looks = page
    .getByRole('region', { name: 'Looked through another role’s eyes' })
    .getByRole('listitem');
  await expect(looks).toHaveText([
    /Samira Haddad.*as Reviewer, since /,
    /Priya Nair.*as Store, since /,
    /Mara.*as Agent, 19 Mar, .* to 19 Mar/,
  ]);
  await expectNoViolations(page);
});
