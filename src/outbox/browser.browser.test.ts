import { afterEach, expect, test, vi } from 'vitest';
import type { Outgoing, SendOutcome } from '#src/channels/channel.ts';
import { freshId } from '#src/lib/ids.ts';
import { openRows } from '#src/lib/storage.ts';
import { forgetOutbox, openBrowserOutbox } from './browser.ts';
import type { Outbox } from './outbox.ts';
import { DRAFTS, KEYS, SENDS } from './tables.ts';
import { outgoing, placeOf } from './testing/builders.ts';

const place = placeOf(outgoing('a'));
const open: Outbox[] = [];

interface Tab {
  readonly outbox: Outbox;
  readonly asked: Outgoing[];
}

/** One tab; they share this page's database, locks and channels as real ones do. */
async function openTab(
  staffId: string,
  answer: () => Promise<SendOutcome> = async () => ({ kind: 'sent', nativeId: 'native' }),
): Promise<Tab> {
  const asked: Outgoing[] = [];
  const outbox = await openBrowserOutbox(staffId, {
    senderOf: () => ({
      dedupe: 'server',
      send(what) {
        asked.push(what);
        return answer();
      },
    }),
    promise: async () => 'made',
    mayAsk: () => true,
    onMayAsk: () => () => {},
    onLineBack: () => () => {},
  });
  open.push(outbox);
  return { outbox, asked };
}

afterEach(async () => {
  vi.restoreAllMocks();
  for (const outbox of open.splice(0)) outbox.close();
});

const statesOf = ({ outbox }: Tab) => outbox.state().sends.map(({ state }) => state);
const draft = (text: string) => ({ ...place, customerId: 'james-whitcombe', values: { text }, updatedAt: 1 });

test('of two tabs one sends, whichever was written in', async () => {
  const staffId = freshId();
  const [one, two] = [await openTab(staffId), await openTab(staffId)];
  expect(await two.outbox.send(outgoing('a'), place)).toBe(true);
  expect(await one.outbox.send(outgoing('b'), place)).toBe(true);
  await vi.waitFor(() => {
    expect([statesOf(one), statesOf(two)]).toEqual([
      ['sent', 'sent'],
      ['sent', 'sent'],
    ]);
  });
  expect([one.asked.length, two.asked.length]).toEqual([2, 0]);
});

test('when the sending tab closes, another one takes over within two seconds, under the same key', async () => {
  const staffId = freshId();
  const one = await openTab(staffId, () => new Promise(() => {}));
  const two = await openTab(staffId);
  await one.outbox.send(outgoing('a'), place);
  await vi.waitFor(() => expect(statesOf(two)).toEqual(['sending']));
  one.outbox.close();
  await vi.waitFor(() => expect(statesOf(two)).toEqual(['queued']), { timeout: 2_500 });
  await vi.waitFor(() => expect(statesOf(two)).toEqual(['sent']), { timeout: 6_000 });
  expect(two.asked).toEqual([outgoing('a')]);
}, 15_000);

test('two tabs that write the same draft keep both texts', async () => {
  const staffId = freshId();
  const [one, two] = [await openTab(staffId), await openTab(staffId)];
  one.outbox.drafts.save(draft('I ring you before five'));
  two.outbox.drafts.save(draft('The parcel leaves at 16:45'));
  await Promise.all([one.outbox.drafts.settled(), two.outbox.drafts.settled()]);
  const kept = await (await openTab(staffId)).outbox.drafts.placesOf(place.caseId);
  expect(kept).toHaveLength(2);
});

test('what is on the disk cannot be read there', async () => {
  const staffId = freshId();
  const { outbox } = await openTab(staffId);
  outbox.drafts.save(draft('It leaves at 16:45'));
  await outbox.drafts.settled();
  const rows = await openRows('throughline-outbox');
  const [row] = await rows.list<{ readonly sealed: { readonly data: ArrayBuffer } }>(DRAFTS, `${staffId}/`);
  const key = await rows.get<CryptoKey>(KEYS, staffId);
  rows.close();
  expect(new TextDecoder().decode(row?.value.sealed.data)).not.toContain('16:45');
  await expect(crypto.subtle.exportKey('raw', key as CryptoKey)).rejects.toThrow();
});

test('signing out drops the key and everything sealed with it', async () => {
  const staffId = freshId();
  const { outbox } = await openTab(staffId, () => new Promise(() => {}));
  outbox.drafts.save(draft('It leaves at 16:45'));
  await outbox.drafts.settled();
  await outbox.send(outgoing('a', { caseId: '20197' }), { ...place, caseId: '20197' });
  outbox.close();
  await forgetOutbox(staffId);
  const rows = await openRows('throughline-outbox');
  const left = [
    await rows.get(KEYS, staffId),
    ...(await rows.list(DRAFTS, `${staffId}/`)),
    ...(await rows.list(SENDS, `${staffId}/`)),
  ];
  rows.close();
  expect(left).toEqual([undefined]);
});

test('signing out in one tab leaves the words of another tab of the same person', async () => {
  const staffId = freshId();
  const [one, two] = [await openTab(staffId), await openTab(staffId)];
  two.outbox.drafts.save(draft('It leaves at 16:45'));
  await two.outbox.drafts.settled();
  one.outbox.close();
  await forgetOutbox(staffId);
  expect(await two.outbox.drafts.placesOf(place.caseId)).toMatchObject([
    { values: { text: 'It leaves at 16:45' } },
  ]);
}, 15_000);

test.each([
  [
    'throws',
    () =>
      vi.spyOn(indexedDB, 'open').mockImplementation(() => {
        throw new DOMException('The user denied permission', 'SecurityError');
      }),
  ],
  [
    'fails to write',
    () =>
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('Full', 'QuotaExceededError');
      }),
  ],
])('where the database %s, that is said at once and words still go', async (_, block) => {
  block();
  const began = performance.now();
  const tab = await openTab(freshId());
  expect(tab.outbox.state().isSaved).toBe(false);
  expect(performance.now() - began).toBeLessThan(1_000);
  tab.outbox.drafts.save(draft('It leaves at 16:45'));
  await tab.outbox.drafts.settled();
  expect(await tab.outbox.send(outgoing('a'), place)).toBe(true);
  await vi.waitFor(() => expect(statesOf(tab)).toEqual(['sent']));
  expect(tab.outbox.state().isSaved).toBe(false);
});

test('a disk that fills up while one works is said within a second, and forgiven when there is room', async () => {
  const tab = await openTab(freshId());
  tab.outbox.drafts.save(draft('It leaves'));
  await tab.outbox.drafts.settled();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });
  tab.outbox.drafts.save(draft('It leaves at 16:45'));
  await vi.waitFor(() => expect(tab.outbox.state().isSaved).toBe(false), { timeout: 1_000 });
  expect(await tab.outbox.send(outgoing('a', { text: 'It leaves at 16:45' }), place)).toBe(false);
  expect(tab.asked).toEqual([]);
  put.mockRestore();
  await vi.waitFor(() => expect(tab.outbox.state().isSaved).toBe(true), { timeout: 4_000 });
  expect(await tab.outbox.drafts.placesOf(place.caseId)).toMatchObject([
    { values: { text: 'It leaves at 16:45' } },
  ]);
}, 10_000);

test('a session that ended sends nothing, and everything once the person is back', async () => {
  const staffId = freshId();
  const asked: Outgoing[] = [];
  let isOver = true;
  const hearers = new Set<() => void>();
  const outbox = await openBrowserOutbox(staffId, {
    promise: async () => 'made',
    senderOf: () => ({
      dedupe: 'server',
      async send(what) {
        asked.push(what);
        return { kind: 'sent', nativeId: 'native' };
      },
    }),
    mayAsk: () => !isOver,
    onMayAsk(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    onLineBack: () => () => {},
  });
  open.push(outbox);
  await outbox.send(outgoing('a'), place);
  expect(asked).toEqual([]);
  isOver = false;
  for (const hear of hearers) hear();
  await vi.waitFor(() => expect(asked).toEqual([outgoing('a')]));
});

test('what could not reach a gateway goes as soon as that is there again', async () => {
  const asked: Outgoing[] = [];
  let isThere = false;
  let tell = () => {};
  const outbox = await openBrowserOutbox(freshId(), {
    promise: async () => 'made',
    senderOf: () => ({
      dedupe: 'server',
      async send(what) {
        asked.push(what);
        return isThere
          ? { kind: 'sent', nativeId: 'native' }
          : { kind: 'unknown', failure: { kind: 'offline', retryable: true, retryAfterMs: 3_600_000 } };
      },
    }),
    mayAsk: () => true,
    onMayAsk: () => () => {},
    onLineBack(hear) {
      tell = hear;
      return () => {};
    },
  });
  open.push(outbox);
  await outbox.deed(outgoing('a', { caseId: '', mode: 'deed' }));
  await vi.waitFor(() => expect(outbox.state().sends[0]?.failure?.kind).toBe('offline'));
  isThere = true;
  tell();
  await vi.waitFor(() => expect(outbox.state().sends[0]?.state).toBe('sent'));
  expect(asked).toHaveLength(2);
});
