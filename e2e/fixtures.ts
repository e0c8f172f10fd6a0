// The base of every journey: a page that must not complain, in the console or to its own policy.
import { test as base, expect, type BrowserContext, type ConsoleMessage, type Page } from '@playwright/test';

export { expect };

type Fixtures = {
  /** A journey that provokes a complaint names it here. Everything else the page complains about fails it. */
  readonly expected: RegExp[];
  /** How long a reply can be taken back, in seconds; journeys that are not about it do not wait for it. */
  readonly takeBackSeconds: number;
};

export const test = base.extend<Fixtures>({
  takeBackSeconds: [0, { option: true }],
  expected: [
    async ({ context, takeBackSeconds }, use) => {
      const complaints = await complaintsOf(context, takeBackSeconds);
      const expected: RegExp[] = [];
      await use(expected);
      const unexpected = complaints.filter(
        (complaint) => !expected.some((pattern) => pattern.test(complaint)),
      );
      expect(unexpected, 'the page complained').toEqual([]);
    },
    { auto: true },
  ],
});

/** What pages of a browser complain about, as it comes; in it a reply can be taken back for so many seconds. */
export async function complaintsOf(context: BrowserContext, takeBackSeconds = 0): Promise<readonly string[]> {
  const complaints: string[] = [];
  await context.addInitScript((seconds) => {
    // A page that is still empty belongs to nobody and keeps nothing.
    if (location.protocol === 'http:') localStorage.setItem('take-back-seconds', String(seconds));
  }, takeBackSeconds);
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const what = `${event.violatedDirective} ${event.blockedURI} ${event.sample}`;
      setTimeout(() => {
        throw new Error(`Policy violated: ${what}`);
      });
    });
  });
  context.on('console', (message) => {
    if (message.type() !== 'error' || isRefusal(message)) return;
    complaints.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  return complaints;
}

/** The browser itself reports each answer of a back end that is an error; what the app makes of it is tested. */
function isRefusal(message: ConsoleMessage): boolean {
  const { url } = message.location();
  return (
    message.text().startsWith('Failed to load resource') && /^\/(?:gw|desk)\//.test(new URL(url).pathname)
  );
}

/** Stops every service worker, as the browser does when it needs memory. Nothing may depend on it staying. */
export async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
