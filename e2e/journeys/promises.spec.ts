// B5: a promise goes with its reply, is seen everywhere, is moved with a word, kept, late, not kept; resolving asks.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { expectNoViolations } from '../pages/accessibility.ts';
import { openAs, type Agent } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';

/** Sofia’s case has no promise when the world begins. */
const SOFIA = '/cases/20431';
const WORDS = 'I look into it. I will ring you by 18:00 today.';
const PROMISED = 'I will ring you by 18:00 today.';
const minutes = (n: number) => n * 60_000;

const box = ({ panel }: Agent) => panel.getByRole('checkbox', { name: `Kept: ${PROMISED}` });
const inPanel = ({ panel }: Agent) => panel.getByRole('listitem').filter({ hasText: PROMISED });
const inList = ({ cases }: Agent) => cases.getByRole('link', { name: /Sofia Marchetti/ });

async function promise(agent: Agent): Promise<void> {
  const { page, composer } = agent;
  await expect(composer.channel('Chat')).toBeChecked();
  await composer.text.fill(WORDS);
  await composer.form.getByRole('button', { name: 'Add promise' }).click();
  const dialog = page.getByRole('dialog', { name: 'Promise' });
  await expect(dialog.getByLabel('What is promised?')).toHaveValue(PROMISED);
  await expect(dialog.getByLabel('By when')).toHaveValue('2026-03-19T18:00');
  await dialog.getByRole('button', { name: 'Promise', exact: true }).click();
  await expect(composer.form).toContainText(`Promise: ${PROMISED}, today 18:00`);
  await composer.send.click();
  await expect(box(agent)).toBeVisible({ timeout: 20_000 });
}

const openMenu = async ({ panel, page }: Agent, item: string) => {
  await panel.getByRole('button', { name: `More about “${PROMISED}”` }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

async function madeIn(page: Page, caseId: string): Promise<number> {
  const lines = await backstageOf(page).journal('desk');
  const isMade = (line: unknown) => JSON.stringify(line).includes('"promise-made"');
  return lines.filter((line) => isMade(line) && JSON.stringify(line).includes(`"${caseId}"`)).length;
}

test('a promise is made with a reply, and stands in panel, list, story and line', async ({ page }) => {
  const agent = await openAs(page, 'priya', SOFIA);
  await promise(agent);
  await expect(inPanel(agent)).toContainText('Today 18:00. You, by chat');
  await expect(agent.rowWith(`Priya Nair promised: “${PROMISED}”, by Thu 19 March 18:00.`)).toBeVisible();
  await expect(agent.story).toContainText(PROMISED);
  await expect(agent.bar).toContainText('Promise:Today 18:00');
  expect(await madeIn(page, '20431')).toBe(1);
});

test('it is made once although the desk’s answer was lost', async ({ page }) => {
  const agent = await openAs(page, 'priya', SOFIA);
  await expect(agent.composer.channel('Chat')).toBeChecked();
  await agent.composer.text.fill(WORDS);
  await agent.composer.form.getByRole('button', { name: 'Add promise' }).click();
  await page
    .getByRole('dialog', { name: 'Promise' })
    .getByRole('button', { name: 'Promise', exact: true })
    .click();
  await backstageOf(page).dial('desk', { fault: 'commits-then-fails', only: 'writes' });
  await agent.composer.send.click();
  await expect(agent.panel).toContainText('Being recorded', { timeout: 20_000 });
  await backstageOf(page).dial('desk', 'healthy');
  await expect(agent.panel.getByText('Being recorded')).toBeHidden({ timeout: 30_000 });
  await expect(box(agent)).toHaveCount(1);
  expect(await madeIn(page, '20431')).toBe(1);
});

test('it is moved with a word to the customer, and kept', async ({ page }) => {
  const agent = await openAs(page, 'priya', SOFIA);
  await promise(agent);
  await openMenu(agent, 'Another time');
  const dialog = page.getByRole('dialog', { name: 'Another time' });
  await dialog.getByLabel('By when').fill('2026-03-20T10:00');
  await expect(dialog.getByRole('button', { name: 'Move' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Told by chat' }).click();
  await expectNoViolations(page);
  await dialog.getByRole('button', { name: 'Move' }).click();
  await expect(inPanel(agent)).toContainText('Tomorrow 10:00');
  await expect(
    agent.rowWith(/from Thu 19 March 18:00 to Fri 20 March 10:00\. Sofia was told\./),
  ).toBeVisible();
  await box(agent).click();
  await expect(inPanel(agent)).toContainText('Kept');
  await expect(agent.rowWith(`Promise kept by Priya Nair: “${PROMISED}”.`)).toBeVisible();
});

test('past its time it is late everywhere, then not kept on the line, and can still be kept late', async ({
  page,
}) => {
  await page.clock.install();
  const agent = await openAs(page, 'priya', SOFIA);
  await promise(agent);
  await backstageOf(page).clock({ to: '2026-03-19T18:02:00Z' });
  await page.clock.fastForward(20_000);
  await expect(inPanel(agent)).toContainText('Late 2 min');
  await expect(agent.rowWith('Promise not kept')).toHaveCount(0);
  await backstageOf(page).clock({ by: minutes(18) });
  await expect(agent.rowWith(`Promise not kept: “${PROMISED}”, due Thu 19 March 18:00.`)).toBeVisible();
  await expect(inPanel(agent)).toContainText('Late 20 min');
  await expect(inList(agent)).toContainText(/Late/);
  await box(agent).click();
  await expect(inPanel(agent)).toContainText(/Kept, 2\d min late/);
});

test('resolving asks, keeps open by default, and lets one tick what was kept', async ({ page }) => {
  const agent = await openAs(page, 'priya', SOFIA);
  await promise(agent);
  await page.getByRole('button', { name: /^Resolve/ }).click();
  const asks = page.getByRole('alertdialog', { name: '1 promise is still open' });
  await expect(asks).toContainText(PROMISED);
  await expectNoViolations(page);
  await asks.getByRole('button', { name: 'Keep open' }).click();
  await expect(box(agent)).toBeVisible();

  await page.getByRole('button', { name: /^Resolve/ }).click();
  await asks.getByRole('checkbox', { name: `Kept: ${PROMISED}` }).click();
  const rest = page.getByRole('alertdialog', { name: 'No promise is open' });
  await rest.getByRole('button', { name: 'Resolve', exact: true }).click();
  await expect(agent.panel.getByText('Resolved', { exact: true })).toBeVisible();
});
