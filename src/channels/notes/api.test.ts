import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Outgoing } from '#src/channels/channel.ts';
import { wire } from '#src/lib/http.ts';
import { openGateway, type TestGateway } from '#src/mocks/testing/gateway.ts';
import { aNote, BEGINS_AT, HOUR_MS, tinyWorld } from '#src/mocks/testing/tiny-world.ts';
import type { Page, PageRequest } from '#src/timeline/index.ts';
import { fetchPage, keysOf } from './api.ts';
import { echo } from './echo.ts';
import { send } from './send.ts';

const never = new AbortController().signal;
const james = { customerId: 'james', name: 'James Whitcombe', keys: [] };
/** Seven notes, an hour apart; the last three in one instant. */
const seven = [7, 6, 5, 4, 1, 1, 1].map((hours, n) =>
  aNote(`n${n}`, BEGINS_AT - hours * HOUR_MS, `Note ${n}`),
);

let gateway: TestGateway;
let asked: string[] = [];
beforeEach(async () => {
  gateway = await openGateway({ world: tinyWorld({ records: { 'desk-entry': seven } }) });
  const session = await gateway.send('/desk/v1/session', { method: 'POST', json: { staffId: 'priya' } });
  const { token } = (await session.json()) as { token: string };
  wire({ origin: 'http://gateway.test', token: () => token });
  asked = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push(url);
    return gateway.runtime.answer(new Request(url, init));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  wire({ origin: '', token: () => undefined });
});

async function page(request: Partial<PageRequest> = {}): Promise<Page> {
  const result = await fetchPage(james, { direction: 'older', limit: 3, ...request }, never);
  if (!result.ok) throw new Error(result.failure.detail);
  return result.value;
}
const idsOf = ({ entries }: Page) => entries.map(({ nativeId }) => nativeId);

test('the desk is asked by our own id, whoever else knows the customer', () => {
  expect(keysOf(james)).toEqual([{ kind: 'customer', value: 'james', verified: true }]);
});

test('pages go back to the first entry, each once', async () => {
  const first = await page();
  const second = await page({ cursor: first.older ?? '' });
  const third = await page({ cursor: second.older ?? '' });
  expect([first, second, third].flatMap(idsOf).toSorted()).toEqual([
    'n0',
    'n1',
    'n2',
    'n3',
    'n4',
    'n5',
    'n6',
  ]);
  expect([first.total, first.atNewest, third.older, third.covered]).toEqual([
    7,
    true,
    undefined,
    { from: -Infinity, to: BEGINS_AT - 6 * HOUR_MS + 1 },
  ]);
});

test('from an instant towards now until nothing is newer, and then only what is new', async () => {
  const first = await page({ direction: 'newer', after: BEGINS_AT - 6 * HOUR_MS });
  const second = await page({ direction: 'newer', cursor: first.newer ?? '' });
  expect([idsOf(first), idsOf(second).toSorted()]).toEqual([
    ['n3', 'n2', 'n1'],
    ['n4', 'n5', 'n6'],
  ]);
  const third = await page({ direction: 'newer', cursor: second.newer ?? '' });
  expect([idsOf(third), third.atNewest, third.covered.to]).toEqual([[], true, Infinity]);
});

test('a cursor the desk cannot read begins again where its page ended', async () => {
  const first = await page();
  const cursor = (first.older ?? '').replace(/"cursor":"[^"]+"/, '"cursor":"xyz"');
  expect(idsOf(await page({ cursor }))).toEqual(['n6', 'n5', 'n4']);
  expect(asked).toHaveLength(3);
});

const outgoing: Outgoing = {
  intentId: '7f3f0e4e-2d0b-4a57-9a10-2f1f34d6a001',
  customerId: 'james',
  caseId: '20418',
  channel: 'notes',
  mode: 'note',
  text: 'Last navy W32 is damaged.',
  createdAt: BEGINS_AT,
};

test('a note written twice under one intent is one note, and says whose intent it was', async () => {
  const first = await send(outgoing, never);
  expect([first.kind, await send(outgoing, never)]).toEqual(['sent', first]);
  const found = (await page({ limit: 50 })).entries.filter(({ intentId }) => intentId === outgoing.intentId);
  expect(found.map(({ nativeId, summary, who }) => [nativeId, summary, who])).toEqual([
    [first.kind === 'sent' ? first.nativeId : '', 'Last navy W32 is damaged.', 'Priya Nair'],
  ]);
});

test('a note nobody answered for is unknown; one the desk refused is not sent', async () => {
  await gateway.runtime.dials.set('desk', { fault: 'commits-then-fails', times: 1 });
  expect((await send(outgoing, never)).kind).toBe('unknown');
  expect((await send(outgoing, never)).kind).toBe('sent');
  expect((await send({ ...outgoing, intentId: 'i2', text: ' ' }, never)).kind).toBe('not-sent');
  expect((await send({ ...outgoing, intentId: 'i3', caseId: 'nobody' }, never)).kind).toBe('not-sent');
});

test('while it is being written it stands on the line as the note it will be', () => {
  expect(echo(outgoing, { name: 'Priya Nair' })).toEqual({
    key: `echo/${outgoing.intentId}`,
    channel: 'notes',
    nativeId: outgoing.intentId,
    sort: outgoing.intentId,
    at: BEGINS_AT,
    kind: 'note',
    from: 'us',
    who: 'Priya Nair',
    thread: '20418',
    summary: 'Last navy W32 is damaged.',
    intentId: outgoing.intentId,
    body: { kind: 'note', text: 'Last navy W32 is damaged.', caseId: '20418' },
  });
});
