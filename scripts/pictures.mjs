// Takes the pictures of the README from the production build: `npm run build && npm run pictures`.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { needModernNode, root } from './pinned-node.mjs';

needModernNode();
const PORT = '4181';
const folder = join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });

/** @typedef {import('@playwright/test').Page} Page */

/** The case of the broken trousers, once every channel has answered: the story no longer says "at least". */
const theCase = async (/** @type {Page} */ page) => {
  await page.getByText('Does W33 come in the longer leg?').last().waitFor();
  await page
    .getByRole('region', { name: /Story so far/ })
    .getByText(/\. 9 contacts|^9 contacts/)
    .waitFor();
  await page.getByRole('button', { name: /^All \d+ entries/ }).waitFor();
};

const theDayItSplit = async (/** @type {Page} */ page) => {
  await theCase(page);
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: 'Go to a date' });
  await dialog.getByLabel('Day').fill('2026-03-14');
  await dialog.getByRole('button', { name: 'Go', exact: true }).click();
  await page.getByText('split right along the seat seam').waitFor();
};

const theGreeting = async (/** @type {Page} */ page) => {
  await page.getByText('Before you say hello to').waitFor();
  await page.getByText('Not exclusive').waitFor();
  await page.getByText('Asking', { exact: true }).first().waitFor({ state: 'hidden' });
};

const theFigures = async (/** @type {Page} */ page) => {
  await page.getByText('See the ').waitFor();
  await page.getByText('Noted in later contacts').waitFor();
};

/** @type {readonly { name: string, size: readonly [number, number], isDark?: true, as: string, to: string, ready: (page: Page) => Promise<void> }[]} */
const pictures = [
  { name: 'agent-light', size: [1440, 900], as: 'priya', to: '/cases/20418', ready: theCase },
  {
    name: 'agent-dark',
    size: [1440, 900],
    isDark: true,
    as: 'priya',
    to: '/cases/20418',
    ready: theDayItSplit,
  },
  { name: 'agent-phone', size: [390, 844], as: 'priya', to: '/cases/20418', ready: theCase },
  { name: 'counter', size: [1024, 768], as: 'jonas', to: '/counter/mireille-castan', ready: theGreeting },
  { name: 'supervisor', size: [1440, 900], as: 'sam', to: '/supervision', ready: theFigures },
];

const server = spawn(process.execPath, ['scripts/serve.mjs'], { cwd: root, env: { ...process.env, PORT } });
await new Promise((resolve) => server.stdout.once('data', resolve));
const browser = await chromium.launch(await findBrowser());
for (const { name, size, isDark, as, to, ready } of pictures) {
  const [width, height] = size;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: isDark ? 'dark' : 'light',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  const page = await context.newPage();
  await page.goto(`http://localhost:${PORT}/?as=${as}&to=${to}`);
  await ready(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  await context.close();
  console.log(`docs/pictures/${name}.png`);
}
await browser.close();
server.kill();
