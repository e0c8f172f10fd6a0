// What a long history takes of the memory, and whether it stops at the cap: `npm run bench -- heap`. Pages that queries keep
// for two minutes on purpose are kept for seconds here.
import type { Page, Response } from '@playwright/test';
import { calm, loadRows, MARGARET, open, toEnd } from './stage/agent.ts';
import { openBrowser, openPage } from './stage/browser.ts';
import { openGoals } from './stage/goals.ts';
import { HASTE, hasten } from './stage/haste.ts';
import { openStage } from './stage/stage.ts';

const FEW = 1000;
const MANY = 6000;
const CAP = 10_000;
const BYTES_EACH = 700;
const FLAT_MIB = 2;
const KEPT_MS = 120_000;
/** How long one goes on back once the cap is reached. */
const BEYOND_MS = 60_000;

const goals = openGoals();
const stage = await openStage();
const browser = await openBrowser();
const measured = await openPage(browser, await stage.now());
const { page } = measured;
await hasten(page);

/** MiB, when nothing is asked and no query keeps a page any more. */
async function settled(): Promise<number> {
  await calm(page);
  await page.waitForTimeout(KEPT_MS / HASTE + 2000);
  return (await measured.memory()).heap;
}

/**
 * Goes on back, and further until the window has just let go of its far end: of a round of a fifth, two measurements see the
 * same part. Answers how many pages of sources came in.
 */
async function goOn(by: Page, ms: number): Promise<number> {
  let pages = 0;
  const count = (response: Response) => void (pages += Number(response.url().includes('/gw/')));
  by.on('response', count);
  await by.evaluate(async (forMs) => {
    const { probe } = window;
    const end = performance.now() + forMs;
    for (let before = 0, now = 0; performance.now() < end || now >= before * 0.9;) {
      before = now;
      probe.moveTo(0);
      await probe.painted();
      now = probe.box().scrollHeight;
    }
  }, ms);
  by.off('response', count);
  return pages;
}

goals.title('The customer of a million entries');
await open(page, stage, MARGARET.path);
const few = await loadRows(page, FEW);
await toEnd(page);
const atFew = await settled();
const many = await loadRows(page, MANY);
await toEnd(page);
const atMany = await settled();
goals.tell('rows loaded at first', few, '', `${atFew.toFixed(1)} MiB`);
goals.tell('rows loaded then', many, '', `${atMany.toFixed(1)} MiB`);
goals.keep(
  'H1 a loaded row, its entry and all',
  ((atMany - atFew) * 2 ** 20) / (many - few),
  BYTES_EACH,
  'bytes',
);

const reached = await loadRows(page, CAP * 0.97);
await goOn(page, BEYOND_MS / 2);
const atCap = await settled();
const pages = await goOn(page, BEYOND_MS);
const beyond = await settled();
goals.tell('rows loaded near the cap', reached, '', `${atCap.toFixed(1)} MiB`);
goals.tell('pages of sources read beyond it', pages, '');
goals.keep('H1 heap more after those', beyond - atCap, FLAT_MIB, 'MiB');
await browser.close();
await stage.close();
process.exitCode = goals.isKept() ? 0 : 1;
