// What a page does that nobody touches while three of its sources are ill: `npm run bench -- idle`. Beside it the same page
// with every source well, and an empty one.
import { calm, JAMES, open } from './stage/agent.ts';
import { openBrowser, openPage, type Measured } from './stage/browser.ts';
import { median, openGoals } from './stage/goals.ts';
import { openStage } from './stage/stage.ts';
import type { Fault } from '../src/mocks/dials.ts';

const IDLE_MS = 5000;
const ROUNDS = 5;
/** Long enough that a source that stays away is asked seldom. */
const SETTLED_MS = 20_000;
const LONG_FRAME_MS = 50;
const MOST_TIMERS = 50;
const ILL: Readonly<Record<string, Fault>> = { phone: 'offline', sms: '500', social: '429' };

const goals = openGoals();
const stage = await openStage('demo');
const browser = await openBrowser();

interface Idle {
  readonly cpu: number;
  /** Long animation frames. */
  readonly long: number;
  /** The most timers that were waiting at once, repeating ones too, and how many ran off. */
  readonly waiting: number;
  readonly ran: number;
}

declare global {
  interface Window {
    timers: { waiting: () => number; ran: number; long: number };
  }
}

/** Counts every timer from the beginning. */
function countTimers(): void {
  const timers = new Set<unknown>();
  const counted = { waiting: () => timers.size, ran: 0, long: 0 };
  const later = window.setTimeout.bind(window);
  const often = window.setInterval.bind(window);
  window.setTimeout = ((run: TimerHandler, ms?: number, ...more: unknown[]) => {
    const id = later(() => {
      timers.delete(id);
      counted.ran += 1;
      if (typeof run === 'function') run(...more);
    }, ms);
    timers.add(id);
    return id;
  }) as typeof window.setTimeout;
  window.setInterval = ((run: TimerHandler, ms?: number, ...more: unknown[]) => {
    const id = often(() => {
      counted.ran += 1;
      if (typeof run === 'function') run(...more);
    }, ms);
    timers.add(id);
    return id;
  }) as typeof window.setInterval;
  for (const name of ['clearTimeout', 'clearInterval'] as const) {
    const real = window[name].bind(window);
    window[name] = (id) => {
      timers.delete(id);
      real(id);
    };
  }
  new PerformanceObserver((list) => (counted.long += list.getEntries().length)).observe({
    type: 'long-animation-frame',
  });
  window.timers = counted;
}

async function idle({ page, cpu }: Measured): Promise<Idle> {
  await page.bringToFront();
  const before = await page.evaluate(() => ({ ran: window.timers.ran, long: window.timers.long }));
  let waiting = 0;
  const { task } = await cpu(async () => {
    for (let part = 0; part < 5; part++) {
      await page.waitForTimeout(IDLE_MS / 5);
      waiting = Math.max(waiting, await page.evaluate(() => window.timers.waiting()));
    }
  });
  const after = await page.evaluate(() => ({ ran: window.timers.ran, long: window.timers.long }));
  return { cpu: task, waiting, ran: after.ran - before.ran, long: after.long - before.long };
}

async function opened(to?: string): Promise<Measured> {
  const measured = await openPage(browser, await stage.now());
  await measured.page.addInitScript(countTimers);
  if (to === undefined) await measured.page.goto(`${stage.controls}/list.html`);
  else await open(measured.page, stage, to);
  await calm(measured.page);
  return measured;
}

const bare = await opened();
const well = await opened(JAMES.path);
for (const [source, fault] of Object.entries(ILL)) await stage.backstage.dial(source, fault);
const ill = await opened(JAMES.path);
await ill.page.waitForTimeout(SETTLED_MS);
goals.title(`${IDLE_MS / 1000} s in which nobody does anything, three sources ill`);
const runs: Record<'bare' | 'well' | 'ill', Idle[]> = { bare: [], well: [], ill: [] };
for (let round = 0; round < ROUNDS; round++) {
  runs.bare.push(await idle(bare));
  runs.well.push(await idle(well));
  runs.ill.push(await idle(ill));
}
const of = (who: keyof typeof runs, what: keyof Idle): number => median(runs[who].map((run) => run[what]));
goals.tell('CPU, the bare list', of('bare', 'cpu'), 'ms');
goals.tell('CPU, every source well', of('well', 'cpu'), 'ms');
goals.keep('H3 CPU, three sources ill', of('ill', 'cpu'), 50, 'ms');
goals.tell('timers that ran off, every source well', of('well', 'ran'), '');
goals.tell('timers that ran off, three sources ill', of('ill', 'ran'), '');
goals.tell('timers waiting at once, every source well', of('well', 'waiting'), '');
goals.keep('H3 timers waiting at once', Math.max(...runs.ill.map(({ waiting }) => waiting)), MOST_TIMERS);
goals.keep(`H3 frames longer than ${LONG_FRAME_MS} ms`, Math.min(...runs.ill.map(({ long }) => long)), 0);
await browser.close();
await stage.close();
process.exitCode = goals.isKept() ? 0 : 1;
