// A browser to measure in, and the counters of a page that other work on the machine hardly touches.
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { installProbe } from './probe.ts';

export interface Cpu<T> {
  readonly value: T;
  /** Milliseconds of the main thread. */
  readonly task: number;
  readonly script: number;
  readonly layout: number;
}

export interface Memory {
  /** MiB after a collection. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

export interface Measured {
  readonly page: Page;
  /** What the main thread spent on something, by thread time. */
  readonly cpu: <T>(run: () => Promise<T>) => Promise<Cpu<T>>;
  readonly memory: () => Promise<Memory>;
  /** Nodes that hang on no document and are held all the same. */
  readonly detached: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export async function openBrowser(): Promise<Browser> {
  const { args, ...options } = await findBrowser();
  return chromium.launch({ ...options, args: [...args, '--enable-precise-memory-info'] });
}

/**
 * A fresh profile, on a screen of an agent's size, in the world's time: `now` is its present, epoch milliseconds. Workers
 * are kept out: they fetch files behind the measurement.
 */
export async function openPage(browser: Browser, now = Date.now()): Promise<Measured> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => process.stdout.write(`  the page complains: ${error.message}\n`));
  await page.addInitScript(installProbe);
  await page.addInitScript((ahead) => {
    const real = Date.now;
    Date.now = () => real() + ahead;
  }, now - Date.now());
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const counters = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const values = new Map(metrics.map(({ name, value }) => [name, value]));
    return (name: string): number => values.get(name) ?? Number.NaN;
  };
  return {
    page,
    async cpu(run) {
      const before = await counters();
      const value = await run();
      const after = await counters();
      const spent = (...names: string[]) =>
        1000 * names.reduce((sum, name) => sum + after(name) - before(name), 0);
      return {
        value,
        task: spent('TaskDuration'),
        script: spent('ScriptDuration'),
        layout: spent('LayoutDuration', 'RecalcStyleDuration'),
      };
    },
    async memory() {
      await devtools.send('HeapProfiler.collectGarbage');
      await devtools.send('HeapProfiler.collectGarbage');
      const count = await counters();
      return {
        heap: count('JSHeapUsedSize') / 2 ** 20,
        nodes: count('Nodes'),
        listeners: count('JSEventListeners'),
      };
    },
    async detached() {
      await devtools.send('DOM.enable');
      const { detachedNodes } = await devtools.send('DOM.getDetachedDomNodes');
      await devtools.send('DOM.disable');
      return detachedNodes.length;
    },
    close: () => context.close(),
  };
}
