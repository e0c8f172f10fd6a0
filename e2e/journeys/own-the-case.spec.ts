// B1, B3: a case is nobody's until somebody claims it; of two who claim at once one owns it and the other is told.
import { expect, test } from '../fixtures.ts';
import { agentOn, openAs } from '../pages/agent.ts';

test('a case that is nobody’s is claimed, released and claimed again, and the line says so', async ({
  page,
}) => {
  await page.goto('/?as=priya&to=/');
  await page.getByRole('tab', { name: /^Unowned/ }).click();
  await page.getByRole('link', { name: /Paul Adeyemi/ }).click();
  const agent = agentOn(page);
  await expect(agent.panel.getByText('Nobody owns this')).toBeVisible();

  await agent.panel.getByRole('button', { name: /^Claim/ }).click();
  await expect(agent.panel.getByText('Priya Nair')).toBeVisible();
  await expect(agent.timeline.getByText('Priya Nair claimed the case.')).toBeVisible();

  await agent.panel.getByRole('button', { name: 'Release' }).click();
  await expect(agent.panel.getByText('Nobody owns this')).toBeVisible();
  await expect(agent.timeline.getByText('Priya Nair released the case.')).toBeVisible();
});

test('resolving with open promises asks first; a resolved case can be reopened', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  await page.getByRole('button', { name: /^Resolve/ }).click();
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await expect(dialog.getByText('2 promises are still open')).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep open' }).click();
  await expect(agent.panel.getByText('Open, our turn')).toBeVisible();

  await page.getByRole('button', { name: /^Resolve/ }).click();
  await dialog.getByRole('button', { name: 'Resolve anyway' }).click();
  await expect(agent.panel.getByText('Resolved')).toBeVisible();
  await page.getByRole('button', { name: 'Reopen' }).click();
  await expect(agent.panel.getByText(/^Open/)).toBeVisible();
});

test('the one who was slower is told who and when, and keeps every word', async ({ page, context }) => {
  await page.goto('/?as=priya&to=/cases/20428');
  const priya = agentOn(page);
  const words = 'Paul, I can see both charges. I am reversing the second one now.';
  await priya.composer.text.fill(words);

  const other = await context.newPage();
  await other.goto('/?as=tom&to=/cases/20428');
  await agentOn(other)
    .panel.getByRole('button', { name: /^Claim/ })
    .click();
  await expect(priya.panel.getByText('Tom Keller')).toBeVisible();
  await expect(priya.composer.text).toHaveValue(words);
  await expect(priya.composer.send).toBeDisabled();
  await expect(priya.composer.send).toContainText('Tom owns this');
});
