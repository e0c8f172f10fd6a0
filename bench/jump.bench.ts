// Going to a date, loaded or not, and what one slow source does to the others: `npm run bench -- jump`.
import type { Page, Request } from '@playwright/test';
import { calm, loadRows, MARGARET, open, toEnd } from './stage/agent.ts';
import { openBrowser, openPage, type Measured } from './stage/browser.ts';
import { median, openGoals } from './stage/goals.ts';
import { openStage } from './stage/stage.ts';

/** What is jumped to stands below the pinned day. */
const TOP_PX = 40;
/** To loaded days, spread over all there are. */
const JUMPS = 20;

const goals = openGoals();
const stage = await openStage();
const { backstage } = stage;
const browser = await openBrowser();

/** `Tue 12 March 2019`, as the ruler of a day is called. */
const rulerOf = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })
    .format(new Date(`${day}T12:00:00`))
    .replace(',', '');

interface Landing {
  /** When the day was there at all, wherever; epoch milliseconds. */
  readonly thereAt: number;
  readonly frames: number;
  readonly ms: number;
  /** How far the ruler of the day stands from its place 30 frames later, px. */
  readonly off: number;
}

/** Types a day into the dialog and goes; counts until its ruler is painted in its place at the top. */
async function goTo(page: Page, day: string): Promise<Landing> {
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: 'Go to a date' });
  await dialog.getByLabel('Day').fill(day);
  const target = [rulerOf(day), TOP_PX] as const;
  await page.evaluate(([ruler, top]) => {
    const { probe } = window;
    const { dataset } = document.documentElement;
    delete dataset['there'];
    probe.arm('click', () => {
      // While nothing is loaded there is no list.
      const found = probe.rows().find(({ ariaLabel }) => ariaLabel === ruler);
      if (!found) return false;
      dataset['there'] ??= String(performance.timeOrigin + performance.now());
      const y = found.getBoundingClientRect().top - probe.box().getBoundingClientRect().top;
      return Math.abs(y - top) <= 1;
    });
  }, target);
  await dialog.getByRole('button', { name: 'Go', exact: true }).click();
  const { frames, ms } = await page.evaluate(() => window.probe.armed());
  const off = await page.evaluate(async ([ruler, top]) => {
    const { probe } = window;
    for (let frame = 0; frame < 30; frame++) await probe.painted();
    const found = probe.rows().find(({ ariaLabel }) => ariaLabel === ruler);
    if (!found) return Infinity;
    return Math.abs(found.getBoundingClientRect().top - probe.box().getBoundingClientRect().top - top);
  }, target);
  const thereAt = Number(await page.evaluate(() => document.documentElement.dataset['there']));
  return { frames, ms, off, thereAt };
}

/** The days whose rulers are among the loaded rows, found by walking over them. */
async function loadedDays(page: Page): Promise<readonly string[]> {
  const names = await page.evaluate(async () => {
    const { probe } = window;
    const found = new Set<string>();
    for (let px = 0; px < probe.box().scrollHeight; px += probe.box().clientHeight) {
      probe.moveTo(px);
      await probe.painted();
      for (const row of probe.rows())
        if (row.querySelector('[data-mark=day]')) found.add(row.ariaLabel ?? '');
    }
    return [...found];
  });
  return names.map((name) => {
    const at = new Date(`${name.replace(/^\w+ /, '')} 12:00`);
    return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
  });
}

async function toLoadedDates({ page }: Measured): Promise<void> {
  goals.title('To a date that is loaded');
  goals.tell('rows loaded', await loadRows(page, 3000), '');
  const loaded = (await loadedDays(page)).slice(2, -2);
  const days = loaded.filter((_, place) => place % Math.ceil(loaded.length / JUMPS) === 0);
  const landings: Landing[] = [];
  for (const day of days) {
    await toEnd(page);
    landings.push(await goTo(page, day));
  }
  goals.tell('jumps', landings.length, '');
  goals.keep('J1 frames until painted in its place, median', median(landings.map(({ frames }) => frames)), 3);
  goals.tell('milliseconds until painted, median', median(landings.map(({ ms }) => ms)), 'ms');
  goals.keep('J1 off its place, worst, px', Math.max(...landings.map(({ off }) => off)), 1);
}

interface Jump extends Landing {
  readonly cpu: number;
  readonly bytes: number;
  /** Requests per lane until the day was there; the desk under its own name. */
  readonly perLane: ReadonlyMap<string, number>;
  readonly elements: number;
  readonly rows: number;
}

const laneOf = (request: Request): string | undefined =>
  /^\/(?:gw\/([a-z]+)|desk)\//.exec(new URL(request.url()).pathname)?.map((part) => part ?? 'desk')[1];

async function toUnloaded({ page, cpu }: Measured, day: string): Promise<Jump> {
  const all: { readonly lane: string; readonly request: Request }[] = [];
  const note = (request: Request) => {
    const lane = laneOf(request);
    if (lane !== undefined) all.push({ lane, request });
  };
  page.on('request', note);
  const { value: landing, task } = await cpu(async () => {
    const landed = await goTo(page, day);
    await calm(page);
    return landed;
  });
  page.off('request', note);
  // What is asked later is paging on from there.
  const asked = all.filter(({ request }) => request.timing().startTime < landing.thereAt);
  const sizes = await Promise.all(asked.map(async ({ request }) => (await request.sizes()).responseBodySize));
  const perLane = new Map<string, number>();
  for (const { lane } of asked) perLane.set(lane, (perLane.get(lane) ?? 0) + 1);
  return {
    ...landing,
    cpu: task,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    perLane,
    elements: await page.evaluate(() => window.probe.elements()),
    rows: await page.evaluate(() => window.probe.rows().length),
  };
}

async function toUnloadedDates(measured: Measured): Promise<void> {
  goals.title('To a date that is not loaded, in a million entries');
  const near: Jump[] = [];
  const far: Jump[] = [];
  for (const nth of ['03', '08', '11', '17', '22']) {
    near.push(await toUnloaded(measured, `2026-02-${nth}`));
    far.push(await toUnloaded(measured, `2016-05-${nth}`));
  }
  const of = (jumps: readonly Jump[], pick: (jump: Jump) => number) => median(jumps.map(pick));
  const all = [...near, ...far];
  for (const lane of new Set(all.flatMap(({ perLane }) => [...perLane.keys()]))) {
    const most = Math.max(...all.map(({ perLane }) => perLane.get(lane) ?? 0));
    // Two pages each way; the desk also says where the lanes stand. SMS and social answer for one list at a time, and
    // the chat for one conversation.
    const limit = lane === 'sms' ? 4 : lane === 'social' ? 4 : lane === 'desk' ? 3 : 2;
    goals.keep(`J2 requests, ${lane}, most`, most, limit);
  }
  goals.keep(
    'J2 bytes, ten years / one month',
    of(far, ({ bytes }) => bytes) / of(near, ({ bytes }) => bytes),
    1.2,
  );
  goals.keep('J2 CPU, ten years / one month', of(far, ({ cpu }) => cpu) / of(near, ({ cpu }) => cpu), 1.2);
  goals.keep('J2 off its place, worst, px', Math.max(...all.map(({ off }) => off)), 1);
  goals.keep('J2 elements in the list, most', Math.max(...all.map(({ elements }) => elements)), 700);
  goals.tell('rows drawn, most', Math.max(...all.map(({ rows }) => rows)), '');
  goals.tell('kilobytes, ten years', of(far, ({ bytes }) => bytes) / 1000, 'kB');
  goals.tell(
    'CPU, ten years',
    of(far, ({ cpu }) => cpu),
    'ms',
  );
  goals.tell(
    'milliseconds until painted, ten years',
    of(far, ({ ms }) => ms),
    'ms',
  );
  goals.tell(
    'milliseconds until painted, one month',
    of(near, ({ ms }) => ms),
    'ms',
  );
}

/** Every source takes this long, so that what a slow one adds can be seen. */
const USUAL_MS = 300;

async function allTake(delayMs: number | undefined): Promise<void> {
  for (const backend of Object.keys(await backstage.dials()))
    await backstage.dial(
      backend,
      delayMs === undefined ? 'healthy' : { fault: 'slow', delayMs, only: 'reads' },
    );
}

async function oneSlow(): Promise<void> {
  goals.title('One source ten seconds slow, the others 0.3 s');
  const opening = async () => {
    const { page, close } = await openPage(browser, await stage.now());
    const began = performance.now();
    await page.goto(`${stage.origin}/?as=priya&to=${encodeURIComponent(MARGARET.path)}`);
    await page.locator('[data-row] .line-clock time').first().waitFor({ timeout: 30_000 });
    const ms = performance.now() - began;
    await calm(page, 1500);
    const { ms: jump } = await goTo(page, '2021-06-09');
    await close();
    return { ms, jump };
  };
  const slow = { fault: 'slow', delayMs: 10_000, only: 'reads' } as const;
  const healthy = [];
  const hindered = [];
  for (let round = 0; round < 3; round++) {
    await allTake(USUAL_MS);
    healthy.push(await opening());
    await backstage.dial('social', slow);
    hindered.push(await opening());
  }
  await allTake(undefined);
  const best = (runs: readonly { readonly ms: number; readonly jump: number }[], what: 'ms' | 'jump') =>
    Math.min(...runs.map((run) => run[what]));
  goals.tell('opening, all healthy', best(healthy, 'ms'), 'ms');
  goals.tell('a jump, all healthy', best(healthy, 'jump'), 'ms');
  goals.keep('J3 opening with one slow / all healthy', best(hindered, 'ms') / best(healthy, 'ms'), 1.2);
  goals.keep('J3 a jump with one slow / all healthy', best(hindered, 'jump') / best(healthy, 'jump'), 1.2);
}

const measured = await openPage(browser, await stage.now());
await open(measured.page, stage, MARGARET.path);
await toLoadedDates(measured);
await toUnloadedDates(measured);
await measured.close();
await oneSlow();
await browser.close();
await stage.close();
process.exitCode = goals.isKept() ? 0 : 1;
