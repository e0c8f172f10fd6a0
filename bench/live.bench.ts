// A thousand things happen to a customer while their line is open: `npm run bench -- live`. They are told all at once, by a
// page that was cut off and is not any more: as fast as the page can take them in.
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

/** From the moment the page may hear again until `isThere`. */
async function takeIn({ page, cpu }: Measured, isThere: () => Promise<unknown>): Promise<Taken> {
  let requests = 0;
  const count = () => void requests++;
  page.on('request', count);
  await page.evaluate(() => {
    const seen = { frames: 0, twice: 0, inFrame: 0 };
    const feed = document.querySelector('[role=feed]');
    const watch = new MutationObserver(() => void seen.inFrame++);
    if (feed) watch.observe(feed, { childList: true });
    const frame = () => {
      if (seen.inFrame > 0) seen.frames += 1;
      if (seen.inFrame > 1) seen.twice += 1;
      seen.inFrame = 0;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, { seen });
  });
  const began = performance.now();
  const { task } = await cpu(async () => {
    wire.mend();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await isThere();
  });
  const seconds = (performance.now() - began) / 1000;
  page.off('request', count);
  const { frames, twice } = await page.evaluate(
    () => Reflect.get(window, 'seen') as { readonly frames: number; readonly twice: number },
  );
  return { cpu: task, seconds, frames, twice, requests };
}

/** So many thousands of SMS are known. */
const told = (thousands: number) =>
  page.getByRole('button', { name: new RegExp(`^Only SMS, .*\\b${String(thousands)},\\d\\d\\d `) });

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
goals.title(`${EVENTS} messages while one stands at the end`);
await toEnd(page);
wire.cut();
await write('sms', 'At the end');
tell(await takeIn(measured, () => told(1).waitFor({ timeout: 60_000 })));
await calm(page);
goals.keep('E1 no longer at the end', Number(!(await isAtEnd(page))), 0);

goals.title(`${EVENTS} more while one reads further back`);
await loadRows(page, 200);
await page.evaluate(() => window.probe.moveTo(window.probe.box().scrollHeight / 2));
await calm(page);
wire.cut();
await write('sms', 'Further back');
await page.evaluate(() => window.probe.watch(window.probe.middle()));
tell(await takeIn(measured, () => told(2).waitFor({ timeout: 60_000 })));
const { most } = await page.evaluate((frames) => window.probe.stop(frames), FRAMES_AFTER);
goals.keep('E1 what is read moved, px', most, 1);
await browser.close();
await wire.end();
await stage.close();
process.exitCode = goals.isKept() ? 0 : 1;
