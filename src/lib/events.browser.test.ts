import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBackstage, type Backstage } from '#src/mocks/backstage.ts';
import type { Runtime } from '#src/mocks/runtime.ts';
import { openTab } from '#src/mocks/tab.ts';
import { tinyWorld } from '#src/mocks/testing/tiny-world.ts';
import { toyBackend } from '#src/mocks/testing/toy-backend.ts';
import { isLive, startEvents, subscribe, subscribeReset } from './events.ts';
import { wire } from './http.ts';
import { freshId } from './ids.ts';

let runtime: Runtime;
let backstage: Backstage;
/** Streams opened and not yet given up by the reader. */
let open = 0;
let opened = 0;

const worker = setupWorker(
  http.all('/desk/v1/*', async ({ request }) => {
    const answer = await runtime.answer(request);
    return answer?.headers.get('Content-Type') === 'text/event-stream' ? counted(answer) : answer;
  }),
);

function counted(answer: Response): Response {
  const reader = (answer.body ?? new ReadableStream<Uint8Array>()).getReader();
  open += 1;
  opened += 1;
  let isGone = false;
  const gone = () => {
    if (!isGone) open -= 1;
    isGone = true;
  };
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { value, done } = await reader.read();
        if (!done) return controller.enqueue(value);
        if (!isGone) controller.close();
        gone();
      } catch (cause) {
        gone();
        controller.error(cause);
      }
    },
    cancel() {
      gone();
      return reader.cancel();
    },
  });
  return new Response(body, { headers: answer.headers });
}

beforeAll(() =>
  worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url: '/mockServiceWorker.js' } }),
);
afterAll(() => worker.stop());

let stops: (() => void)[] = [];
let heard: string[] = [];
let ids: number[] = [];
beforeEach(async () => {
  runtime = await openTab({ seed: 1, size: 'demo' }, () => tinyWorld(), [toyBackend], `test-${freshId()}`);
  backstage = openBackstage(runtime);
  const session = await runtime.answer(
    new Request(new URL('/desk/v1/session', location.href), {
      method: 'POST',
      body: JSON.stringify({ staffId: 'priya' }),
    }),
  );
  const { token } = (await (session ?? Response.error()).json()) as { token: string };
  wire({ token: () => token });
  open = 0;
  opened = 0;
  heard = [];
  ids = [];
  stops = [
    subscribe('channel.changed', ({ id, customer }) => {
      heard.push(String(customer));
      ids.push(Number(id));
    }),
    subscribeReset(() => void heard.push('reset')),
  ];
});
afterEach(async () => {
  for (const stop of stops) stop();
  await expect.poll(() => open).toBe(0);
});

const start = () => {
  const stop = startEvents('priya');
  stops.push(stop);
  return stop;
};
const live = () => expect.poll(() => isLive()).toBe(true);

test('what happens at the desk is heard in order within a second, through the worker', async () => {
  start();
  await live();
  for (const customer of ['james', 'mireille', 'james']) await backstage.arrive('sms', customer, 'Hello');
  await expect.poll(() => heard, { timeout: 1000 }).toEqual(['james', 'mireille', 'james']);
  expect(ids).toEqual([...new Set(ids)].toSorted((one, other) => one - other));
});

test('a stop at sign-out reaches the other end: no stream is left open', async () => {
  const stop = start();
  await live();
  stop();
  await expect.poll(() => [open, isLive()]).toEqual([0, false]);
});

test('a broken line comes back and brings what was missed, once', async () => {
  start();
  await live();
  await backstage.arrive('sms', 'james', 'Before');
  await expect.poll(() => heard).toEqual(['james']);
  await backstage.dial('desk', 'offline');
  await expect.poll(() => isLive()).toBe(false);
  await backstage.arrive('sms', 'mireille', 'Meanwhile');
  await backstage.dial('desk', 'healthy');
  await live();
  await backstage.arrive('sms', 'james', 'After');
  await expect.poll(() => heard).toEqual(['james', 'mireille', 'james']);
  expect(ids).toEqual([...new Set(ids)].toSorted((one, other) => one - other));
});

test('a world begun anew asks for everything again', async () => {
  start();
  await live();
  await backstage.reset();
  await expect.poll(() => heard).toEqual(['reset']);
});

test('a person’s tabs share one stream; when the one that holds it goes, another goes on without a gap', async () => {
  const first = start();
  await live();
  start();
  await backstage.arrive('sms', 'james', 'Both hear');
  await expect.poll(() => heard).toEqual(['james', 'james']);
  expect([open, opened]).toEqual([1, 1]);
  first();
  await backstage.arrive('sms', 'mireille', 'In between');
  await expect.poll(() => heard.slice(2)).toEqual(['mireille']);
  expect([open, opened]).toEqual([1, 2]);
});
