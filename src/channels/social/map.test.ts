import { expect, test } from 'vitest';
import { key, mention, status } from './builders.ts';
import { factsOf } from './facts.ts';
import { entryOfMention, entryOfReply, withThreads } from './map.ts';
import { threadPostOf } from './thread-post.ts';

const known = { via: key, near: 5 };
const at = Date.parse('2026-03-15T10:20:00Z');
const text = "@dunmore Chat didn't answer.\nI am trying to give you money.";

test('a mention stands when it was written, came in when we were told, and moves the line', () => {
  expect(entryOfMention(mention, known)).toEqual({
    key: 'social/115841200000000131',
    channel: 'social',
    nativeId: '115841200000000131',
    sort: '000000115841200000000131',
    at,
    recordedAt: at + 1500,
    kind: 'message',
    from: 'customer',
    who: 'James',
    via: { kind: 'mastodon_acct', value: 'jwhitcombe@social.example', verified: false },
    thread: '115841200000000131',
    stop: 'social',
    summary: text,
    body: {
      text,
      visibility: 'public',
      acct: 'jwhitcombe@social.example',
      customerAcct: 'jwhitcombe@social.example',
      replies: 3,
      views: 212,
      files: [
        { name: 'seam photo.jpg', type: 'image/jpeg', size: 0, path: '/gw/social/media/7/seam%20photo.jpg' },
      ],
    },
  });
  expect(factsOf(entryOfMention(mention, known))).toEqual([
    { kind: 'contact', entryKey: 'social/115841200000000131', at, channel: 'social', words: text },
  ]);
});

test('an answer of ours says who wrote it and which intent it was', () => {
  const ours = {
    ...status,
    account: { id: '1', acct: 'dunmore', display_name: 'Dunmore' },
    in_reply_to_id: '7',
  };
  const entry = entryOfReply(
    { status: ours, agent: { name: 'Priya Nair' }, idempotency_key: 'intent-1' },
    known,
  );
  const { who, from, stop, thread, intentId } = entry;
  expect([who, from, stop, thread, intentId]).toEqual(['Priya Nair', 'us', undefined, '7', 'intent-1']);
  expect(factsOf(entry)).toEqual([]);
  expect(entryOfReply({ status: ours }, known).who).toBe('Dunmore');
});

test('a warning is part of the words, and a change says when', () => {
  const changed = {
    ...status,
    spoiler_text: 'Rant <b>',
    edited_at: '2026-03-15T11:00:00.000Z',
    visibility: 'direct',
  };
  expect(entryOfMention({ ...mention, status: changed }, known)).toMatchObject({
    summary: `Rant <b>\n${text}`,
    body: { warning: 'Rant <b>', editedAt: at + 40 * 60_000, visibility: 'direct' },
  });
});

test('a thread is named by the first post at hand, and a circle of answers is not followed for ever', () => {
  const post = (id: string, above: string | null) =>
    entryOfMention({ ...mention, status: { ...status, id, in_reply_to_id: above } }, known);
  const threads = (...posts: ReturnType<typeof post>[]) => withThreads(posts).map(({ thread }) => thread);
  expect(threads(post('3', '2'), post('2', '1'), post('1', null))).toEqual(['1', '1', '1']);
  expect(threads(post('3', '2'), post('2', '1'))).toEqual(['1', '1']);
  expect(threads(post('3', '2'), post('2', '3'))).toHaveLength(2);
});

test.each([
  ['no post', { ...mention, status: null }, Date.parse(mention.created_at)],
  ['a text that is none', { ...mention, status: { ...status, content: null } }, at],
  ['a time that is none', { ...mention, status: { ...status, created_at: 42 }, created_at: 'now' }, 5],
  ['a visibility nobody knows', { ...mention, status: { ...status, visibility: 'friends' } }, at],
  ['an id that is a number', { ...mention, status: { ...status, id: 115_841_200_000_000_130 } }, at],
  ['nothing', null, 5],
])('a record with %s still stands on the line', (_, record, when) => {
  const { kind, at: stands, body } = entryOfMention(record, known);
  expect([kind, stands, typeof (body as { reason?: unknown }).reason]).toEqual([
    'unreadable',
    when,
    'string',
  ]);
});

test('a post of a thread is read for its words alone, or not at all', () => {
  expect(threadPostOf(status)).toEqual({
    id: status.id,
    at,
    acct: 'jwhitcombe@social.example',
    name: 'James',
    text,
  });
  expect(threadPostOf({ ...status, content: 7 })).toBe(undefined);
});
