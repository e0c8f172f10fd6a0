// A thousand things happen to a customer while their line is open: `npm run bench -- live`. They are told all at once, as
// fast as the page can take them in: by a connection that was held back, and once by one that was cut. The page is a
// gateway build, its back ends a process of their own. Nothing may run in it beside it: a question asked of the page ten
// times a second, or a function of our own in every frame, is as dear as the thousand messages.
import type { Page } from '@playwright/test';
import { calm, JAMES, loadRows, open, toEnd } from './stage/agent.ts';
import { openBrowser, openPage, type Measured } from './stage/browser.ts';
import { openGoals } from './stage/goals.ts';
import { openStage } from './stage/stage.ts';
import { openWire } from '../e2e/pages/wire.ts';

const EVENTS = 1000;
const AT_ONCE = 10;
const CPU_MS = 400;
const FRAMES_AFTER = 30;
const IDLE_MS = 5000;

const goals = openGoals();
const stage = await openStage('demo');
const wire = await openWire(Number(new URL(stage.origin).port));
const browser = await openBrowser();

/** Messages of the customer, while the page hears nothing. */
async function write(channel: string, words: string): Promise<void> {
  for (let count = 0; count < EVENTS; count += AT_ONCE)
    await Promise.all(
      Array.from({ length: AT_ONCE }, (_, at) =>
        stage.backstage.arrive(channel, JAMES.id, `${words} ${String(count + at)}`),
      ),
    );
}

interface Taken {
  readonly cpu: number;
  readonly seconds: number;
  readonly frames: number;
  /** Frames in which the list was changed more than once. */
  readonly twice: number;
  readonly requests: number;
}

/** Until the filter says that so many thousand SMS are known. */
const untilTold = (page: Page, thousands: number) =>
  page.evaluate(
    (count) =>
      new Promise<void>((resolve) => {
        const told = new RegExp(`^Only SMS, .*\\b${String(count)},\\d\\d\\d `);
        const bar = document.querySelector('[role=toolbar][aria-label="Filter the timeline"]');
        const look = () => {
          const labels = [...(bar?.querySelectorAll('button') ?? [])].map(({ ariaLabel }) => ariaLabel ?? '');
          if (labels.some((label) => told.test(label))) resolve();
        };
        if (bar)
          new MutationObserver(look).observe(bar, { subtree: true, childList: true, attributes: true });
        look();
      }),
    thousands,
  );

/** From the moment `begin` lets the page hear them until it knows `thousands` of SMS. */
async function takeIn({ page, cpu }: Measured, thousands: number, begin: () => unknown): Promise<Taken> {
  let requests = 0;
  const count = () => void requests++;
  page.on('request', count);
  await page.evaluate(() => {
    const seen = { frames: 0, twice: 0 };
    const feed = document.querySelector('[role=feed]');
    // The time of a document stands still within a frame.
    let frame: unknown;
    let isAgain = false;
    const watch = new MutationObserver(() => {
      const now = document.timeline.currentTime;
      if (now !== frame) seen.frames += 1;
      else if (!isAgain) seen.twice += 1;
      isAgain = now === frame;
      frame = now;
    });
    if (feed) watch.observe(feed, { childList: true });
    Object.assign(window, { seen });
  });
  const began = performance.now();
  const { task } = await cpu(async () => {
    await begin();
    await untilTold(page, thousands);
  });
  const seconds = (performance.now() - began) / 1000;
  page.off('request', count);
  const { frames, twice } = await page.evaluate(
    () => Reflect.get(window, 'seen') as { readonly frames: number; readonly twice: number },
  );
  return { cpu: task, seconds, frames, twice, requests };
}

const isAtEnd = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { scrollHeight, scrollTop, clientHeight } = window.probe.box();
    return scrollHeight - scrollTop - clientHeight <= 1;
  });

function tell({ cpu, seconds, frames, twice, requests }: Taken): void {
  goals.keep(`E1 CPU for ${EVENTS} of them`, cpu, CPU_MS, 'ms');
  goals.tell('until all were there', seconds, 's');
  goals.tell('requests', requests, '');
  goals.tell('frames in which the list changed', frames, '');
  goals.keep('E1 frames in which it changed twice', twice, 0);
}

const measured = await openPage(browser, await stage.now());
const { page } = measured;
await open(page, { ...stage, origin: wire.origin }, JAMES.path);
await toEnd(page);
const { task: idle } = await measured.cpu(() => page.waitForTimeout(IDLE_MS));
goals.tell('CPU of the same page in five seconds without news', idle, 'ms');

const release = () => wire.release();
const mend = async () => {
  wire.mend();
  await page.evaluate(() => dispatchEvent(new Event('online')));
};

goals.title(`${EVENTS} messages while one stands at the end`);
wire.hold();
await write('sms', 'At the end');
tell(await takeIn(measured, 1, release));
await calm(page);
goals.keep('E1 no longer at the end', Number(!(await isAtEnd(page))), 0);

goals.title(`${EVENTS} more to a page that was cut off, at the end`);
wire.cut();
await write('sms', 'Cut off');
tell(await takeIn(measured, 2, mend));
await calm(page);
goals.keep('E1 no longer at the end', Number(!(await isAtEnd(page))), 0);

goals.title(`${EVENTS} more while one reads further back`);
await loadRows(page, 2200);
await page.evaluate(() => window.probe.moveTo(window.probe.box().scrollHeight / 2));
await calm(page);
wire.hold();
await write('sms', 'Further back');
tell(await takeIn(measured, 3, release));
await calm(page);

goals.title(`${EVENTS} more, and the row that is read is watched in every frame`);
wire.hold();
await write('sms', 'Watched');
await page.evaluate(() => window.probe.watch(window.probe.middle()));
wire.release();
await untilTold(page, 4);
const { most } = await page.evaluate((frames) => window.probe.stop(frames), FRAMES_AFTER);
goals.keep('E1 what is read moved, px', most, 1);
await browser.close();
await wire.end();
await stage.close();
process.exitCode = goals.isKept() ? 0 : 1;
