// Finds a Chromium to test with: the one named, Playwright's own, one on PATH, else the packed one.
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

// Containers run as root and have no GPU; the rest keeps the browser from talking to anybody.
const ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Launch options for Playwright: `{ executablePath, args }`. */
export async function findBrowser() {
  return { executablePath: await executablePath(), args: ARGS };
}

async function executablePath() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  if (await canRun(own)) return own;
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const file = join(folder, name);
      if (await canRun(file)) return file;
    }
  }
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

/** @param {string} file */
async function canRun(file) {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
