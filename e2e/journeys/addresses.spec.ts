// Addresses that lead nowhere, or where one may not go: a plain sentence and a way out.
import { expect, test } from '../fixtures.ts';
import { expectNoViolations } from '../pages/accessibility.ts';
import { agentOn, openAs } from '../pages/agent.ts';

const nowhere = [
  { address: '/nowhere', says: 'There is nothing at this address', way: 'Go to the inbox' },
  { address: '/cases/20418/more', says: 'There is nothing at this address', way: 'Go to the inbox' },
  { address: '/cases/99999', says: 'There is no case 99999 that you may see', way: 'Back to the inbox' },
  {
    address: '/customers/nobody',
    says: 'There is no customer nobody that you may see',
    way: 'Back to the inbox',
  },
] as const;

for (const { address, says, way } of nowhere)
  test(`${address} says so and leads back`, async ({ page }) => {
    await page.goto(`/?as=priya&to=${address}`);
    await expect(page.getByRole('heading', { name: says, level: 1 })).toBeVisible();
    if (address === '/nowhere') await expectNoViolations(page);
    await page.getByRole('main').locator('a, button').filter({ hasText: way }).click();
    await expect(agentOn(page).cases.getByRole('tab', { name: /^Mine/ })).toBeVisible();
    await expect(page).toHaveURL(/\/(?:\?.*)?$/);
  });

test('somebody of one shop cannot open a customer of another brand', async ({ page }) => {
  for (const [address, says] of [
    ['/cases/20197', 'There is no case 20197 that you may see'],
    ['/customers/oliver-brandt', 'There is no customer oliver-brandt that you may see'],
  ] as const) {
    await page.goto(`/?as=nadia&to=${address}`);
    await expect(page.getByRole('heading', { name: says, level: 1 })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Back to the inbox' })).toBeVisible();
    await expect(page.getByText('Oliver Brandt')).toHaveCount(0);
  }
});

test('somebody of a shop sees neither internal notes, nor spending, nor whole phone numbers', async ({
  page,
}) => {
  const agent = await openAs(page, 'nadia');
  await expect(page.getByRole('heading', { name: 'James Whitcombe', level: 1 })).toBeVisible();
  await expect(agent.filter('Store')).toBeVisible();
  await expect(agent.timeline.getByRole('article', { name: /Internal note/ })).toHaveCount(0);
  await expect(agent.panel).not.toContainText('+44 7');
  await expect(agent.panel).not.toContainText(/lifetime|spent/i);
  await expect(page.getByRole('button', { name: /^(?:Claim|Take over|Release|Resolve)/ })).toHaveCount(0);
});

test('a link in the name of nobody leads to the list of people', async ({ page }) => {
  await page.goto('/?as=nobody&to=/cases/20418');
  await expect(page.getByRole('alert')).toContainText('You are not signed in.');
  await expect(page.getByRole('button', { name: /Priya Nair/ })).toBeVisible();
});
