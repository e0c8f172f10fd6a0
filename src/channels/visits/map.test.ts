import { expect, test } from 'vitest';
import { factsOf } from './facts.ts';
import { entriesOf } from './map.ts';
import { identity, visitOnWire } from './builders.ts';

const entriesFrom = (...records: readonly unknown[]) => entriesOf(records, identity.keys, 0);

test('a visit becomes an entry with its own times, who served, what was given back, and the key that found it', () => {
  expect(entriesFrom(visitOnWire)).toEqual([
    {
      key: 'visits/vis_00001002',
      channel: 'visits',
      nativeId: 'vis_00001002',
      sort: 'vis_00000000000000001002',
      at: Date.parse('2026-03-14T12:04:00Z'),
      until: Date.parse('2026-03-14T12:47:00Z'),
      kind: 'visit',
      from: 'customer',
      who: '',
      via: { kind: 'loyalty', value: 'DM-55120', verified: true },
      thread: 'vis_00001002',
      stop: 'visits',
      summary:
        'Kingsgate\nFaulty item: seat seam split\nChinos brought back, seam split.\n' +
        'Refunded £59.00 and till code KG40, 40% off. No W32 in stock, told to order online.\n' +
        'Slim chino, navy, W32',
      body: {
        store: 'Kingsgate',
        zone: 'Europe/London',
        associate: 'Nadia Petrov',
        reason: 'return',
        reasonText: 'Faulty item: seat seam split',
        waitedMin: 25,
        outcome: {
          kind: 'refunded',
          text: 'Refunded £59.00 and till code KG40, 40% off. No W32 in stock, told to order online.',
          amount: { minor: 5900, currency: 'GBP' },
          code: 'KG40',
          percent: 40,
        },
        items: [{ name: 'Slim chino, navy, W32', price: { minor: 5900, currency: 'GBP' }, returned: true }],
        orderIds: [],
        summary: 'Chinos brought back, seam split.',
        sentHereBy: 'chat',
        toldAgain: true,
        isLogged: true,
        notes: [],
      },
    },
  ]);
});

test('a visit states who came where, the refund, the code and that the story was told again', () => {
  const [entry] = entriesFrom(visitOnWire);
  const about = {
    entryKey: 'visits/vis_00001002',
    at: Date.parse('2026-03-14T12:04:00Z'),
    channel: 'visits',
    place: 'Kingsgate',
  };
  expect(entry && factsOf(entry)).toEqual([
    {
      ...about,
      kind: 'contact',
      who: 'Nadia Petrov',
      words: 'Faulty item: seat seam split',
      waitedMs: 1_500_000,
    },
    {
      ...about,
      kind: 'refunded',
      amount: { minor: 5900, currency: 'GBP' },
      item: 'Slim chino, navy, W32',
      words: 'Refunded £59.00 and till code KG40, 40% off. No W32 in stock, told to order online.',
    },
    { ...about, kind: 'discount', reference: 'KG40', words: '40%' },
    { ...about, kind: 'told-again', who: 'Nadia Petrov' },
  ]);
});

test('two visits in the hour that comes twice keep their order', () => {
  const night = { ...visitOnWire, ended_at: null };
  const [second, first] = entriesFrom(
    { ...night, id: 'b', started_at: '2026-10-25T01:30:00+00:00' },
    { ...night, id: 'a', started_at: '2026-10-25T01:30:00+01:00' },
  );
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBe(3_600_000);
});

test('a visit only the customer reported is not logged, and one found by an unproven number says so', () => {
  const [entry] = entriesFrom({
    ...visitOnWire,
    reported_by: 'customer',
    matched_key: { kind: 'phone', value: '+447700900184' },
  });
  expect([entry?.body, entry?.via]).toMatchObject([
    { isLogged: false },
    { kind: 'phone', value: '+447700900184', verified: false },
  ]);
});

test('a hostile page: bad records are shown, the good one among them is read, nothing comes twice', () => {
  const entries = entriesFrom(
    { ...visitOnWire, store: 'somewhere <script>alert(1)</script>' },
    null,
    visitOnWire,
    visitOnWire,
    { ...visitOnWire, id: 'vis_3', started_at: 'yesterday' },
    'a page of text',
  );
  expect(entries.map(({ nativeId, kind, at }) => ({ nativeId, kind, at }))).toEqual([
    { nativeId: 'vis_00001002', kind: 'visit', at: Date.parse('2026-03-14T12:04:00Z') },
    { nativeId: 'unreadable-77074ba4', kind: 'unreadable', at: Date.parse('2026-03-14T12:04:00Z') },
    { nativeId: 'vis_3', kind: 'unreadable', at: Date.parse('2026-03-14T12:04:00Z') },
    { nativeId: 'unreadable-b53ea7ef', kind: 'unreadable', at: Date.parse('2026-03-14T12:04:00Z') },
  ]);
});
