// Going to a date, loaded or not, in a history of a million entries: `npm run bench -- jump`.
import type { Page, Request } from '@playwright/test';
import { calm, loadRows, MARGARET, open, toEnd } from './stage/agent.ts';
import { openBrowser, openPage, type Measured } from './stage/browser.ts';
import { dayOf, goTo, type Landing } from './stage/date.ts';
import { median, openGoals } from './stage/goals.ts';
import { openStage } from './stage/stage.ts';

/** To loaded days, spread over all there are. */
const JUMPS = 12;
const NEAR = '2026-02';
const FAR = ['2016-05', '2019-05'];
const DAYS = ['03', '08', '11', '17', '22'];

const goals = openGoals();
const stage = await openStage();
const browser = await openBrowser();

/** Days whose rulers are among the loaded rows, spread over them. */
async function loadedDays(page: Page): Promise<readonly string[]> {
  const rulers = await page.evaluate(async (count) => {
    const { probe } = window;
    const ruler = () => probe.rows().find((row) => row.querySelector('[data-mark=day]'))?.ariaLabel;
    const found = new Set<string>();
    for (let place = 1; place <= count; place++) {
      probe.moveTo((probe.box().scrollHeight * place) / (count + 1));
      await probe.painted();
      for (let step = 0; step < 60 && ruler() === undefined; step++) {
        probe.moveTo(probe.box().scrollTop - probe.box().clientHeight);
        await probe.painted();
      }
      found.add(ruler() ?? '');
    }
    return [...found].filter((name) => name !== '');
  }, JUMPS);
  return rulers.map(dayOf);
}

/** CPU of a jump within what is loaded, median, ms. */
async function toLoadedDates({ page, cpu }: Measured, rows: number): Promise<number> {
  goals.title(`To a date that is loaded, ${rows} rows or more`);
  goals.tell('rows loaded', await loadRows(page, rows), '');
  const landings: (Landing & { readonly task: number })[] = [];
  for (const day of await loadedDays(page)) {
    await toEnd(page);
    const { value, task } = await cpu(() => goTo(page, day));
    landings.push({ ...value, task });
  }
  goals.tell('jumps', landings.length, '');
  goals.keep('J1 frames until painted in its place, median', median(landings.map(({ frames }) => frames)), 3);
  goals.tell('milliseconds until painted, median', median(landings.map(({ ms }) => ms)), 'ms');
  goals.keep('J1 off its place, worst, px', Math.max(...landings.map(({ off }) => off)), 1);
  const spent = median(landings.map(({ task }) => task));
  goals.tell('CPU, dialog and all, median', spent, 'ms');
  return spent;
}

interface Jump extends Landing {
  readonly cpu: number;
  readonly bytes: number;
  /** Requests per lane until the day was there; the desk itself under its own name. */
  readonly perLane: ReadonlyMap<string, number>;
  readonly elements: number;
  readonly rows: number;
}

/** The desk's own entries are a lane like the others. */
function laneOf(request: Request): string | undefined {
  const { pathname } = new URL(request.url());
  if (/^\/desk\/.*\/entries$/.test(pathname)) return 'notes';
  return /^\/(?:gw\/([a-z]+)|desk)\//.exec(pathname)?.map((part) => part ?? 'desk')[1];
}

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
  // What was asked before is of where one was, what is asked later is paging on from there.
  const clickedAt = landing.thereAt - landing.thereMs;
  const asked = all.filter(({ request }) => {
    const { startTime } = request.timing();
    return startTime >= clickedAt && startTime < landing.thereAt;
  });
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

const most = (jumps: readonly Jump[], pick: (jump: Jump) => number) => Math.max(...jumps.map(pick));

/** SMS and social answer for one list at a time: two numbers, two lists. */
const limitOf = (lane: string): number => (lane === 'desk' ? 1 : lane === 'sms' || lane === 'social' ? 4 : 2);

async function toUnloadedDates(measured: Measured): Promise<void> {
  goals.title('To a date that is not loaded, in a million entries');
  const jumps = new Map<string, Jump[]>([NEAR, ...FAR].map((month) => [month, []]));
  for (const day of DAYS)
    for (const [month, made] of jumps) made.push(await toUnloaded(measured, `${month}-${day}`));
  const all = [...jumps.values()].flat();
  for (const lane of new Set(all.flatMap(({ perLane }) => [...perLane.keys()])))
    goals.keep(
      `J2 requests, ${lane}, median`,
      median(all.map(({ perLane }) => perLane.get(lane) ?? 0)),
      limitOf(lane),
    );
  // On a busy machine the day is painted so late that some lane pages on before it.
  goals.tell(
    'requests of all lanes, most',
    most(all, ({ perLane }) => [...perLane.values()].reduce((a, b) => a + b, 0)),
    '',
  );
  goals.keep(
    'J2 off its place, worst, px',
    most(all, ({ off }) => off),
    1,
  );
  goals.keep(
    'J2 elements in the list, most',
    most(all, ({ elements }) => elements),
    700,
  );
  goals.tell(
    'rows drawn, most',
    most(all, ({ rows }) => rows),
    '',
  );
  const of = (month: string, pick: (jump: Jump) => number) => median((jumps.get(month) ?? []).map(pick));
  for (const month of [NEAR, ...FAR]) {
    goals.tell(`${month}: kilobytes`, of(month, ({ bytes }) => bytes) / 1000, 'kB');
    goals.tell(
      `${month}: CPU`,
      of(month, ({ cpu }) => cpu),
      'ms',
    );
    goals.tell(
      `${month}: milliseconds until painted`,
      of(month, ({ ms }) => ms),
      'ms',
    );
  }
  for (const month of FAR) {
    const ratio = (pick: (jump: Jump) => number) => of(month, pick) / of(NEAR, pick);
    goals.keep(
      `J2 bytes, ${month} / one month`,
      ratio(({ bytes }) => bytes),
      1.2,
    );
    goals.keep(
      `J2 CPU, ${month} / one month`,
      ratio(({ cpu }) => cpu),
      1.2,
    );
  }
  await bothWays(measured.page);
}

/** From where a jump led, older and newer entries are read on. */
async function bothWays(page: Page): Promise<void> {
  for (const [name, px] of [
    ['older', 0],
    ['newer', Infinity],
  ] as const) {
    const reached = await page.evaluate(async (to) => {
      const { probe } = window;
      const edge = async () => {
        probe.moveTo(to);
        for (let frame = 0; frame < 6; frame++) await probe.painted();
        const stamps = [...document.querySelectorAll('[data-row] time')].map((time) =>
          Date.parse(time.getAttribute('datetime') ?? ''),
        );
        return to === 0 ? -Math.min(...stamps) : Math.max(...stamps);
      };
      const before = await edge();
      for (let tries = 0; tries < 100; tries++) if ((await edge()) > before + 86_400_000) return true;
      return false;
    }, px);
    goals.keep(`J2 a day further, ${name}: not reached`, reached ? 0 : 1, 0);
  }
}

const measured = await openPage(browser, await stage.now());
await open(measured.page, stage, MARGARET.path);
const few = await toLoadedDates(measured, 1000);
const many = await toLoadedDates(measured, 6000);
goals.keep('J1 CPU, many rows / few rows', many / few, 1.5);
await toUnloadedDates(measured);
await measured.close();
await browser.close();
await stage.close();
process.exitCode = goals.isKept() ? 0 : 1;
