// B4: a case is handed over without retelling; whoever gives stays the owner until somebody says yes; an owner who stays
// silent gives it back to the queue.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { openAs, type Agent } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';
import { expectFocus } from '../pages/keys.ts';

const dialogOn = (page: Page) => page.getByRole('dialog', { name: /^Hand over case/ });
const next = (page: Page) => dialogOn(page).getByRole('button', { name: 'Next' });

/** Priya offers James's case to Tom, by keyboard and in three answers. */
async function offerToTom({ page, panel }: Agent): Promise<void> {
  await panel.click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('h');
  await dialogOn(page)
    .getByRole('radio', { name: /^Tom Keller/ })
    .check();
  await next(page).click();
  await dialogOn(page).getByRole('textbox').fill('My shift ends at four.');
  await next(page).click();
  await dialogOn(page).getByRole('button', { name: 'Hand over' }).click();
  await page.getByRole('dialog', { name: 'Tom is asked' }).getByRole('button', { name: 'Close' }).click();
}

test('handing over asks to whom and why, takes the story along, and is the other’s when they accept', async ({
  page,
}) => {
  const priya = await openAs(page, 'priya');
  await page.getByRole('button', { name: /^Hand over/ }).click();
  const dialog = dialogOn(page);
  await next(page).click();
  await expect(dialog.getByRole('alert')).toHaveText('Choose somebody, or a queue.');
  await expect(dialog.getByRole('radio').first()).toHaveAccessibleName(/^Claire Vasseur/);
  await dialog.getByRole('searchbox').fill('tom');
  await dialog.getByRole('radio', { name: /^Tom Keller/ }).check();
  await next(page).click();
  await next(page).click();
  await expect(dialog.getByText('Say why: whoever reads the line needs it.')).toBeVisible();
  await dialog.getByRole('textbox').fill('My shift ends at four.');
  await next(page).click();
  await expect(dialog.getByRole('region', { name: 'What goes along' })).toContainText('Promised:');
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await page.getByRole('dialog', { name: 'Tom is asked' }).getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('Waiting for Tom to accept.')).toBeVisible();
  await expect(priya.panel).toContainText('Priya Nair you');
  await expectFocus(page);

  const tom = await openAs(await page.context().newPage(), 'tom', '/cases/20418');
  await tom.composer.text.fill('Half a sen');
  await expect(tom.page.getByText('Priya Nair hands this case over to you.')).toBeVisible();
  await expect(tom.page.getByText('“My shift ends at four.”').first()).toBeVisible();
  await expect(tom.page.getByRole('region', { name: 'Story so far', exact: true })).toContainText(
    'Promised:',
  );
  await expect(tom.cases.getByRole('link', { name: /James Whitcombe/ })).toContainText('from Priya, accept?');
  await tom.page.getByRole('button', { name: 'Accept' }).click();
  await expect(tom.panel).toContainText('Tom Keller you');
  await expectFocus(tom.page);
  await expect(tom.rowWith('Priya Nair handed over to Tom Keller. “My shift ends at four.”')).toBeVisible();
  await expect(tom.composer.text).toHaveValue('Half a sen');
  await expect(priya.panel).toContainText('Tom Keller');
  await expect(page.getByText('Waiting for Tom to accept.')).toHaveCount(0);
});

test('who declines says a word, and the case stays where it was', async ({ page }) => {
  const priya = await openAs(page, 'priya');
  await offerToTom(priya);
  const tom = await openAs(await page.context().newPage(), 'tom', '/cases/20418');
  await tom.page.getByRole('button', { name: 'Decline' }).click();
  await tom.page.getByRole('textbox', { name: /^A word to Priya/ }).fill('I am off at four, too.');
  await tom.page.getByRole('button', { name: 'Decline' }).click();
  const entry = 'Tom Keller does not take the case. It stays with Priya Nair. “I am off at four, too.”';
  await expect(priya.rowWith(entry)).toBeVisible();
  await expectFocus(tom.page);
  await expect(priya.panel).toContainText('Priya Nair you');
});

test('what was not accepted yet can be taken back', async ({ page }) => {
  const priya = await openAs(page, 'priya');
  await offerToTom(priya);
  await page.getByRole('button', { name: 'Pull back' }).click();
  await expect(priya.rowWith('Priya Nair took the hand-over to Tom Keller back.')).toBeVisible();
  await expectFocus(page);
  await expect(page.getByText('Waiting for Tom to accept.')).toHaveCount(0);
  const tom = await openAs(await page.context().newPage(), 'tom', '/cases/20418');
  await expect(tom.panel).toContainText('Priya Nair');
  await expect(tom.page.getByRole('button', { name: 'Accept' })).toHaveCount(0);
});

test('a colleague asks to take over, and the owner says yes', async ({ page }) => {
  const tom = await openAs(page, 'tom', '/cases/20418');
  await tom.panel.getByRole('button', { name: 'Ask to take over' }).click();
  await expect(page.getByText('Priya is asked.')).toBeVisible();
  await expectFocus(page);
  const priya = await openAs(await page.context().newPage(), 'priya', '/cases/20418');
  await priya.page.getByRole('button', { name: 'Give it to Tom' }).click();
  await expect(tom.panel).toContainText('Tom Keller you');
  await expect(tom.rowWith('Priya Nair handed over to Tom Keller.')).toBeVisible();
});

test('an owner who stays silent past the team’s time gives the case back to the queue', async ({ page }) => {
  const priya = await openAs(page, 'priya', '/cases/20431');
  const backstage = backstageOf(page);
  await backstage.arrive('chat', 'sofia-marchetti', 'Is anybody there?');
  await expect(priya.rowWith('Is anybody there?')).toBeVisible();
  await expect(priya.panel).toContainText(/Unanswered, back to the queue today \d\d:\d\d\./);
  await backstage.clock({ by: 3 * 3_600_000 });
  await expect(priya.panel).toContainText('Nobody owns this');
  await expect(priya.rowWith('Given back to the queue: Priya Nair did not answer for')).toBeVisible();
  await priya.cases.getByRole('tab', { name: /^Unowned/ }).click();
  await expect(priya.cases.getByRole('link', { name: /Sofia Marchetti/ })).toBeVisible();
});

test('while somebody is away, who stands in has their cases and may answer for them', async ({ page }) => {
  const priya = await openAs(page, 'priya');
  await page.getByRole('button', { name: /^PN, Priya Nair/ }).click();
  await page.getByRole('menuitem', { name: 'Away' }).click();
  const dialog = page.getByRole('dialog', { name: 'Away' });
  await dialog.getByRole('combobox', { name: 'Who stands in' }).selectOption('Tom Keller');
  await dialog.getByRole('button', { name: 'Say so' }).click();
  await expect(priya.panel).toContainText('away until tomorrow 09:00, Tom stands in');

  const tom = await openAs(await page.context().newPage(), 'tom', '/cases/20418');
  await expect(tom.cases.getByRole('link', { name: /James Whitcombe/ })).toContainText('for Priya');
  await expect(tom.panel.getByRole('button', { name: /^Hand over/ })).toBeVisible();
});
