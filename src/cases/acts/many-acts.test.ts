import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wire } from '#src/lib/http.ts';
import { openGateway, type TestGateway } from '#src/mocks/testing/gateway.ts';
import { aCase, tinyWorld } from '#src/mocks/testing/tiny-world.ts';
import { actOnMany, allVersions, undoMany, type ManyDone } from './many-acts.ts';

const ids = Array.from({ length: 250 }, (_, n) => `c${String(n)}`);
const versions = ids.map((id) => ({ id, version: 1 }));

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await openGateway({
    world: tinyWorld({ cases: ids.map((id, n) => aCase(id, { ownerId: n === 3 ? 'tom' : 'priya' })) }),
  });
  const session = await gateway.send('/desk/v1/session', { method: 'POST', json: { staffId: 'priya' } });
  const { token } = (await session.json()) as { token: string };
  wire({ origin: 'http://gateway.test', token: () => token });
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => gateway.runtime.answer(new Request(url, init)));
});
afterEach(() => {
  vi.unstubAllGlobals();
  wire({ origin: '', token: () => undefined });
});

const resolved = async () => {
  const ask = await gateway.as('rene');
  const { body } = await ask('/desk/v1/cases?view=resolved');
  return (body as { counts: { resolved: number } }).counts.resolved;
};

test('hundreds are asked for in slices, and each is accounted for', async () => {
  const steps: number[] = [];
  const all = await actOnMany({
    act: 'resolve',
    cases: versions,
    onProgress: ({ done }) => void steps.push(done.length),
  });
  expect({ steps, done: all.done.length, refused: all.refused, left: all.left }).toEqual({
    steps: [99, 199, 249],
    done: 249,
    refused: [{ id: 'c3', done: false, reason: 'owned' }],
    left: [],
  });
  expect(await resolved()).toBe(249);
  const undone = await undoMany(all.deeds);
  expect([undone.done.length, undone.left, await resolved()]).toEqual([249, [], 0]);
});

test('a slice whose answer was lost is asked for again and happens once', async () => {
  await gateway.runtime.dials.set('desk', { fault: 'commits-then-fails', times: 1 });
  const first = await actOnMany({ act: 'resolve', cases: versions });
  expect([first.done.length, first.left.length, first.failure?.retryable]).toEqual([0, 250, true]);
  const second = await actOnMany({ act: 'resolve', cases: first.left });
  expect([second.done.length, second.refused.length]).toEqual([249, 1]);
  expect(await resolved()).toBe(249);
});

test('stopped, it says what nobody asked for', async () => {
  const stop = new AbortController();
  const all = await actOnMany({
    act: 'resolve',
    cases: versions,
    signal: stop.signal,
    onProgress: ({ left }: ManyDone) => {
      if (left.length === 50) stop.abort();
    },
  });
  expect([all.done.length, all.left.length, await resolved()]).toEqual([199, 50, 199]);
});

test('every case of a list is had, as far as it goes', async () => {
  const all = await allVersions(new URLSearchParams({ view: 'mine', limit: '100' }));
  expect(all.ok && all.value.length).toBe(249);
});
