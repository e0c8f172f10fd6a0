import { expect, test } from 'vitest';
import { identity, refusedCode } from './builders.ts';
import { entriesOf, factsOf } from './map.ts';

const entriesFrom = (...events: readonly unknown[]) => entriesOf(events, identity.keys, 0);
const at = Date.parse('2026-03-14T19:22:00Z');

test('what was tried on a website becomes an entry by the customer with the account that did it', () => {
  expect(entriesFrom(refusedCode)).toEqual([
    {
      key: 'website/web_00001004',
      channel: 'website',
      nativeId: 'web_00001004',
      sort: 'web_00000000000000001004',
      at,
      kind: 'activity',
      from: 'customer',
      who: '',
      via: { kind: 'web_user', value: 'jwhitcombe', verified: true },
      thread: 'web_00001004',
      stop: 'website',
      summary: 'not valid online\nKG40\nSlim chino, navy, W32\n/checkout',
      body: {
        action: 'code-refused',
        site: 'dunmore.example',
        page: '/checkout',
        text: 'not valid online',
        isSignedIn: true,
        code: 'KG40',
        times: 2,
        left: 'Slim chino, navy, W32',
      },
    },
  ]);
});

test('a refused code is a fact, and so is that the customer came by', () => {
  const about = {
    entryKey: 'website/web_00001004',
    at,
    channel: 'website',
    place: 'dunmore.example',
    words: 'not valid online',
    reference: 'KG40',
    item: 'Slim chino, navy, W32',
  };
  expect(entriesFrom(refusedCode).flatMap(factsOf)).toEqual([
    { ...about, kind: 'contact' },
    { ...about, kind: 'refused' },
  ]);
});

test('a hostile page: another envelope, an unknown action, words full of mark-up and control characters', () => {
  const entries = entriesFrom(
    { ...refusedCode, id: 'a', specversion: '0.3' },
    { ...refusedCode, id: 'b', data: { ...refusedCode.data, action: 'mined-a-coin' } },
    {
      ...refusedCode,
      id: 'c',
      data: { ...refusedCode.data, text: '<img src=x onerror=alert(1)>\u0000\u001b[2J' },
    },
    [],
  );
  expect(entries.map(({ nativeId, kind }) => [nativeId, kind])).toEqual([
    ['a', 'unreadable'],
    ['b', 'unreadable'],
    ['c', 'activity'],
    ['unreadable-741638a5', 'unreadable'],
  ]);
  expect(entries[2]?.body).toMatchObject({ text: '<img src=x onerror=alert(1)>[2J' });
});
