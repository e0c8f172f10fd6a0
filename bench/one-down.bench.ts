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

interface Asked {
  /** The most requests of one list that were under way at once. */
  readonly most: () => number;
  /** Between a failure and the next request of the same list, the least, ms; Infinity when there was none. */
  readonly soonest: () => number;
}

/** Listens to what is asked of the source, list by list. */
function watch(page: Page): Asked {
  const under = new Map<string, number>();
  const failedAt = new Map<string, number>();
  let most = 0;
  let soonest = Infinity;
  const list = (request: Request) => {
    const { pathname, searchParams } = new URL(request.url());
    return pathname.startsWith(`/gw/${SOURCE}/`)
      ? `${pathname} ${searchParams.get('account_id')}`
      : undefined;
  };
  page.on('request', (request) => {
    const name = list(request);
    if (name === undefined) return;
    const count = (under.get(name) ?? 0) + 1;
    under.set(name, count);
    most = Math.max(most, count);
    soonest = Math.min(soonest, performance.now() - (failedAt.get(name) ?? -Infinity));
  });
  const over = (request: Request, hasFailed: boolean) => {
    const name = list(request);
    if (name === undefined) return;
    under.set(name, (under.get(name) ?? 1) - 1);
    // What a jump gives up has not failed.
    const isGivenUp = request.failure()?.errorText === 'net::ERR_ABORTED';
    if (hasFailed && !isGivenUp) failedAt.set(name, performance.now());
  };
  page.on('requestfinished', (request) => over(request, false));
  page.on('requestfailed', (request) => over(request, true));
  return { most: () => most, soonest: () => soonest };
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
  const asked = watch(page);
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
  await close();
  return { ...times, daysWithout, daysAfter, most: asked.most(), soonest: asked.soonest() };
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
