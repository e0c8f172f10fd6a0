import { expect, test } from 'vitest';
import { key, onWire } from './builders.ts';
import { sidOf } from './mock/builders.ts';
import { factsOf } from './facts.ts';
import { entryOf } from './map.ts';

const at = Date.parse('2026-03-19T09:31:02Z');
const via = { kind: 'phone', value: '+447700900184', verified: true };

test('a message of the customer stands where it was sent and moves the line', () => {
  expect(entryOf(onWire, key, 0)).toEqual({
    key: `sms/${sidOf(7)}`,
    channel: 'sms',
    nativeId: sidOf(7),
    sort: sidOf(7),
    at,
    kind: 'message',
    from: 'customer',
    who: '+447700900184',
    via,
    thread: '+447700900184',
    stop: 'sms',
    summary: 'Yes please, to my work address.',
    body: {
      text: 'Yes please, to my work address.',
      theirs: '+447700900184',
      ours: '+447700900902',
      delivery: 'received',
      media: 0,
    },
  });
  expect(factsOf(entryOf(onWire, key, 0))).toEqual([
    {
      kind: 'contact',
      entryKey: `sms/${sidOf(7)}`,
      at,
      channel: 'sms',
      words: 'Yes please, to my work address.',
    },
  ]);
});

test('entries of a number share its key: there are thousands of them', () => {
  expect(entryOf(onWire, key, 0).via).toBe(key);
});

test('a message of ours that waits stands where it was made and moves nothing', () => {
  const waiting = {
    ...onWire,
    direction: 'outbound-api',
    from: null,
    to: 'whatsapp:+447700900184',
    status: 'queued',
    date_sent: null,
  };
  const entry = entryOf(waiting, key, 0);
  expect(entry).toEqual({
    key: `sms/${sidOf(7)}`,
    channel: 'sms',
    nativeId: sidOf(7),
    sort: sidOf(7),
    at: at - 2000,
    kind: 'message',
    from: 'us',
    who: '',
    via,
    thread: '+447700900184',
    summary: 'Yes please, to my work address.',
    body: { text: 'Yes please, to my work address.', theirs: '+447700900184', delivery: 'waiting', media: 0 },
  });
  expect(factsOf(entry)).toEqual([]);
});

test('what did not arrive says so in the words of the network', () => {
  const failed = {
    ...onWire,
    direction: 'outbound-api',
    from: 'Dunmore',
    to: '+447700900184',
    status: 'undelivered',
    error_code: 30_005,
    error_message: null,
  };
  const { who, body } = entryOf(failed, key, 0);
  expect([who, body]).toEqual([
    'Dunmore',
    {
      text: 'Yes please, to my work address.',
      theirs: '+447700900184',
      ours: 'Dunmore',
      delivery: 'not-delivered',
      media: 0,
      error: '30005',
    },
  ]);
});

test.each([
  ['a number for a text', { ...onWire, body: 42 }, at, sidOf(7)],
  ['no date at all', { ...onWire, date_sent: 'yesterday', date_created: '' }, 5, sidOf(7)],
  [
    'a month that is none',
    { ...onWire, date_sent: 'Thu, 19 Mai 2026 09:31:02 +0000' },
    at - 2000,
    sidOf(7),
    'message',
  ],
  ['a foreign id', { ...onWire, sid: '<img src=x>' }, at, '<img src=x>'],
  ['nothing', null, 5, 'unreadable-'],
  ['a list', [[[]]], 5, 'unreadable-'],
])('a record with %s still stands on the line', (_, record, when, id, kind = 'unreadable') => {
  const entry = entryOf(record, key, 5);
  expect([entry.at, entry.nativeId.startsWith(id), entry.kind]).toEqual([when, true, kind]);
});
