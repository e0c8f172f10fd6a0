import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { IdentitySet } from '#src/channels/channel.ts';
import { testContext, type TestContext } from '#src/mocks/testing/context.ts';
import { fetchOf } from '#src/mocks/testing/serve.ts';
import type { CustomerRecord } from '#src/mocks/world/records/customer.ts';
import type { MailRecord } from '#src/mocks/world/records/messages.ts';
import type { Page } from '#src/timeline/index.ts';
import { wire } from '#src/lib/http.ts';
import { setClock } from '#src/lib/time.ts';
import { fetchPage } from './api.ts';
import { withoutIndex } from './index-driver.ts';
import { emailBackend } from './mock.ts';

const NOW = Date.UTC(2026, 2, 19, 15, 12);
const HOUR = 3_600_000;

const dana: CustomerRecord = {
  id: 'dana',
  name: 'Dana Winter',
  givenName: 'Dana',
  brand: 'dunmore',
  since: 0,
  language: 'en',
  pronoun: 'she',
  keys: [{ kind: 'email', value: 'dana@example.com', verified: true, source: 'signed in' }],
  consent: { service: true, offersEmail: false, offersPhone: false, offersSms: false },
};
const identity: IdentitySet = { customerId: 'dana', name: 'Dana Winter', keys: dana.keys };

const mail = (id: string, at: number, more: Partial<MailRecord> = {}): MailRecord => ({
  id,
  customer: 'dana',
  at,
  direction: 'in',
  from: { name: 'Dana Winter', email: 'Dana@Example.com' },
  to: [{ name: 'Dunmore', email: 'care@dunmore.example' }],
  subject: `Subject ${id}`,
  text: `Words of ${id}`,
  thread: 'T1',
  messageId: `${id}@example.com`,
  ...more,
});

interface Running {
  readonly ctx: TestContext;
  readonly asked: readonly string[];
  /** From now on the index, which finds mails by their addresses, knows none. */
  readonly behind: () => void;
}

function world(mails: readonly MailRecord[]): Running {
  const ctx = testContext({
    now: NOW,
    customers: [dana],
    brands: [
      {
        id: 'dunmore',
        name: 'Dunmore',
        site: 'dunmore.example',
        email: 'care@dunmore.example',
        sms: '',
        phone: '',
        acct: '',
      },
    ],
    records: { mail: mails },
  });
  const reach = fetchOf(emailBackend, ctx);
  vi.stubGlobal('fetch', reach);
  return {
    ctx,
    asked: reach.asked,
    behind: () => void vi.stubGlobal('fetch', withoutIndex(reach)),
  };
}

const never = new AbortController().signal;

async function page(request: Partial<Parameters<typeof fetchPage>[1]> = {}): Promise<Page> {
  const result = await fetchPage(identity, { direction: 'older', limit: 3, ...request }, never);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const ids = (of: Page): string[] => of.entries.map(({ nativeId }) => nativeId);

beforeEach(() => {
  setClock(() => NOW);
  const session = crypto.randomUUID();
  wire({ origin: 'http://gateway.test', ready: Promise.resolve(), token: () => session });
});

afterEach(() => setClock());

describe('mail, page by page', () => {
  const four = [1, 2, 3, 4].map((n) => mail(`m${n}`, NOW - (5 - n) * HOUR));

  test('the newest page says what it is sure of and where to go on', async () => {
    const { asked } = world(four);
    const newest = await page();
    expect({ ids: ids(newest), atNewest: newest.atNewest, covered: newest.covered }).toEqual({
      ids: ['m4', 'm3', 'm2'],
      atNewest: true,
      covered: { from: NOW - 3 * HOUR + 1, to: Infinity },
    });
    const oldest = await page({ cursor: newest.older });
    expect({ ids: ids(oldest), older: oldest.older, covered: oldest.covered }).toEqual({
      ids: ['m1'],
      older: undefined,
      covered: { from: -Infinity, to: NOW - 3 * HOUR + 1 },
    });
    // Session and mailboxes once, then one request a page.
    expect(asked).toEqual([
      'GET /gw/email/jmap/session',
      'POST /gw/email/jmap/api',
      'POST /gw/email/jmap/api',
      'POST /gw/email/jmap/api',
    ]);
  });

  test('mails of one second at the edge of a page are neither lost nor given twice', async () => {
    world([1, 2, 3, 4, 5, 6, 7].map((n) => mail(`m${n}`, NOW - HOUR + n * 10)));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const one = await page({ cursor, limit: 2 });
      seen.push(...ids(one));
      cursor = one.older;
    } while (cursor !== undefined);
    expect(seen).toEqual(['m7', 'm6', 'm5', 'm4', 'm3', 'm2', 'm1']);
  });

  test('forward too, although a second stands in the same order both ways', async () => {
    world([1, 2, 3, 4, 5, 6, 7].map((n) => mail(`m${n}`, NOW - HOUR + (n > 5 ? HOUR / 2 : n * 10))));
    for (const limit of [1, 2, 3]) {
      const seen: string[] = [];
      let one = await page({ direction: 'newer', after: 0, limit });
      seen.push(...ids(one));
      while (!one.atNewest) {
        one = await page({ direction: 'newer', cursor: one.newer, limit });
        seen.push(...ids(one));
      }
      expect(seen).toEqual(['m5', 'm4', 'm3', 'm2', 'm1', 'm7', 'm6']);
    }
  });

  test('when the mail at the edge was deleted, its second leads on', async () => {
    world(four);
    const newest = await page();
    world(four.filter(({ id }) => id !== 'm2'));
    const older = await page({ cursor: newest.older });
    expect({ ids: ids(older), covered: older.covered }).toEqual({
      ids: ['m1'],
      covered: { from: -Infinity, to: NOW - 3 * HOUR + 1 },
    });
  });

  test('a mail the server’s index has not seen yet is on the newest page all the same', async () => {
    const { behind } = world([...four, mail('m5', NOW - 60_000)]);
    behind();
    const newest = await page();
    expect({ ids: ids(newest), atNewest: newest.atNewest }).toEqual({ ids: ['m5', 'm4'], atNewest: true });
  });

  test('a bound that the server counts in is left out here', async () => {
    world(four);
    const older = await page({ before: NOW - 2 * HOUR });
    expect({ ids: ids(older), covered: older.covered }).toEqual({
      ids: ['m2', 'm1'],
      covered: { from: NOW - 4 * HOUR + 1, to: NOW - 2 * HOUR },
    });
  });

  test('a jump asks for what came before an instant, and from there forward', async () => {
    world(four);
    const before = NOW - 2 * HOUR - 500;
    const older = await page({ before, limit: 2 });
    expect({ ids: ids(older), atNewest: older.atNewest, to: older.covered.to }).toEqual({
      ids: ['m2'],
      atNewest: false,
      to: before,
    });
    const newer = await page({ direction: 'newer', cursor: older.newer, limit: 1 });
    expect({ ids: ids(newer), atNewest: newer.atNewest }).toEqual({ ids: ['m3'], atNewest: false });
    const last = await page({ direction: 'newer', cursor: newer.newer, limit: 10 });
    expect({ ids: ids(last), atNewest: last.atNewest, to: last.covered.to }).toEqual({
      ids: ['m4'],
      atNewest: true,
      to: Infinity,
    });
    const since = await page({ direction: 'newer', after: before, limit: 1 });
    expect({ ids: ids(since), atNewest: since.atNewest, from: since.covered.from }).toEqual({
      ids: ['m3'],
      atNewest: false,
      from: before,
    });
  });

  test('what is new comes by the list of changes, whenever it says it arrived', async () => {
    const { ctx } = world(four);
    const newest = await page();
    ctx.pass(HOUR);
    await emailBackend.arrive?.(ctx, 'dana', 'One more thing. Is it waterproof?');
    const first = await page({ direction: 'newer', cursor: newest.newer });
    expect(first.entries.map(({ summary, at }) => [summary, at])).toEqual([
      ['One more thing\nOne more thing. Is it waterproof?', NOW + HOUR],
    ]);
    const again = await page({ direction: 'newer', cursor: first.newer });
    expect({ ids: ids(again), atNewest: again.atNewest }).toEqual({ ids: [], atNewest: true });
  });

  test('a state the server no longer knows falls back to the anchor', async () => {
    const { ctx } = world(four);
    const newest = await page();
    await emailBackend.arrive?.(ctx, 'dana', 'Hello again');
    const newer = JSON.stringify({ ...JSON.parse(newest.newer ?? ''), state: 'from another life' });
    const next = await page({ direction: 'newer', cursor: newer });
    expect({ words: next.entries.map(({ summary }) => summary), atNewest: next.atNewest }).toEqual({
      words: ['Hello again\nHello again'],
      atNewest: true,
    });
  });

  test('a cursor that is not ours is no cursor', async () => {
    world(four);
    expect(ids(await page({ cursor: 'gibberish{', limit: 1 }))).toEqual(['m4']);
  });
});

describe('mail that is not what it seems', () => {
  test('the server matches parts of addresses: only the customer’s own mail comes through', async () => {
    world([
      mail('theirs', NOW - HOUR, { from: { name: 'Ann', email: 'ann.dana@example.com' } }),
      mail('copied', NOW - 2 * HOUR, {
        direction: 'out',
        from: { name: 'Priya Nair', email: 'care@dunmore.example' },
        to: [{ name: null, email: 'partner@example.com' }],
        cc: [{ name: null, email: 'DANA@example.com' }],
      }),
    ]);
    const { entries } = await page();
    expect(entries.map(({ nativeId, from, via, stop }) => ({ nativeId, from, via, stop }))).toEqual([
      {
        nativeId: 'copied',
        from: 'us',
        via: { kind: 'email', value: 'dana@example.com', verified: true },
        stop: undefined,
      },
    ]);
  });

  test('one bad record becomes one unreadable entry beside the good ones', async () => {
    world([
      mail('m1', NOW - 3 * HOUR),
      mail('m2', NOW - 2 * HOUR, { wire: { id: 'm2', receivedAt: '2026-03-19T13:12:00Z', from: 'nobody' } }),
      mail('m3', NOW - HOUR),
    ]);
    const { entries } = await page();
    expect(entries.map(({ nativeId, kind, at }) => [nativeId, kind, at])).toEqual([
      ['m3', 'message', NOW - HOUR],
      ['m2', 'unreadable', NOW - 2 * HOUR],
      ['m1', 'message', NOW - 3 * HOUR],
    ]);
  });

  test('a record without id and time takes the place nobody claimed', async () => {
    world([mail('m1', NOW - 3 * HOUR), mail('m2', NOW - 2 * HOUR, { wire: { junk: true } })]);
    const { entries } = await page();
    expect(entries.map(({ key, kind, at }) => [key, kind, at])).toEqual([
      ['email/m2', 'unreadable', NOW - 3 * HOUR],
      ['email/m1', 'message', NOW - 3 * HOUR],
    ]);
  });

  test('somebody without an address is never asked about', async () => {
    const { asked } = world([]);
    const result = await fetchPage({ ...identity, keys: [] }, { direction: 'older', limit: 3 }, never);
    expect({ result, asked }).toEqual({
      result: { ok: false, failure: { kind: 'refused', retryable: false, detail: 'not linked' } },
      asked: [],
    });
  });

  test('an error inside a good answer is a failure, not an empty page', async () => {
    world([]);
    await page();
    vi.stubGlobal('fetch', async () =>
      Response.json({ methodResponses: [['error', { type: 'serverUnavailable' }, 'q']] }),
    );
    const result = await fetchPage(identity, { direction: 'older', limit: 3 }, never);
    expect(result).toEqual({
      ok: false,
      failure: {
        kind: 'unknown',
        retryable: true,
        status: 200,
        detail: 'serverUnavailable',
        problem: { type: 'serverUnavailable' },
      },
    });
  });
});
