import { afterEach, expect, test, vi } from 'vitest';
import type { TouchRecord } from '#src/mocks/backend.ts';
import { testContext } from '#src/mocks/testing/context.ts';
import { jamesBy } from '#src/mocks/testing/one-customer.ts';
import { answer, fetchOf } from '#src/mocks/testing/serve.ts';
import { EventPage } from '#src/lib/cloud-events.ts';
import type { Entry } from '#src/timeline/index.ts';
import { fetchPage } from './api.ts';
import { moveTouch } from './move.ts';
import { identity } from './builders.ts';
import { isTouch, type TouchBody } from './map.ts';
import { campaignsBackend } from './mock.ts';
import { Touch } from './wire.ts';

const noon = Date.parse('2026-03-19T12:00:00Z');
const never = new AbortController().signal;
afterEach(() => vi.unstubAllGlobals());

const james = jamesBy({
  kind: 'email',
  value: 'j.whitcombe@example.com',
  verified: true,
  source: 'signed in',
});
const touch = (id: string, hours: number, more: Partial<TouchRecord> = {}): TouchRecord => ({
  id,
  customer: 'james',
  at: noon - hours * 3_600_000,
  medium: 'email',
  campaign: `Campaign ${id}`,
  state: 'sent',
  ...more,
});

function world() {
  const records = [touch('t1', 3), touch('t2', 2, { state: 'planned' }), touch('t3', 1, { state: 'leaked' })];
  const ctx = testContext({ now: noon, customers: [james], records: { touch: records } });
  vi.stubGlobal('fetch', fetchOf(campaignsBackend, ctx));
  return ctx;
}
async function touches(): Promise<readonly Entry<TouchBody>[]> {
  const result = await fetchPage(identity, { direction: 'older', limit: 10 }, never);
  if (!result.ok) throw new Error(result.failure.detail);
  return result.value.entries.filter(isTouch);
}
async function planned(): Promise<Entry<TouchBody>> {
  const found = (await touches()).find(({ nativeId }) => nativeId === 't2');
  if (!found) throw new Error('no t2');
  return found;
}

test('touches of the people behind the keys fit the published shape', async () => {
  const ctx = world();
  const get = (query: string) =>
    answer(campaignsBackend, ctx, new Request(`http://gateway.test/gw/campaigns/v1/touches${query}`));
  const { events } = EventPage.parse(await (await get('?email=j.whitcombe@example.com')).json());
  expect(events.map((event) => Touch.parse(event).data.state)).toEqual(['leaked', 'planned', 'sent']);
  expect((await get('?limit=5')).status).toBe(400);
});

test('a planned touch is held with a reason and let go again, each under the version it was seen at', async () => {
  const ctx = world();
  const seen = await planned();
  expect(await moveTouch(seen, 'hold', 'Open complaint', 'k1')).toEqual({ ok: true, value: undefined });
  const held = await planned();
  expect(held.body).toEqual({
    campaign: 'Campaign t2',
    medium: 'email',
    state: 'held',
    heldBecause: 'Open complaint',
    version: 2,
  });
  expect(await moveTouch(seen, 'hold', 'Again', 'k2')).toMatchObject({ failure: { status: 412 } });
  expect((await moveTouch(held, 'release', 'Solved', 'k3')).ok).toBe(true);
  expect((await planned()).body).toMatchObject({ state: 'planned', version: 3 });
  expect(ctx.journal.map(({ did, reason }) => [did, reason])).toEqual([
    ['touch hold', 'Open complaint'],
    ['touch release', 'Solved'],
  ]);
});

test('one key holds once; without key, version or reason nothing happens', async () => {
  const ctx = world();
  const seen = await planned();
  const twice = [await moveTouch(seen, 'hold', 'Why', 'k1'), await moveTouch(seen, 'hold', 'Why', 'k1')];
  expect(twice.map(({ ok }) => ok)).toEqual([true, true]);
  expect(ctx.journal).toHaveLength(1);
  const post = (headers: Record<string, string>, body: unknown = { reason: 'x' }) =>
    answer(
      campaignsBackend,
      ctx,
      new Request('http://gateway.test/gw/campaigns/v1/touches/t1/hold', {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      }),
    );
  const refused = await Promise.all([
    post({}),
    post({ 'Idempotency-Key': 'a' }),
    post({ 'Idempotency-Key': 'a', 'If-Match': '"1"' }, {}),
    post({ 'Idempotency-Key': 'b', 'If-Match': '"1"' }),
  ]);
  expect(refused.map(({ status }) => status)).toEqual([400, 428, 400, 409]);
});
