// B1, B3: a case nobody owns is claimed, let go, resolved and opened again; of two who claim at once one is told.
import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { agentOn, openAs, type Agent } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';
import { expectFocus } from '../pages/keys.ts';

const tab = (agent: Agent, name: string): Locator =>
  agent.cases.getByRole('tab', { name: new RegExp(`^${name}`) });

test('what nobody owns is claimed from the list, and everybody sees whose it is', async ({ page }) => {
  const agent = await openAs(page, 'tom', '/');
  await tab(agent, 'Unowned').click();
  await expect(tab(agent, 'Unowned')).toHaveAccessibleName('Unowned 4');
  await agent.cases.getByRole('link', { name: /Paul Adeyemi/ }).click();
  await expect(agent.panel).toContainText('Nobody owns this');
  await agent.panel.getByRole('button', { name: /^Claim/ }).click();
  await expect(agent.panel).toContainText('Tom Keller you');
  await expectFocus(page);
  await expect(agent.rowWith('Tom Keller claimed the case.')).toBeVisible();
  await expect(tab(agent, 'Unowned')).toHaveAccessibleName('Unowned 3');
  await expect(agent.cases.getByRole('link', { name: /Paul Adeyemi/ })).toHaveCount(0);

  const other = await openAs(await page.context().newPage(), 'leila', '/cases/20428');
  await expect(other.panel).toContainText('Tom Keller');
  await expect(other.composer.send).toHaveText(/^Send, Tom owns this/);
  await expect(other.composer.send).toBeDisabled();
});

test('the owner lets a case go, and it is nobody’s', async ({ page }) => {
  const agent = await openAs(page, 'priya', '/cases/20431');
  await agent.panel.getByRole('button', { name: 'Release' }).click();
  await expect(agent.panel).toContainText('Nobody owns this');
  await expectFocus(page);
  await expect(agent.rowWith('Priya Nair released the case. Nobody owns it.')).toBeVisible();
  await expect(tab(agent, 'Unowned')).toHaveAccessibleName('Unowned 5');
});

test('resolving with open promises asks first, and keeping it open is the default', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  const resolve = page.getByRole('button', { name: /^Resolve/ });
  await resolve.click();
  const asks = page.getByRole('alertdialog', { name: '2 promises are still open' });
  await expect(asks).toContainText('Ring to confirm dispatch');
  await expect(asks).toContainText('Refund £4.95 parking');
  await asks.getByRole('button', { name: 'Keep open' }).click();
  await expect(agent.panel).toContainText('Open, our turn');

  await resolve.click();
  await asks.getByRole('button', { name: 'Resolve anyway' }).click();
  await expect(agent.panel.getByText('Resolved', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reopen' })).toBeFocused();
  await expect(agent.rowWith('Priya Nair resolved the case.').last()).toBeVisible();
  await page.getByRole('button', { name: 'Reopen' }).click();
  await expect(agent.panel).toContainText('Open');
  await expect(agent.rowWith('Priya Nair reopened the case.')).toBeVisible();
  await expect(agent.panel).toContainText('Reopened once, today');
  await expectFocus(page);
});

test('a case put aside waits until its time has come, or until the customer writes', async ({ page }) => {
  const agent = await openAs(page, 'priya', '/cases/20431');
  await page.getByRole('button', { name: 'Wait', exact: true }).click();
  await page.getByRole('menuitem', { name: /In an hour/ }).click();
  await expect(agent.panel).toContainText('Waiting until');
  await backstageOf(page).clock({ by: 3_600_000 });
  await expect(agent.panel).toContainText('Open, our turn');
  const back = agent.cases.getByRole('link', { name: /Sofia Marchetti/ });
  await expect(back).toContainText('Wait over');
  await page.getByRole('button', { name: 'Wait', exact: true }).click();
  await page.getByRole('menuitem', { name: /Tomorrow morning/ }).click();
  await expect(agent.panel).toContainText('Waiting until');
  await expectFocus(page);
  await expect(tab(agent, 'Waiting')).toHaveAccessibleName('Waiting 7');
  await backstageOf(page).arrive('chat', 'sofia-marchetti', 'Is it changed?');
  await expect(agent.panel).toContainText('Open, our turn');
  await expect(back).not.toContainText('Wait over');
});

test('of two who claim at once one owns it; the other is told who and when and keeps the draft', async ({
  page,
}) => {
  const tom = await openAs(page, 'tom', '/cases/20432');
  const leila = await openAs(await page.context().newPage(), 'leila', '/cases/20432');
  await tom.composer.text.fill('Tom was about to write this.');
  await leila.composer.text.fill('Leila was about to write this.');
  // Both requests are on their way before either is answered.
  await backstageOf(page).dial('desk', { fault: 'slow', delayMs: 1500, only: 'writes' });
  const claims = [tom, leila].map(({ panel }) => panel.getByRole('button', { name: /^Claim/ }));
  await Promise.all(claims.map((button) => button.evaluate((element) => (element as HTMLElement).click())));

  const told = /^(?:Tom Keller|Leila Aziz) claimed this case \d+ seconds? ago/;
  const losers = async () => {
    const isTold = await Promise.all(
      [tom, leila].map(({ alert }) => alert.filter({ hasText: told }).isVisible()),
    );
    return isTold.filter(Boolean).length;
  };
  await expect.poll(losers).toBe(1);
  const tomLost = await tom.alert.isVisible();
  const [winner, loser, name, text] = tomLost
    ? [leila, tom, 'Leila Aziz', 'Tom was about to write this.']
    : [tom, leila, 'Tom Keller', 'Leila was about to write this.'];
  await expect(winner.panel).toContainText(`${name} you`);
  await expect(loser.alert).toContainText('Your draft is kept.');
  await expect(loser.composer.text).toHaveValue(text);
  await expect(loser.panel).toContainText(name);
});

test('what was written after a lost race is still there after a reload', async ({ page }) => {
  const agent = await openAs(page, 'leila', '/cases/20432');
  await agent.composer.text.fill('I look at your bill now.');
  await backstageOf(page).act('tom', { do: 'claim', caseId: '20432' });
  await expect(agent.panel).toContainText('Tom Keller');
  await expect(agent.composer.send).toBeDisabled();
  await page.reload();
  await expect(agentOn(page).composer.text).toHaveValue('I look at your bill now.');
});
