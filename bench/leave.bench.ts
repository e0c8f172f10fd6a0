// Whether customers that were looked at leave anything behind: twenty cases opened and left, and back at the first.
// `npm run bench -- leave`. What is kept for minutes on purpose is kept for seconds here.
import type { Page } from '@playwright/test';
import { calm } from './stage/agent.ts';
import { openBrowser, openPage } from './stage/browser.ts';
import { openGoals } from './stage/goals.ts';
import { HASTE, hasten } from './stage/haste.ts';
import { openStage } from './stage/stage.ts';

const CUSTOMERS = 20;
const GROWTH_MIB = 2;
const KEPT_MS = 5 * 60_000;

const goals = openGoals();
const stage = await openStage('demo');
const browser = await openBrowser();
const measured = await openPage(browser, await stage.now());
const { page } = measured;
await hasten(page);

/** Steps through the list until so many cases were drawn; answers the lines that were seen. */
async function walk(by: Page, key: 'j' | 'k', count: number): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  for (let step = 0; step < count; step++) {
    await by.keyboard.press(key);
    await by.waitForTimeout(300);
    await by.locator('[data-row]').first().waitFor();
    await calm(by, 300);
    seen.add((await by.locator('[role=feed]').getAttribute('aria-label')) ?? '');
  }
  return seen;
}

goals.title('Opened and left');
await page.goto(`${stage.origin}/?as=priya&to=${encodeURIComponent('/?view=team')}`);
await page.locator('[data-case]').first().waitFor({ timeout: 60_000 });
await walk(page, 'j', 4);
await walk(page, 'k', 3);
await page.waitForTimeout(KEPT_MS / HASTE + 5000);
const before = await measured.memory();
const wasDetached = await measured.detached();
const seen = await walk(page, 'j', CUSTOMERS);
await walk(page, 'k', CUSTOMERS);
const atOnce = await measured.memory();
await page.waitForTimeout(KEPT_MS / HASTE + 5000);
const after = await measured.memory();
goals.tell('customers', seen.size, '');
goals.tell('heap at first', before.heap, 'MiB');
goals.tell('heap more, on coming back', atOnce.heap - before.heap, 'MiB');
goals.keep('H2 heap more, five minutes later', after.heap - before.heap, GROWTH_MIB, 'MiB');
goals.tell('nodes at first', before.nodes, '');
goals.tell('nodes more, five minutes later', after.nodes - before.nodes, '');
goals.tell('detached nodes at first', wasDetached, '');
goals.keep('H2 detached nodes more', (await measured.detached()) - wasDetached, 0);
goals.keep('H2 listeners more', after.listeners - before.listeners, 0);
await measured.close();
await browser.close();
await stage.close();
process.exitCode = goals.isKept() ? 0 : 1;
