// Without a mouse: from signing in to a resolved case and one that was handed over.
import { expect, test } from '../fixtures.ts';
import { expectNoViolations } from '../pages/accessibility.ts';
import { agentOn, openAs } from '../pages/agent.ts';
import { tabTo } from '../pages/keys.ts';

test('by keyboard alone: sign in, claim, answer on two channels, promise, resolve, hand over', async ({
  page,
}) => {
  const { keyboard } = page;
  await page.goto('/');
  const priya = page.getByRole('button', { name: /^(?:PN )?Priya Nair/ });
  await expect(priya).toBeVisible();
  await tabTo(page, priya);
  await keyboard.press('Enter');

  const agent = agentOn(page);
  const mine = agent.cases.getByRole('tab', { name: /^Mine/ });
  await expect(mine).toHaveAttribute('aria-selected', 'true');
  await tabTo(page, mine);
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  const unowned = agent.cases.getByRole('tab', { name: /^Unowned/ });
  await expect(unowned).toHaveAttribute('aria-selected', 'true');
  await expect(agent.cases.getByRole('listitem').first()).toBeVisible();

  const name = page.getByRole('heading', { level: 1 });
  await keyboard.press('j');
  await expect(agent.timeline.getByRole('article').first()).toBeVisible();
  await expect(name).toHaveText('Nils Aker');
  await keyboard.press('j');
  await expect(name).toHaveText('Ana Sousa');
  await keyboard.press('k');
  await expect(name).toHaveText('Nils Aker');
  await expect(agent.panel).toContainText('Nobody owns this');
  await keyboard.press('c');
  await expect(agent.panel).toContainText('Priya Nair you');

  await keyboard.press('r');
  await expect(agent.composer.text).toBeFocused();
  await expect(agent.composer.channel('Chat')).toBeChecked();
  await keyboard.type('I own this now, and I answer today.');
  await keyboard.press('Control+Enter');
  await expect(agent.composer.text).toHaveValue('');
  const answer = agent.rowWith('I own this now, and I answer today.');
  await expect(answer).toBeVisible();
  await expect(answer).not.toContainText(/Sending|Waiting|Not /);

  // The other channel, and a promise with it: the focus is never lost on the way.
  await keyboard.press('Control+.');
  await expect(agent.composer.channel('Email')).toBeChecked();
  await expect(agent.composer.text).toBeFocused();
  await keyboard.type('I will ring you by 18:00 today.');
  await tabTo(page, agent.composer.form.getByRole('button', { name: 'Add promise' }));
  await keyboard.press('Enter');
  const promise = page.getByRole('dialog', { name: 'Promise' });
  await tabTo(page, promise.getByRole('button', { name: 'Promise', exact: true }));
  await keyboard.press('Enter');
  await expect(agent.composer.form.getByRole('button', { name: /^Promise: I will ring/ })).toBeFocused();
  await keyboard.press('Control+Enter');
  await expect(agent.rowWith('I will ring you by 18:00 today.').first()).toBeVisible();

  // Before the promise is recorded already: it is asked for.
  await tabTo(page, page.getByRole('button', { name: 'Resolve' }), 'Shift+Tab');
  await keyboard.press('e');
  const asks = page.getByRole('alertdialog', { name: '1 promise is still open' });
  const kept = asks.getByRole('checkbox', { name: 'Kept: I will ring you by 18:00 today.' });
  await expect(kept).toBeEnabled({ timeout: 30_000 });
  await tabTo(page, kept);
  await keyboard.press('Space');
  const rest = page.getByRole('alertdialog', { name: 'No promise is open' });
  await tabTo(page, rest.getByRole('button', { name: 'Resolve', exact: true }));
  await keyboard.press('Enter');
  await expect(agent.panel.getByText('Resolved', { exact: true })).toBeVisible();

  await keyboard.press('j');
  await expect(name).not.toHaveText('Nils Aker');
  await keyboard.press('c');
  await expect(agent.panel).toContainText('Priya Nair you');
  await keyboard.press('h');
  const giving = page.getByRole('dialog', { name: /^Hand over case/ });
  const tom = giving.getByRole('radio', { name: /^Tom Keller/ });
  await expect(tom).toBeVisible();
  await tabTo(page, giving.getByRole('searchbox'));
  await keyboard.type('tom kel');
  await tabTo(page, tom);
  await keyboard.press('Space');
  await keyboard.press('Enter');
  await tabTo(page, giving.getByRole('textbox'));
  await keyboard.type('My shift ends at four.');
  await tabTo(page, giving.getByRole('button', { name: 'Next' }));
  await keyboard.press('Enter');
  await tabTo(page, giving.getByRole('button', { name: 'Hand over' }));
  await keyboard.press('Enter');
  const done = page.getByRole('dialog', { name: 'Tom is asked' });
  await tabTo(page, done.getByRole('button', { name: 'Close' }));
  await keyboard.press('Enter');
  await expect(page.getByText('Waiting for Tom to accept.')).toBeVisible();
});

test('entry by entry: arrow keys walk the timeline from the row that Tab leads to', async ({ page }) => {
  await page.goto('/?as=priya&to=/cases/20418');
  const agent = agentOn(page);
  await expect(agent.timeline.getByRole('article').first()).toBeVisible();
  const stop = agent.timeline.locator('article[tabindex="0"]');
  await tabTo(page, stop);
  const focused = () => page.evaluate(() => Number(document.activeElement?.ariaPosInSet));
  const from = await focused();
  await page.keyboard.press('ArrowUp');
  await expect.poll(focused).toBeLessThan(from);
  const above = await focused();
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toBeGreaterThan(above);
});

test('Ctrl+K does everything by name, from wherever one is', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  await agent.composer.text.fill('Half a sentence');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Everything by name' });
  const said = palette.getByRole('combobox', { name: 'What do you want to do?' });
  await expect(said).toBeFocused();
  // What cannot be done here is not offered: the case is hers already.
  await expect(palette.getByRole('option', { name: /^Hand this case over/ })).toBeVisible();
  await expect(palette.getByRole('option', { name: /^Claim this case/ })).toHaveCount(0);
  await expectNoViolations(page);
  await page.keyboard.type('note');
  await expect(palette.getByRole('option')).toHaveText([/^Write an internal note/]);
  await page.keyboard.press('Enter');
  await expect(palette).toBeHidden();
  await expect(agent.composer.text).toBeFocused();
  await expect(agent.composer.channel('Note')).toBeChecked();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('sour');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Sources', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('no such thing');
  await expect(palette).toContainText('Nothing here is called “no such thing”.');
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('whit');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'James Whitcombe', level: 1 })).toBeVisible();
});

test('letters mean letters while one writes, and everywhere once single keys are off', async ({ page }) => {
  const agent = agentOn(page);
  await page.goto('/?as=priya&to=/cases/20418');
  await expect(agent.composer.text).toBeVisible();
  await page.keyboard.press('r');
  await expect(agent.composer.text).toBeFocused();
  await page.keyboard.type('dejck?');
  await expect(agent.composer.text).toHaveValue('dejck?');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: 'Keyboard help (?)' }).press('Enter');
  const help = page.getByRole('dialog', { name: 'Keyboard' });
  await help.getByRole('switch', { name: 'Single keys act' }).press('Space');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('d');
  await page.keyboard.press('?');
  await expect(page.getByRole('heading', { name: 'James Whitcombe', level: 1 })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a key of one’s own: whoever has it is told of, everything that shows a key shows it, and it stays', async ({
  page,
}) => {
  const agent = await openAs(page, 'priya', '/?view=unowned');
  const { keyboard } = page;
  await expect(agent.cases.getByRole('listitem').first()).toBeVisible();
  await keyboard.press('j');
  const claim = agent.panel.getByRole('button', { name: 'Claim' });
  await expect(claim).toHaveText('ClaimC');

  await keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard' });
  await help.getByRole('button', { name: 'Claim this case: C. Change it' }).press('Enter');
  await keyboard.press('j');
  await expect(help.getByRole('status')).toHaveText('J is: Next case.Use it here');
  await expectNoViolations(page);
  await keyboard.press('q');
  await expect(help.getByRole('button', { name: 'Claim this case: Q. Change it' })).toBeFocused();
  await expect(help.getByRole('button', { name: 'Inbox: G then I. Change it' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(help).toBeHidden();

  await page.reload();
  await expect(claim).toHaveText('ClaimQ');
  await keyboard.press('c');
  await keyboard.press('q');
  await expect(agent.panel).toContainText('Priya Nair you');
  await keyboard.press('?');
  await help.getByRole('button', { name: 'Usual keys again' }).press('Enter');
  await expect(help.getByRole('button', { name: 'Claim this case: C. Change it' })).toBeVisible();
});
