// A3: a channel nobody linked says so and is not asked; linked, what is there stands in its place; unlinked, it goes.
import { expect, test } from '../fixtures.ts';
import type { Page } from '@playwright/test';
import { expectNoViolations } from '../pages/accessibility.ts';
import { openAs, type Agent } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';
import { asked, quiet } from '../pages/requests.ts';

const EDITH = '/cases/20350';
const HANDLE = 'edith@lorne.example';
const gap = (agent: Agent) => agent.row('Missing here: Social');
const post = (agent: Agent) => agent.rowWith('still nobody has told me whether the spelt is back');

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Link to Edith Lorne' });
const next = (page: Page) => page.keyboard.press('Enter');

/** Answers every question of the dialog from the keyboard. */
async function answer(page: Page, handle: string, from: string): Promise<void> {
  const dialog = dialogOf(page);
  await expect(dialog.getByLabel('Social account')).toBeFocused();
  await page.keyboard.type(handle);
  await next(page);
  await expect(dialog.getByLabel('Where do you have it from?')).toBeFocused();
  await page.keyboard.type(from);
  await next(page);
  await expect(dialog.getByRole('radio', { name: 'Not yet' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await next(page);
}

/** To the oldest end, where what is true of the whole history stands. */
async function toTheGap(agent: Agent): Promise<void> {
  await agent.goTo('2025-09-01');
  await expect(gap(agent)).toBeVisible();
}

test('it says not linked, and nobody is asked without a key', async ({ page }) => {
  const requests = asked(page);
  const agent = await openAs(page, 'priya', EDITH);
  await toTheGap(agent);
  await quiet(page);
  await expect(gap(agent)).toContainText('Social is not linked.');
  await expect(gap(agent)).toContainText('nobody was asked');
  expect(requests.backends()).not.toContain('social');
  expect(requests.backends()).not.toContain('phone');
  expect(requests.backends()).toContain('email');
  await expect(agent.filter('Social')).toHaveCount(0);
});

test('linked in place: the posts appear, the mails stay, another tab sees them; undone, they go', async ({
  page,
  context,
}) => {
  const agent = await openAs(page, 'priya', EDITH);
  const other = await openAs(await context.newPage(), 'tom', EDITH);
  await expect(other.rowWith('Bread, week 25').first()).toBeVisible();
  await page.bringToFront();
  await toTheGap(agent);
  await gap(agent).getByRole('button', { name: 'Link a social account' }).click();
  await answer(page, `@${HANDLE.toUpperCase()}`, 'She said so on the phone');
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('status')).toContainText(`@${HANDLE} is linked`);
  await expect(other.rowWith(/linked the social account/)).toBeVisible();
  await expect(post(other)).toBeVisible();

  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(gap(agent)).toHaveCount(0);
  await agent.goTo('2026-02-18');
  await expect(post(agent)).toBeVisible();
  await expect(agent.rowWith('Bread, week 25').first()).toBeVisible();
  await expect(agent.panel.getByText(`@${HANDLE}`)).toBeVisible();

  await agent.panel.getByRole('button', { name: `Change @${HANDLE}` }).click();
  const key = page.getByRole('dialog', { name: `Social account: @${HANDLE}` });
  await key.getByRole('button', { name: 'Unlink' }).click();
  await key.getByLabel('Why is it not theirs?').fill('It is her sister’s.');
  await page.keyboard.press('Enter');
  await expect(key.getByRole('status')).toContainText('not linked any more');
  await key.getByRole('button', { name: 'Close' }).click();
  await expect(post(agent)).toHaveCount(0);
  await expect(post(other)).toHaveCount(0);
  await expect(other.rowWith(/unlinked the social account/)).toContainText('It is her sister’s.');
  await expect(agent.rowWith('Bread, week 25').first()).toBeVisible();
  await toTheGap(agent);

  const acts = (await backstageOf(page).journal('desk')).map((line) => (line as { act: string }).act);
  expect(acts.filter((act) => act.endsWith('-key'))).toEqual(['link-key', 'unlink-key']);
});

test('what was typed is kept when the desk does not answer, and nothing is linked twice', async ({
  page,
}) => {
  const agent = await openAs(page, 'priya', EDITH);
  await toTheGap(agent);
  const backstage = backstageOf(page);
  await backstage.dial('desk', { fault: 'commits-then-fails', times: 1, only: 'writes' });
  await gap(agent).getByRole('button', { name: 'Link a social account' }).click();
  await answer(page, HANDLE, 'On her card');
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('alert')).toContainText('What you wrote is kept');
  await dialog.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText('is linked');
  const acts = (await backstage.journal('desk')).map((line) => (line as { act: string }).act);
  expect(acts.filter((act) => act === 'link-key')).toEqual(['link-key']);

  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByRole('status')).toContainText('Undone');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(gap(agent)).toBeVisible();
});

test('a value that is none is asked again; somebody else’s is only linked as shared, and says so', async ({
  page,
}) => {
  const agent = await openAs(page, 'priya', EDITH);
  await agent.panel.getByRole('button', { name: 'Link a key' }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('radio', { name: 'Phone' }).check();
  await next(page);
  await dialog.getByLabel('Phone').fill('ring me');
  await next(page);
  await dialog.getByLabel('Where do you have it from?').fill('Her note');
  await next(page);
  await dialog.getByRole('radio', { name: 'Yes, it is verified' }).check();
  await next(page);
  await expect(dialog.getByLabel('Phone')).toBeFocused();
  await expect(dialog).toContainText('This is no phone number.');
  await dialog.getByLabel('Phone').fill('07700 900184');
  await next(page);
  await expect(dialog.getByLabel('Where do you have it from?')).toHaveValue('Her note');
  await next(page);
  await next(page);
  await expect(dialog).toContainText('James Whitcombe has this key, too.');
  await expectNoViolations(page);
  await dialog.getByRole('button', { name: 'Link as shared' }).click();
  await expect(dialog.getByRole('status')).toContainText('is linked');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(agent.rowWith('Found by +447700900184, not verified').first()).toBeVisible();
});

test('who may not link is not offered to', async ({ page }) => {
  const agent = await openAs(page, 'sam', EDITH);
  await toTheGap(agent);
  await expect(gap(agent).getByRole('button')).toHaveCount(0);
  await expect(agent.panel.getByRole('button', { name: 'Link a key' })).toHaveCount(0);
});

test('the dialog breaks no rule of accessibility, in light and dark', async ({ page }) => {
  const agent = await openAs(page, 'priya', EDITH);
  await toTheGap(agent);
  await gap(agent).getByRole('button', { name: 'Link a social account' }).click();
  await expect(dialogOf(page).getByLabel('Social account')).toBeFocused();
  await expectNoViolations(page);
});
