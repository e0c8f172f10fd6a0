import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedAsOf } from './feeds.ts';
import { compareIds, listFeed } from './world/feed.ts';
import type { CallRecord, SmsRecord } from './world/records/messages.ts';
import type { OrderRecord } from './world/records/shop.ts';
import type { Feed } from './world/records/world.ts';

const sms = (id: string, at: number, body = 'seeded'): SmsRecord => ({
  id,
  customer: 'james',
  at,
  direction: 'in',
  from: '+1',
  to: '+2',
  body,
  status: 'received',
  sentAt: at,
});
const all = <R>(feed: Feed<R>): readonly R[] => Array.from({ length: feed.length }, (_, at) => feed.at(at));
const findIn = (records: readonly SmsRecord[]) => (id: string) => records.find((one) => one.id === id);

const records = (prefix: string) =>
  fc.uniqueArray(fc.record({ id: fc.nat(30).map((n) => prefix + String(n)), at: fc.nat(12) }), {
    selector: ({ id }) => id,
    maxLength: 14,
  });

test('the feed is what was seeded and written up to now, each record once, in order', () => {
  fc.assert(
    fc.property(
      records('s'),
      records('w'),
      fc.array(fc.nat(30)),
      fc.nat(14),
      (seeds, writes, rewritten, now) => {
        const seeded = seeds.map(({ id, at }) => sms(id, at));
        const changed = rewritten
          .flatMap((n) => seeded.filter(({ id }) => id === `s${String(n)}`))
          .map((one) => ({ ...one, body: 'changed' }));
        const written = [
          ...new Map(
            [...writes.map(({ id, at }) => sms(id, at, 'written')), ...changed].map((one) => [one.id, one]),
          ).values(),
        ];
        const feed = feedAsOf(listFeed('sms', seeded), written, findIn(seeded), now);

        const current = new Map([...seeded, ...written].map((one) => [one.id, one]));
        const expected = [...current.values()]
          .filter(({ at }) => at <= now)
          .toSorted(
            (a, b) =>
              a.at - b.at ||
              Number(a.body === 'written') - Number(b.body === 'written') ||
              compareIds(a.id, b.id),
          );
        expect(all(feed)).toEqual(expected);
        for (let instant = 0; instant <= 13; instant++)
          expect(feed.indexOf(instant)).toBe(expected.filter(({ at }) => at < instant).length);
      },
    ),
  );
});

test('an order that moved on stands at its last change, once', () => {
  const order = (id: string, updatedAt: number, version: number) =>
    ({ id, customer: 'james', at: 1, updatedAt, version }) as OrderRecord;
  const seeded = [order('a', 10, 1), order('b', 20, 1)];
  const feed = feedAsOf(
    listFeed('order', seeded),
    [order('a', 30, 2)],
    (id) => seeded.find((one) => one.id === id),
    40,
  );
  expect(all(feed).map(({ id, version }) => [id, version])).toEqual([
    ['b', 1],
    ['a', 2],
  ]);
});

test('a call is not known before its note was filed', () => {
  const call = (id: string, at: number, createdAt: number) =>
    ({ id, customer: 'james', at, createdAt, durationMs: 1 }) as CallRecord;
  const seeded = listFeed('call', [call('early', 10, 10), call('late note', 20, 90), call('after', 30, 30)]);
  const idsAt = (now: number) => all(feedAsOf(seeded, [], () => undefined, now)).map(({ id }) => id);
  expect([idsAt(50), idsAt(90)]).toEqual([
    ['early', 'after'],
    ['early', 'late note', 'after'],
  ]);
});
