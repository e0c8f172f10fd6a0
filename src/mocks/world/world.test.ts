import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createWorld } from './index.ts';
import { instantOf } from './feed.ts';
import type { IdentityKeyRecord } from './records/customer.ts';
import type { RecordKind, World } from './records/world.ts';
import { recordKinds } from './threads.ts';

const demo = createWorld({ seed: 1, size: 'demo' });
const large = createWorld({ seed: 1, size: 'large' });
const range = (from: number, to: number, step = 1): number[] =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step);

/** Everything the first customers and some later ones are, did and need, as one number. */
function fingerprint(world: World): string {
  const hash = createHash('sha256');
  for (const index of [...range(0, 60), ...range(60, world.customerCount, 97)]) {
    const customer = world.customerAt(index);
    hash.update(JSON.stringify([customer, world.casesOf(customer.id), world.conversations(customer.id)]));
    for (const kind of recordKinds) {
      const feed = world.feed(kind, customer.id);
      for (const place of range(0, Math.min(feed.length, 500))) hash.update(JSON.stringify(feed.at(place)));
    }
  }
  return hash.digest('hex');
}

/** By which kinds of keys each back end can be asked at all. */
const ASKED_BY: { readonly [K in RecordKind]: readonly IdentityKeyRecord['kind'][] } = {
  'chat-message': ['chatwoot_contact'],
  mail: ['email'],
  sms: ['phone'],
  call: ['hubspot_contact'],
  post: ['mastodon_acct'],
  visit: ['loyalty', 'phone'],
  order: ['square_customer'],
  'web-event': ['web_user'],
  touch: ['email'],
  'desk-entry': [],
};

describe('the same seed gives the same bytes', () => {
  test('for two worlds of one seed, in whatever order they were asked', () => {
    // The last one made is kept, so another is made in between.
    createWorld({ seed: 2, size: 'demo' });
    const other = createWorld({ seed: 1, size: 'demo' });
    expect(other).not.toBe(demo);
    for (const index of [1900, 3, 77]) other.feed('mail', other.customerAt(index).id);
    expect(fingerprint(other)).toBe(fingerprint(demo));
  });
  test('and another seed gives others', () => {
    expect(createWorld({ seed: 2, size: 'demo' }).customerAt(100)).not.toEqual(demo.customerAt(100));
  });
});

describe.each([
  ['demo', demo, 2000],
  ['large', large, 50_000],
] as const)('the %s world', (_name, world, cases) => {
  const some = [...range(0, 60), ...range(60, world.customerCount, Math.floor(world.customerCount / 150))];

  test('has as many cases as promised, each found by its id and its customer', () => {
    expect(world.caseCount).toBe(cases);
    for (const index of [...range(0, 60), ...range(60, cases, 499), cases - 1]) {
      const one = world.caseAt(index);
      expect(world.case(one.id)).toEqual(one);
      expect(world.casesOf(one.customer).find(({ id }) => id === one.id)).toEqual(one);
    }
  });

  test('finds every customer by id and by each of their keys', () => {
    for (const index of some) {
      const customer = world.customerAt(index);
      expect(world.customer(customer.id)).toEqual(customer);
      for (const key of customer.keys)
        expect(world.byKey(key.kind, key.value).map(({ id }) => id)).toContain(customer.id);
    }
  });

  test('keeps every feed in order and finds every record by its id', () => {
    for (const index of some.filter((place) => world.customerAt(place).id !== 'margaret-ashdown')) {
      const { id: customer } = world.customerAt(index);
      for (const kind of recordKinds) {
        const feed = world.feed(kind, customer);
        const records = range(0, feed.length).map((place) => feed.at(place));
        const instants = records.map((record) => instantOf(record));
        expect(instants).toEqual(instants.toSorted((a, b) => a - b));
        expect(records.map(({ id }) => world.find(kind, id))).toEqual(records);
        instants.forEach((instant) => expect(feed.indexOf(instant)).toBe(instants.indexOf(instant)));
        expect(feed.indexOf(Infinity)).toBe(feed.length);
      }
    }
  });

  test('gives nobody a record on a channel we could not ask them by', () => {
    for (const index of some) {
      const customer = world.customerAt(index);
      const kinds: readonly string[] = [...customer.keys, ...(customer.unlinked ?? [])].map(
        ({ kind }) => kind,
      );
      for (const kind of recordKinds) {
        if (world.feed(kind, customer.id).length === 0 || ASKED_BY[kind].length === 0) continue;
        expect({
          customer: customer.id,
          kind,
          known: ASKED_BY[kind].some((key) => kinds.includes(key)),
        }).toEqual({
          customer: customer.id,
          kind,
          known: true,
        });
      }
    }
  });

  test('knows nobody by a made-up id', () => {
    for (const id of ['nobody', 'james-whitcombe-1', 'ada-hale-100', '', '-1', 'x-99999999'])
      expect(world.customer(id)).toBeUndefined();
    for (const kind of recordKinds)
      for (const id of ['', '0', '1', 'M', 'SM0', '99999999999999999999', 'vis_99999999', '../x', '-5'])
        expect(world.find(kind, id)).toBeUndefined();
    expect(world.case('0')).toBeUndefined();
    expect(world.case('030000')).toBeUndefined();
    expect(world.conversation(0)).toBeUndefined();
    expect(world.attachment('m0-M')).toBeUndefined();
    expect(() => world.caseAt(cases)).toThrow(RangeError);
  });
});

test('every id is somebody’s alone', () => {
  for (const kind of recordKinds) {
    const ids = range(0, 400).flatMap((index) => {
      const feed = demo.feed(kind, demo.customerAt(index).id);
      return range(0, feed.length).map((place) => feed.at(place).id);
    });
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('ids look like those of their back end', () => {
  const shapes: { readonly [K in RecordKind]: RegExp } = {
    'chat-message': /^[1-9]\d*$/,
    mail: /^[A-Za-z0-9_-]{1,255}$/,
    sms: /^SM[0-9a-f]{32}$/,
    call: /^\d+$/,
    post: /^\d{17,19}$/,
    visit: /^\S+$/,
    order: /^[0-9A-Z]+$/,
    'web-event': /^\S+$/,
    touch: /^\S+$/,
    'desk-entry': /^\S+$/,
  };
  for (const customer of ['james-whitcombe', demo.customerAt(500).id])
    for (const kind of recordKinds) {
      const feed = demo.feed(kind, customer);
      for (const place of range(0, feed.length)) expect(feed.at(place).id).toMatch(shapes[kind]);
    }
  const posts = demo.feed('post', 'james-whitcombe');
  expect(Number.isSafeInteger(Number(posts.at(0).id))).toBe(false);
  expect(Number.isSafeInteger(Number(posts.at(0).notificationId))).toBe(false);
});

test('a shared number finds both people, and says whose it may not be', () => {
  const both = demo.byKey('phone', '+447700900360');
  expect(both.map(({ id, keys }) => [id, keys.find(({ kind }) => kind === 'phone')?.verified])).toEqual([
    ['dilys-morgan', true],
    ['gwen-morgan', false],
  ]);
});
