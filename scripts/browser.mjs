// Finds a Chromium to test with: the one named, else the packed one of the lockfile, so that all test with the same;
// where that one cannot run (it is made for Linux on x64), Playwright's own or one on PATH. Why: decision 0132.
import { spawnSync } from 'node:child_process';
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
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packed } = await import('@sparticuz/chromium');
    const file = await packed.executablePath();
    if (starts(file)) return file;
  }
  const { chromium } = await import('@playwright/test');
  const own = chromium.executablePath();
  if (await canRun(own)) return own;
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const file = join(folder, name);
      if (await canRun(file)) return file;
    }
  }
  throw new Error('No Chromium found. Install one, or name it: CHROMIUM_PATH=<file> npm test');
}

/** Whether it finds what it needs of the system. @param {string} file */
function starts(file) {
  return spawnSync(file, ['--no-sandbox', '--version'], { stdio: 'ignore' }).status === 0;
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
