// What the page asks for, and when it has stopped asking.
import type { Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

const CALM_MS = 400;

/** Resolves when no request was started for a moment. The event stream never ends, so the network is never idle. */
export async function quiet(page: Page): Promise<void> {
  let last = Date.now();
  const note = () => {
    last = Date.now();
  };
  page.on('request', note);
  await expect
    .poll(() => Date.now() - last, { intervals: [50], timeout: 15_000, message: 'the page never stops asking' })
    .toBeGreaterThan(CALM_MS);
  page.off('request', note);
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
