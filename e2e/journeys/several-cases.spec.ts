// B6: two problems of one customer, two owners, one line: an entry belongs to a case, goes to the other one and back,
// becomes a case of its own, and a promise is made from it.
import { expect, test } from '../fixtures.ts';
import { expectNoViolations } from '../pages/accessibility.ts';
import { openAs } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';
import { expectFocus } from '../pages/keys.ts';

test('an entry goes to the other case and back, to a new one, and is promised from, by keys', async ({
  page,
}) => {
  const tom = await openAs(page, 'tom', '/cases/20413');
  const word = tom.rowWith('Noon is over, no suit.');
  const menu = page.getByRole('menu', { name: 'Entry menu' });
  const caseOnly = page.getByRole('switch', { name: 'This case only' });
  const toMenu = async () => {
    await word.focus();
    await page.keyboard.press('.');
    await expect(menu.getByRole('menuitem').first()).toBeFocused();
  };

  await toMenu();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Move to another case' });
  await expect(dialog.getByRole('checkbox', { name: /Noon is over/ })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'Gift card will not go in' })).toBeChecked();
  await expectNoViolations(page);
  await dialog.getByRole('button', { name: 'Move' }).click();
  const moved = tom.rowWith('Tom Keller moved 1 entry from Suit needed by Friday 20413 to Gift card');
  await expect(moved).toBeVisible();
  await expectFocus(page);
  await caseOnly.click();
  await expect(word).toHaveCount(0);
  // What is gone from this case can be brought back from here.
  await moved.getByRole('button', { name: 'Undo' }).click();
  await expect(word).toBeVisible();
  await caseOnly.click();
  await expect(tom.rowWith('Tom Keller moved 1 entry back to Suit needed by Friday')).toBeVisible();
  await expect(moved.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await expectFocus(page);

  await toMenu();
  await menu.getByRole('menuitem', { name: 'Make a promise from this' }).click();
  const promise = page.getByRole('dialog', { name: 'Promise' });
  await promise.getByLabel('What is promised?').fill('The suit is there by six.');
  await promise.getByLabel('By when').fill('2026-03-19T18:00');
  await promise.getByRole('button', { name: 'Promise', exact: true }).click();
  await expect(tom.panel.getByRole('checkbox', { name: 'Kept: The suit is there by six.' })).toBeVisible();
  await expectFocus(page);

  // Her number as a whole: what she writes next goes along, and comes back with the rest.
  await toMenu();
  await page.keyboard.press('Enter');
  await dialog.getByRole('switch', { name: /^With the whole conversation/ }).press('Space');
  await dialog.getByRole('button', { name: 'Move' }).click();
  const whole = tom.rowWith('What is still to come in the same conversation goes along.');
  await expect(whole).toContainText('Tom Keller moved 1 entry from Suit needed by Friday');
  await backstageOf(page).arrive('sms', 'imogen-clarke', 'Still nothing here.');
  const next = tom.rowWith('Still nothing here.');
  await expect(next).toBeVisible();
  await caseOnly.click();
  await expect(word).toHaveCount(0);
  await expect(next).toHaveCount(0);
  await caseOnly.click();
  await whole.getByRole('button', { name: 'Undo' }).click();
  await expect(whole.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await caseOnly.click();
  await expect(word).toBeVisible();
  await expect(next).toBeVisible();
  await caseOnly.click();

  await toMenu();
  await page.keyboard.press('Enter');
  await dialog.getByRole('radio', { name: 'A new case' }).check();
  await dialog.getByRole('textbox', { name: 'What is it about?' }).fill('Lost in Leeds');
  await dialog.getByRole('button', { name: 'Make a new case' }).click();
  await expect(tom.rowWith('Tom Keller made a case of its own of 1 entry: Lost in Leeds')).toBeVisible();
  await expect(tom.panel.getByRole('link', { name: /Lost in Leeds/ })).toBeVisible();
  await expectFocus(page);
  const split = tom.rowWith('Tom Keller made a case of its own of 1 entry: Lost in Leeds');
  await split.getByRole('button', { name: 'Undo' }).click();
  await expect(tom.rowWith(/Tom Keller put Lost in Leeds \d+ back into Suit needed by Friday/)).toBeVisible();
  const lines = JSON.stringify(await backstageOf(page).journal('desk'));
  expect(['"move"', '"move-back"', '"promise-made"', '"split"'].map((act) => lines.includes(act))).toEqual([
    true,
    true,
    true,
    true,
  ]);
});
