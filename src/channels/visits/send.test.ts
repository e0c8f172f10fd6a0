import { afterEach, expect, test, vi } from 'vitest';
import type { Outgoing } from '#src/channels/channel.ts';
import { testContext } from '#src/mocks/testing/context.ts';
import { fetchOf } from '#src/mocks/testing/serve.ts';
import { fetchPage } from './api.ts';
import { identity } from './builders.ts';
import { echo, type LoggedVisit } from './echo.ts';
import { customer, kingsgate } from './mock/builders.ts';
import { visitsBackend } from './mock.ts';
import { send } from './send.ts';

const noon = Date.parse('2026-03-19T12:00:00Z');
const quiet = new AbortController().signal;
afterEach(() => vi.unstubAllGlobals());

function world() {
  const ctx = testContext({
    now: noon,
    stores: [kingsgate],
    customers: [customer('james', [['loyalty', 'DM-55120']])],
  });
  vi.stubGlobal('fetch', fetchOf(visitsBackend, ctx));
  return ctx;
}
const visit: LoggedVisit = {
  store: { id: 'kingsgate', name: 'Kingsgate', time_zone: 'Europe/London' },
  started_at: '2026-03-19T11:48:00Z',
  ended_at: '2026-03-19T12:00:00Z',
  reason: 'return',
  queue: { joined_at: '2026-03-19T11:48:00Z', served_at: '2026-03-19T11:58:00Z', wait_seconds: 600 },
  summary: 'Seam split again.',
  outcome: { kind: 'sent-elsewhere', text: '' },
  items: [{ name: 'Slim chino, navy, W32', returned: true }],
  order_ids: [],
  party_identified_by: 'loyalty',
  matched_key: { kind: 'loyalty', value: 'DM-55120' },
  sent_here_by: 'chat',
  told_again: true,
  reported_by: 'store',
  notes: [],
};
const logged: Outgoing = {
  intentId: 'a1',
  customerId: 'james',
  caseId: '',
  channel: 'visits',
  mode: 'deed',
  text: '',
  deed: visit,
  createdAt: noon,
};
async function line() {
  const page = await fetchPage(identity, { direction: 'older', limit: 5 }, quiet);
  return page.ok ? page.value.entries : [];
}

test('a visit stands on the line as it was told, then as the log has it: the same but for its name and who served', async () => {
  world();
  const shown = echo(logged, { name: 'Nadia Petrov' });
  expect(shown).toMatchObject({ key: 'echo/a1', kind: 'visit', stop: 'visits', intentId: 'a1' });
  const sent = await send(logged, quiet);
  expect(sent.kind).toBe('sent');
  const [entry] = await line();
  const { associate: _served, ...told } = Object(shown?.body);
  expect(entry?.body).toEqual(told);
  expect([entry?.at, entry?.until, entry?.summary]).toEqual([shown?.at, shown?.until, shown?.summary]);
});

test('the log keeps the key: one visit, however often it is told', async () => {
  const ctx = world();
  const [first, second] = [await send(logged, quiet), await send(logged, quiet)];
  expect([second, ctx.journal.length, (await line()).length]).toEqual([first, 1, 1]);
});

test('a refusal says why; without an answer it may have been written down', async () => {
  world();
  const stranger = { ...visit, matched_key: { kind: 'loyalty', value: 'DM-00000' } };
  expect(await send({ ...logged, deed: stranger }, quiet)).toMatchObject({
    kind: 'not-sent',
    failure: { kind: 'refused', detail: 'Nobody is known by this key' },
  });
  expect(await send({ ...logged, deed: 'a visit' }, quiet)).toMatchObject({ kind: 'not-sent' });
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')));
  expect(await send(logged, quiet)).toMatchObject({ kind: 'unknown', failure: { kind: 'offline' } });
});

test('a deed nobody can read is an unreadable entry, never a broken line', () => {
  expect(echo({ ...logged, deed: { reason: 'fun' } }, { name: 'Nadia' })).toMatchObject({
    kind: 'unreadable',
  });
});
