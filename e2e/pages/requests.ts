// What the page asks for, and when it has stopped asking.
import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import type { Agent } from './agent.ts';

const CALM_MS = 400;

/**
 * Resolves when no request was started or answered for a moment; longer than the slowest answer takes where one counts.
 * The event stream never ends, so the network is never idle.
 */
export async function quiet(page: Page, calmMs = CALM_MS): Promise<void> {
  let last = Date.now();
  const note = () => {
    last = Date.now();
  };
  page.on('request', note);
  page.on('requestfinished', note);
  await expect
    .poll(() => Date.now() - last, {
      intervals: [50],
      timeout: 30_000,
      message: 'the page never stops asking',
    })
    .toBeGreaterThan(calmMs);
  page.off('request', note);
  page.off('requestfinished', note);
}

export interface Asked {
  /** Paths with their queries, in order. */
  readonly paths: () => readonly string[];
  /** The back end of each request: `email`, `sms`, ..., `desk`. */
  readonly backends: () => readonly string[];
}

/** Writes down every request to a back end from now on. */
export function asked(page: Page): Asked {
  const urls: URL[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^\/(?:gw|desk)\//.test(url.pathname)) urls.push(url);
  });
  return {
    paths: () => urls.map((url) => url.pathname + url.search),
    backends: () => urls.map(({ pathname }) => /^\/gw\/([a-z]+)\//.exec(pathname)?.[1] ?? 'desk'),
  };
}

/** Which question of which lane a request is. */
function lane({ pathname, search }: URL): string | undefined {
  const backend = /^\/gw\/([a-z]+)\//.exec(pathname)?.[1];
  if (backend === 'social') return pathname.includes('/replies') ? 'social replies' : 'social mentions';
  if (backend) return backend;
  if (pathname.endsWith('/entries')) return 'notes';
  return pathname.endsWith('/density') && search !== '' ? 'density' : undefined;
}

/** What is asked from now until the timeline first holds the row called `name`; counted by lane. */
export async function askedUntilThere(
  { page, timeline }: Agent,
  name: string,
): Promise<{ counts: () => Promise<Readonly<Record<string, number>>> }> {
  await page.evaluate(() => {
    performance.setResourceTimingBufferSize(5000);
    performance.clearResourceTimings();
  });
  const there = timeline.page().evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const row = document.querySelector(`[role=feed] [aria-label="${wanted}"]`);
          if (row) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
    name,
  );
  return {
    async counts() {
      const until = await there;
      const urls = await page.evaluate(
        (last) =>
          performance
            .getEntriesByType('resource')
            .flatMap((entry) => (entry.startTime < last ? [entry.name] : [])),
        until,
      );
      const lanes = urls.flatMap((url) => lane(new URL(url)) ?? []);
      return Object.fromEntries([...Map.groupBy(lanes, (one) => one)].map(([key, all]) => [key, all.length]));
    },
  };
}
