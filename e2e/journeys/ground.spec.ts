// The ground everything stands on: the app starts under its policy and its back ends answer.
import { expect, stopWorkers, test } from '../fixtures.ts';
import type { Page } from '@playwright/test';

/** The desk refuses whoever has no session; a server without a desk would say 404, and a page would be HTML. */
async function deskAnswers(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const reply = await fetch('/desk/v1/cases').catch(() => undefined);
    return reply ? `${reply.status} ${reply.headers.get('content-type')}` : 'no answer';
  });
}

/** The last file in the worker's list stands for all of them. */
async function keepsTheApp(): Promise<boolean> {
  return Boolean(await caches.match('/theme.js', { ignoreSearch: true }));
}

const refused = '401 application/problem+json';

test('the app starts, and its back ends answer even after the browser stopped the worker', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.locator('#root')).not.toBeEmpty();
  await expect.poll(() => deskAnswers(page)).toBe(refused);

  await stopWorkers(page);
  expect(await deskAnswers(page)).toBe(refused);
});

test('the app starts without a network once it was visited', async ({ page, context }) => {
  await page.clock.install();
  await page.goto('/');
  await expect.poll(() => deskAnswers(page)).toBe(refused);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  // It is kept half a minute after one came.
  await page.clock.fastForward(31_000);
  await expect.poll(() => page.evaluate(keepsTheApp)).toBe(true);
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('#root')).not.toBeEmpty();
  await expect.poll(() => deskAnswers(page)).toBe(refused);
});

test('only the worker may be loaded as a script at run time, and no text becomes HTML', async ({
  page,
  expected,
}) => {
  expected.push(/requires 'Trusted(?:HTML|ScriptURL)'/, /Policy violated: require-trusted-types-for/);
  await page.goto('/');
  await expect(page.locator('#root')).not.toBeEmpty();
  const outcomes = await page.evaluate(async () => {
    const tried: Record<string, () => unknown> = {
      'another worker': () => navigator.serviceWorker.register('/theme.js'),
      'a worker elsewhere': () => navigator.serviceWorker.register('https://example.org/sw.js'),
      'a script': () => Object.assign(document.createElement('script'), { src: '/theme.js' }),
      html: () => Object.assign(document.createElement('div'), { innerHTML: '<b>bold</b>' }),
    };
    const done = Object.entries(tried).map(async ([name, attempt]) => {
      try {
        await attempt();
        return `${name} was let in`;
      } catch {
        return `${name} was refused`;
      }
    });
    return Promise.all(done);
  });
  expect(outcomes.filter((outcome) => !outcome.endsWith('was refused'))).toEqual([]);
});

test('an address of the app is the app, whatever it names', async ({ page }) => {
  await page.goto('/cases/20418?as=priya');
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('a back end path that nobody serves is a JSON 404, never a page', async ({ request }) => {
  for (const path of ['/gw/nowhere/v1', '/desk/nowhere']) {
    const reply = await request.get(path, { headers: { accept: 'text/html' } });
    expect(reply.status()).toBe(404);
    expect(reply.headers()['content-type']).toBe('application/problem+json');
  }
});

test('documents carry the policy, frames their own, and hashed files are kept for ever', async ({
  request,
}) => {
  const page = await request.get('/');
  expect(page.headers()['content-security-policy']).toContain(`require-trusted-types-for 'script'`);
  expect(page.headers()['x-content-type-options']).toBe('nosniff');
  const frame = await request.get('/frame.html');
  expect(frame.headers()['content-security-policy']).toContain(`default-src 'none'`);
  expect(frame.headers()['content-security-policy']).toContain(`frame-ancestors 'self'`);
  const script = /src="(\/assets\/[^"]+)"/.exec(await page.text())?.[1] ?? '';
  const file = await request.get(script);
  expect(file.headers()['cache-control']).toContain('immutable');
  expect(file.headers()['content-security-policy']).toBeUndefined();
});
