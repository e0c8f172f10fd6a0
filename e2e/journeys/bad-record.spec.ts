// A5: one record nobody can read is one card, not a missing page.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';

test('the other 49 mails are shown, and the damaged one is a card with source, time, reason and raw text', async ({
  page,
}) => {
  const agent = await openAs(page, 'priya', '/cases/20350');
  await expect(agent.filter('Email')).toHaveAccessibleName('Only Email, 50 entries');
  await agent.goTo('2025-12-16');
  const card = agent.row(/^Email, Unreadable record, .*Tue 16 December 16:20/);
  await expect(card).toContainText('This record from Email could not be read');
  await card.getByText('Show what arrived').click();
  // As text: the handler in it stays words.
  await expect(card).toContainText('<b onclick=');
  await expect(card.locator('b[onclick]')).toHaveCount(0);
  await expect(agent.rowWith('Three, shall we keep one?').last()).toBeAttached();
  await expect(agent.row('Missing here: Email')).toHaveCount(0);
});

test('a text message that cannot be read stands among the others', async ({ page }) => {
  const agent = await openAs(page, 'priya', '/cases/20301');
  await agent.goTo('2026-02-02');
  await expect(agent.rowWith('Is the grey coat still in the Kingsgate window?')).toBeVisible();
  await expect(agent.row(/^SMS, Unreadable record/)).toContainText('This record from SMS could not be read');
});

test('an unreadable record that arrives while one looks does not break the line', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  await backstageOf(page).arrive('sms', 'james-whitcombe', {
    sid: 'SM00000000000000000000000000000bad',
    body: 17,
    direction: null,
    date_created: 'yesterday',
  });
  await expect(agent.row(/^SMS, Unreadable record/)).toBeVisible();
  await expect(agent.rowWith('Does W33 come in the longer leg?')).toBeVisible();
});
