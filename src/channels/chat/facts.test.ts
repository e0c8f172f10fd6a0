import { expect, test } from 'vitest';
import type { Entry } from '#src/timeline/index.ts';
import { factsOf } from './facts.ts';

const entry = (more: Partial<Entry>): Entry => ({
  key: 'chat/1',
  channel: 'chat',
  nativeId: '1',
  sort: '1',
  at: 5,
  kind: 'message',
  from: 'customer',
  who: 'James',
  summary: '',
  body: {},
  ...more,
});
const base = { entryKey: 'chat/1', at: 5, channel: 'chat', who: 'James' };

test.each<[string, Partial<Entry>, readonly object[]]>([
  ['a message is a contact', { summary: 'Thank you.' }, [{ ...base, kind: 'contact' }]],
  [
    'a plain question is asked, in its own words',
    { summary: 'Hello. Does W33 come in the longer leg? Thanks' },
    [
      { ...base, kind: 'contact' },
      { ...base, kind: 'asked', words: 'Does W33 come in the longer leg?' },
    ],
  ],
  ['a question mark alone asks nothing', { summary: '?' }, [{ ...base, kind: 'contact' }]],
  [
    'a survey answered is a contact',
    { kind: 'answer', summary: 'Why so slow?' },
    [{ ...base, kind: 'contact' }],
  ],
  ['our own words state nothing', { from: 'us', summary: 'Could you send a photo?' }, []],
  [
    'an ending says where the customer was sent',
    {
      kind: 'close',
      from: 'nobody',
      summary: 'Sent to the store, nothing passed on.',
      body: { ended: 'resolved' },
    },
    [{ ...base, kind: 'sent-elsewhere', place: 'store', words: 'Sent to the store, nothing passed on.' }],
  ],
  [
    'a chat that ran out was not answered',
    {
      kind: 'close',
      from: 'nobody',
      summary: 'Conversation was closed: nobody was there',
      body: { ended: 'timeout' },
    },
    [{ ...base, kind: 'unanswered' }],
  ],
  ['a record nobody could read states nothing', { kind: 'unreadable', from: 'nobody', body: null }, []],
])('%s', (_, more, facts) => {
  expect(factsOf(entry(more))).toEqual(facts);
});
