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

/** @type {readonly { name: string, width: number, height: number, colorScheme: 'light' | 'dark', day?: string }[]} */
const pictures = [
  { name: 'agent-light', width: 1440, height: 900, colorScheme: 'light' },
  { name: 'agent-dark', width: 1440, height: 900, colorScheme: 'dark', day: '2026-03-14' },
  { name: 'agent-phone', width: 390, height: 844, colorScheme: 'light' },
];

const server = spawn(process.execPath, ['scripts/serve.mjs'], { cwd: root, env: { ...process.env, PORT } });
await new Promise((resolve) => server.stdout.once('data', resolve));
const browser = await chromium.launch(await findBrowser());
for (const { name, width, height, colorScheme, day } of pictures) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  const page = await context.newPage();
  await page.goto(`http://localhost:${PORT}/?as=priya&to=/cases/20418`);
  await page.getByText('Does W33 come in the longer leg?').last().waitFor();
  // Every channel has answered: the story no longer says "at least".
  await page
    .getByRole('region', { name: /Story so far/ })
    .getByText(/\. 9 contacts|^9 contacts/)
    .waitFor();
  await page.getByRole('button', { name: /^All \d+ entries/ }).waitFor();
  if (day !== undefined) {
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: 'Go to a date' });
    await dialog.getByLabel('Day').fill(day);
    await dialog.getByRole('button', { name: 'Go', exact: true }).click();
    await page.getByText('split right along the seat seam').waitFor();
  }
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  await context.close();
  console.log(`docs/pictures/${name}.png`);
}
await browser.close();
server.kill();
