// What one source that is slow, or gone, does to the others: `npm run bench -- one-down`. Every source takes 0.3 s, so
// that what a slow one adds can be seen.
import type { Page, Request } from '@playwright/test';
import { calm, MARGARET } from './stage/agent.ts';
import { openBrowser, openPage } from './stage/browser.ts';
import { goTo } from './stage/date.ts';
import { openGoals } from './stage/goals.ts';
import { openStage } from './stage/stage.ts';
import type { Dial } from '../src/mocks/dials.ts';

const USUAL_MS = 300;
const ROUNDS = 3;
/** A lane that failed is asked again after 5 s at first. */
const BACKOFF_MS = 5000;
const SOURCE = 'social';

const goals = openGoals();
const stage = await openStage();
const { backstage } = stage;
const browser = await openBrowser();
const ids = Object.keys(await backstage.dials());

async function allTake(delayMs: number | undefined): Promise<void> {
  const dial: Dial = delayMs === undefined ? { fault: 'healthy' } : { fault: 'slow', delayMs, only: 'reads' };
  for (const id of ids) await backstage.dial(id, dial);
}

declare global {
  interface Window {
    /** The most requests of one list of the source that were under way at once. */
    mostAtOnce: number;
  }
}

/**
 * Counts inside the page, where a request is over once it is given up: those who watch from outside hear of what is asked
 * instead before they hear of that.
 */
function countRequests(source: string): void {
  const under = new Map<string, number>();
  const real = window.fetch;
  window.mostAtOnce = 0;
  window.fetch = async (...given) => {
    const { pathname, search } = new URL(new Request(...given).url, location.href);
    const account = new URLSearchParams(search).get('account_id');
    if (!pathname.startsWith(`/gw/${source}/`)) return real(...given);
    const list = `${pathname} ${String(account)}`;
    const count = (under.get(list) ?? 0) + 1;
    under.set(list, count);
    window.mostAtOnce = Math.max(window.mostAtOnce, count);
    try {
      return await real(...given);
    } finally {
      under.set(list, (under.get(list) ?? 1) - 1);
    }
  };
}

/** Between a failure and the next request of the same list, the least so far, ms; Infinity when there was none. */
function watch(page: Page): () => number {
  const failedAt = new Map<string, number>();
  let soonest = Infinity;
  const list = (request: Request) => {
    const { pathname, searchParams } = new URL(request.url());
    return pathname.startsWith(`/gw/${SOURCE}/`)
      ? `${pathname} ${searchParams.get('account_id')}`
      : undefined;
  };
  page.on('request', (request) => {
    const name = list(request);
    if (name !== undefined)
      soonest = Math.min(soonest, performance.now() - (failedAt.get(name) ?? -Infinity));
  });
  page.on('requestfailed', (request) => {
    const name = list(request);
    // What a jump gives up has not failed.
    const isGivenUp = request.failure()?.errorText === 'net::ERR_ABORTED';
    if (name !== undefined && !isGivenUp) failedAt.set(name, performance.now());
  });
  return () => soonest;
}

interface Visit {
  readonly opening: number;
  readonly jump: number;
}

async function visit(page: Page): Promise<Visit> {
  const began = performance.now();
  await page.goto(`${stage.origin}/?as=priya&to=${encodeURIComponent(MARGARET.path)}`);
  await page.locator('[data-row] .line-clock time').first().waitFor({ timeout: 60_000 });
  const opening = performance.now() - began;
  await page.waitForTimeout(1500);
  const { ms: jump } = await goTo(page, '2021-06-09');
  return { opening, jump };
}

/** Reads on towards older entries; how far, days. */
const readOn = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { probe } = window;
    const oldest = () =>
      Math.min(
        ...[...document.querySelectorAll('[data-row] time')].map((time) =>
          Date.parse(time.getAttribute('datetime') ?? ''),
        ),
      );
    probe.moveTo(0);
    await probe.painted();
    const from = oldest();
    for (let tries = 0; tries < 300 && from - oldest() < 86_400_000; tries++) {
      probe.moveTo(0);
      await probe.painted();
    }
    return (from - oldest()) / 86_400_000;
  });

/** Opens, jumps, reads on with the source like this; then it is well again. */
async function hindered(dial: Dial) {
  const { page, close } = await openPage(browser, await stage.now());
  await page.addInitScript(countRequests, SOURCE);
  const soonest = watch(page);
  await allTake(USUAL_MS);
  await backstage.dial(SOURCE, dial);
  const times = await visit(page);
  const daysWithout = await readOn(page);
  await backstage.dial(SOURCE, 'healthy');
  const gap = page.getByRole('article', { name: 'Missing here: Social' });
  const retry = gap.getByRole('button', { name: 'Retry' });
  if (await retry.first().isVisible()) await retry.first().click();
  await gap.first().waitFor({ state: 'detached', timeout: 30_000 });
  await calm(page);
  const daysAfter = await readOn(page);
  const most = await page.evaluate(() => window.mostAtOnce);
  await close();
  return { ...times, daysWithout, daysAfter, most, soonest: soonest() };
}

async function healthy(): Promise<Visit> {
  const { page, close } = await openPage(browser, await stage.now());
  await allTake(USUAL_MS);
  const times = await visit(page);
  await close();
  return times;
}

for (const [name, dial] of [
  ['ten seconds slow', { fault: 'slow', delayMs: 10_000, only: 'reads' }],
  ['away', { fault: 'offline' }],
] as const) {
  goals.title(`One source is ${name}, the others take ${USUAL_MS} ms`);
  const well: Visit[] = [];
  const ill: Awaited<ReturnType<typeof hindered>>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    well.push(await healthy());
    ill.push(await hindered(dial));
  }
  const least = (runs: readonly Visit[], what: keyof Visit) => Math.min(...runs.map((run) => run[what]));
  for (const what of ['opening', 'jump'] as const) {
    goals.tell(`${what}, all well`, least(well, what), 'ms');
    goals.keep(`J3 ${what}, source ${name} / all well`, least(ill, what) / least(well, what), 1.2);
  }
  goals.keep('J3 requests of one list at once', Math.max(...ill.map(({ most }) => most)), 1);
  const soonest = Math.min(...ill.map((run) => run.soonest));
  goals.keep(
    'J3 asked again too soon, ms',
    Number.isFinite(soonest) ? Math.max(0, BACKOFF_MS - soonest) : 0,
    100,
  );
  goals.keep(
    'J3 a day further without it: not reached',
    ill.filter(({ daysWithout }) => daysWithout < 1).length,
    0,
  );
  goals.keep(
    'J3 a day further when it is well again: not reached',
    ill.filter(({ daysAfter }) => daysAfter < 1).length,
    0,
  );
}
await allTake(undefined);
await browser.close();
await stage.close();
process.exitCode = goals.isKept() ? 0 : 1;
