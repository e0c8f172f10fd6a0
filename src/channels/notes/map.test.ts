import { expect, test } from 'vitest';
import { DeskEntry as DeskSchema } from '#src/desk/entry.ts';
import { paths } from '#src/desk/paths.ts';
import { entriesPath } from './api.ts';
import { factsOf } from './facts.ts';
import { entriesOf } from './map.ts';
import { notePath, praisePath } from './send.ts';

const entriesFrom = (...items: readonly unknown[]) => entriesOf(items, 0);
const at = '2026-03-16T09:20:00.000Z';

const handedOver = {
  id: 'ent_00001002',
  kind: 'ownership',
  at,
  caseId: '20418',
  who: 'Tom Keller',
  staffId: 'tom',
  text: 'Crossed chat, store and web already.',
  from: 'Tom Keller',
  to: 'Priya Nair',
  act: 'handed-over',
};
const note = {
  id: 'w00000001',
  kind: 'note',
  at,
  caseId: '20418',
  who: 'Priya Nair',
  staffId: 'priya',
  text: 'W33 is in stock.',
  intentId: 'i1',
};
const promise = {
  id: 'ent_3',
  kind: 'promise',
  at,
  who: 'Tom Keller',
  text: 'Ring James',
  promise: { id: 'pr-1', state: 'made', dueAt: '2026-03-19T17:00:00.000Z' },
};
const answered = {
  id: 'ent_4',
  kind: 'answer',
  at,
  who: 'Oliver Brandt',
  text: 'Third contact for one fault.',
  answer: { score: 2, of: 5, channel: 'phone', readAt: '2026-03-17T08:00:00.000Z' },
};

const linked = {
  id: 'w00000002',
  kind: 'key',
  at,
  who: 'Priya Nair',
  staffId: 'priya',
  text: 'Said so on the phone',
  did: 'linked',
  key: { kind: 'mastodon_acct', value: 'edith@lorne.example', verified: true },
};

const praised = {
  id: 'w00000003',
  kind: 'praise',
  at,
  caseId: '20418',
  who: 'Priya Nair',
  staffId: 'priya',
  text: 'The best loaf in years!',
  to: 'Eva Jansen',
  praise: { staffId: 'eva', order: 'H-1AB2C' },
  intentId: 'i2',
};

test('an offer that was used is ours to tell: which, in which shop', () => {
  const [entry] = entriesFrom({
    id: 'w00000004',
    kind: 'offer',
    at,
    who: 'Eva Jansen',
    staffId: 'eva',
    text: '10th loaf free',
    offer: { id: 'tenth-loaf', did: 'used', store: 'Mill Lane' },
  });
  expect(entry).toMatchObject({
    kind: 'ownership',
    from: 'us',
    summary: '10th loaf free',
    body: { kind: 'offer', did: 'used', title: '10th loaf free', store: 'Mill Lane' },
  });
  expect(entry && factsOf(entry)).toEqual([]);
});

test('a thank-you to a colleague is ours to tell, with the customer’s words; it states nothing of the case', () => {
  const [entry] = entriesFrom(praised);
  expect(entry).toMatchObject({
    kind: 'ownership',
    from: 'us',
    who: 'Priya Nair',
    summary: 'Eva Jansen, H-1AB2C: The best loaf in years!',
    intentId: 'i2',
    body: { kind: 'praise', to: 'Eva Jansen', order: 'H-1AB2C', text: 'The best loaf in years!' },
  });
  expect(entry && factsOf(entry)).toEqual([]);
});

test('entries that went to another case are told with both cases and how many they were', () => {
  const [entry] = entriesFrom({
    ...note,
    kind: 'placing',
    text: '',
    placing: {
      did: 'moved',
      from: { id: '20418', subject: 'Chinos' },
      to: { id: '20431', subject: 'The belt' },
      entries: [{ channel: 'sms', id: 'SM1' }],
      threads: 1,
    },
  });
  expect(entry).toMatchObject({
    kind: 'ownership',
    who: 'Priya Nair',
    summary: '20418 Chinos → 20431 The belt',
    body: {
      kind: 'placing',
      did: 'moved',
      from: { id: '20418', subject: 'Chinos' },
      to: { id: '20431', subject: 'The belt' },
      count: 1,
      threads: 1,
      promises: 0,
      caseId: '20418',
    },
  });
});

test('a linked key is ours to tell: who, which one and where from; nobody spoke', () => {
  const [entry] = entriesFrom(linked);
  expect(entry).toMatchObject({
    kind: 'ownership',
    from: 'us',
    who: 'Priya Nair',
    summary: 'edith@lorne.example: Said so on the phone',
    body: {
      kind: 'key',
      did: 'linked',
      keyKind: 'mastodon_acct',
      value: 'edith@lorne.example',
      verified: true,
      reason: 'Said so on the phone',
    },
  });
  expect(entry && factsOf(entry)).toEqual([]);
});

test('what this lane reads is what the desk says it writes, under the same addresses', () => {
  for (const item of [handedOver, note, promise, answered, linked, praised])
    expect(DeskSchema.parse(item)).toEqual(item);
  expect(entriesPath('a/b')).toBe(paths.customerEntries('a/b'));
  expect(notePath('20418')).toBe(paths.caseNotes('20418'));
  expect(praisePath('a/b')).toBe(paths.customerPraise('a/b'));
});

test('a note is ours, internal, and knows the intent that wrote it', () => {
  expect(entriesFrom(note)).toEqual([
    {
      key: 'notes/w00000001',
      channel: 'notes',
      nativeId: 'w00000001',
      sort: 'w00000000000000000001',
      at: Date.parse(at),
      kind: 'note',
      from: 'us',
      who: 'Priya Nair',
      thread: '20418',
      summary: 'W33 is in stock.',
      intentId: 'i1',
      body: { kind: 'note', text: 'W33 is in stock.', caseId: '20418' },
    },
  ]);
});

test('a hand-over says from whom, to whom and why; with nobody behind it, nobody acted', () => {
  const [handed, reopened] = entriesFrom(handedOver, {
    ...handedOver,
    id: 'w2',
    who: '',
    text: '',
    act: 'reopened',
    from: undefined,
    to: undefined,
  });
  expect(handed?.body).toEqual({
    kind: 'ownership',
    caseId: '20418',
    act: 'handed-over',
    from: 'Tom Keller',
    to: 'Priya Nair',
    reason: 'Crossed chat, store and web already.',
  });
  expect([reopened?.from, reopened?.summary]).toEqual(['nobody', 'reopened']);
});

test('an answered survey is by the customer and counts for the channel it was answered on', () => {
  const [entry] = entriesFrom(answered);
  expect(entry).toMatchObject({
    kind: 'answer',
    from: 'customer',
    stop: 'phone',
    body: { kind: 'answer', score: 2, of: 5, readAt: Date.parse('2026-03-17T08:00:00Z') },
  });
});

test('promises and answers are facts, notes and owners are none', () => {
  expect(entriesFrom(handedOver, note, promise, answered).flatMap(factsOf)).toEqual([
    {
      entryKey: 'notes/ent_3',
      at: Date.parse(at),
      who: 'Tom Keller',
      kind: 'promised',
      channel: 'notes',
      reference: 'pr-1',
      dueAt: Date.parse('2026-03-19T17:00:00Z'),
      words: 'Ring James',
    },
    {
      entryKey: 'notes/ent_4',
      at: Date.parse(at),
      who: 'Oliver Brandt',
      kind: 'contact',
      channel: 'phone',
      words: '2/5: Third contact for one fault.',
    },
  ]);
});

test('a hostile page: a promise without a date, an owner change without an act, a date that is none', () => {
  const entries = entriesFrom(
    note,
    { ...promise, promise: { id: 'x', state: 'made' } },
    { ...handedOver, act: undefined },
    { ...note, id: 'bad', at: 'tomorrow-ish' },
    'entry',
  );
  expect(entries.map(({ kind, at: when }) => [kind, new Date(when).toISOString()])).toEqual([
    ['note', at],
    ['unreadable', at],
    ['unreadable', at],
    ['unreadable', at],
    ['unreadable', at],
  ]);
});
