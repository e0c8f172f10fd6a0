// A browser with a profile of its own that can be killed like a crash kills it, and opened again.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type BrowserContext, type LaunchOptions, type Page } from '@playwright/test';

export interface MortalBrowser {
  /** Opens the browser, or again what is left of it, with one page. */
  readonly open: () => Promise<Page>;
  /** `kill -9`: what is in memory is gone. Answers when it died, by `performance.now()`. */
  readonly kill: (what: 'tab' | 'browser') => Promise<number>;
  /** Closes it and takes the profile away. */
  readonly end: () => Promise<void>;
}

export async function mortalBrowser(
  launch: LaunchOptions,
  settings: { readonly baseURL: string | undefined },
): Promise<MortalBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'throughline-kill-'));
  let context: BrowserContext | undefined;

  return {
    async open() {
      context ??= await chromium.launchPersistentContext(profile, {
        ...launch,
        ...settings,
        args: [...(launch.args ?? []), '--remote-debugging-port=0', '--hide-crash-restore-bubble'],
        locale: 'en-GB',
        timezoneId: 'Europe/London',
        viewport: { width: 1440, height: 900 },
      });
      const [blank, ...others] = context.pages();
      for (const page of others) await page.close();
      return blank && blank.url() === 'about:blank' ? blank : context.newPage();
    },
    async kill(what) {
      const processes = await processesOf(profile);
      const diedAt = performance.now();
      for (const { type, id } of processes)
        if (type === (what === 'tab' ? 'renderer' : 'browser')) process.kill(id, 'SIGKILL');
      if (what === 'browser') {
        context = undefined;
        await Promise.all(processes.map(({ id }) => gone(id)));
      }
      return diedAt;
    },
    async end() {
      await context?.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** The processes of the browser with this profile, as it names them itself. */
async function processesOf(
  profile: string,
): Promise<readonly { readonly type: string; readonly id: number }[]> {
  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo;
}

/** A profile may be opened again only when nobody holds it any more. */
async function gone(id: number): Promise<void> {
  for (let look = 0; look < 100; look++) {
    try {
      process.kill(id, 0);
    } catch {
      return;
    }
    await wait(50);
  }
}
