// Mail from strangers: nothing in it runs, nothing is fetched without being asked, and files are only ever kept.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { openAs, type Agent } from '../pages/agent.ts';

/** Every address outside our own that anything on the page asks for. */
function foreignRequests(page: Page): readonly string[] {
  const urls: string[] = [];
  page.context().on('request', (request) => {
    const { hostname, href, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') urls.push(href);
  });
  return urls;
}

async function hostileMail(page: Page): Promise<{ agent: Agent; mail: ReturnType<Agent['row']> }> {
  const agent = await openAs(page, 'priya', '/cases/20371');
  await agent.goTo('2026-03-09');
  const mail = agent.row(/^Email, .*Mon 9 March 07:15$/);
  await expect(mail).toBeVisible();
  return { agent, mail };
}

test('images from elsewhere are blocked until asked for, once, for this mail alone', async ({
  page,
  expected,
}) => {
  // Nobody is there to send them.
  expected.push(/^Failed to load resource.*mailer\.example/);
  const foreign = foreignRequests(page);
  const agent = await openAs(page, 'priya');
  await agent.goTo('2026-03-18');
  const mail = agent.row(/^Email, James Whitcombe, Wed 18 March 08:15$/);
  await expect(mail).toContainText('2 remote images blocked, so the sender cannot see that you opened this.');
  await mail.getByRole('button', { name: 'Show the whole message' }).click();
  await expect(mail.locator('iframe')).toBeVisible();
  expect(foreign).toEqual([]);

  await mail.getByRole('button', { name: 'Show once' }).click();
  await expect.poll(() => foreign.some((url) => url.includes('cdn.mailer.example'))).toBe(true);
  await page.reload();
  await expect(agent.timeline.getByRole('article').first()).toBeVisible();
  await agent.goTo('2026-03-18');
  await expect(mail).toContainText('2 remote images blocked');
});

test('hostile HTML runs nothing, reaches nobody and covers nothing', async ({ page, expected }) => {
  // What the frame itself refuses while the mail is being cleaned: a second wall behind the first.
  expected.push(
    /^Blocked script execution in '[^']*\/frame\.html'/,
    /^Setting the document's base URI .*'none'/,
  );
  const foreign = foreignRequests(page);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const { mail } = await hostileMail(page);
  await expect(mail).toContainText('<script>alert("subject")</script>');
  await mail.getByRole('button', { name: 'Show the whole message' }).click();
  const words = mail.frameLocator('iframe').locator('body');
  await expect(words).toContainText('my parcel is late');
  await expect(
    words.locator('script, form, input, iframe, object, embed, link, base, meta, style'),
  ).toHaveCount(0);
  await expect(words.locator('[href^="javascript:"], [href^="data:"]')).toHaveCount(0);
  expect(foreign).toEqual([]);
  expect(dialogs).toEqual([]);
  await expect(page).toHaveTitle(/Throughline/);
  await expect(page).toHaveURL(/\/cases\/20371/);
  const frame = await mail.locator('iframe').boundingBox();
  const card = await mail.boundingBox();
  expect(frame && card && frame.width <= card.width && frame.height <= card.height).toBe(true);
});

test('SVG and HTML files never open: they are kept under a plain name, whatever they are called', async ({
  page,
  context,
}) => {
  const { mail } = await hostileMail(page);
  await expect(mail.locator('img[src*="svg"]')).toHaveCount(0);
  for (const [name, kept] of [
    ['parcel.svg', /^parcel\.svg$/],
    ['invoice.html', /^invoice\.html$/],
    ['passwd', /^[^/\\]*$/],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      mail.getByRole('button', { name: new RegExp(`Download .*${name}`) }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(kept);
  }
  expect(context.pages()).toHaveLength(1);
  await expect(page).toHaveURL(/\/cases\/20371/);
});

test('a file is downloaded whole', async ({ page }) => {
  const agent = await openAs(page, 'priya', '/cases/20428');
  const mail = agent.rowWith('The statement is attached');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    mail.getByRole('button', { name: /Download statement\.pdf/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('statement.pdf');
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
});
