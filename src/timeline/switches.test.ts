import { expect, test } from 'vitest';
import { at, entryOf, HOUR, ours } from './builders.ts';
import { timelineOf } from './driver.ts';
import type { Entry } from './entry.ts';

const now = at(1);
const chat = entryOf('chat', at(0), { nativeId: '1' });
const visit = entryOf('visits', at(0, 120), { nativeId: '1', kind: 'visit' });

const lineOf = (...entries: readonly Entry[]) => {
  const names = ['chat', 'email', 'visits', 'orders', 'website'];
  return timelineOf(
    { now },
    ...names.map((name) => ({ name, entries: entries.filter(({ channel }) => channel === name) })),
  ).opens();
};

test('the customer moved: from where, to where, after how long', () => {
  expect(lineOf(chat, visit).row('switch/visits/1')).toEqual({
    type: 'switch',
    key: 'switch/visits/1',
    at: at(0, 120),
    line: 'visits',
    from: 'chat',
    to: 'visits',
    afterMs: 2 * HOUR,
    cause: undefined,
    toldAgain: false,
  });
});

test('a live contact is left when it ends', () => {
  const long = { ...visit, until: at(0, 150) };
  const line = lineOf(long, entryOf('email', at(0, 180), { nativeId: '1' }));
  expect(line.row('switch/email/1')).toMatchObject({ afterMs: HOUR / 2 });
});

test('orders, our own words and notes move nobody', () => {
  const order = entryOf('orders', at(0, 10), { nativeId: '1', kind: 'order', from: 'nobody' });
  const mail = ours('email', at(0, 20), { nativeId: '1' });
  const line = lineOf(chat, order, mail, entryOf('chat', at(0, 30), { nativeId: '2' }));
  expect(line.says()).toEqual(['start', 'chat 1', 'orders 1', 'email 1', 'chat 2']);
  expect(line.shown.rows.map((row) => row.line)).toEqual([null, null, 'chat', 'chat', 'chat', 'chat']);
});

test('it was our choice when we wrote there first', () => {
  const line = lineOf(
    chat,
    ours('email', at(0, 20), { nativeId: '1' }),
    entryOf('email', at(0, 30), { nativeId: '2' }),
  );
  expect(line.says()).toContain('switch chat > email, ours');
});

test('it was not our choice when the customer was somewhere else in between', () => {
  const line = lineOf(
    ours('email', at(0, -20), { nativeId: '1' }),
    chat,
    entryOf('email', at(0, 30), { nativeId: '2' }),
  );
  expect(line.says()).toContain('switch chat > email');
});

test('staff say that they sent the customer there, and that the story was told again', () => {
  const line = lineOf(chat, visit).remarks(chat, { sentTo: 'visits' });
  expect(line.says()).toContain('switch chat > visits, sent');
  expect(line.remarks(visit, { toldAgain: true }).says()).toContain('switch chat > visits, sent, told again');
});

test('sent there by us says more than that we wrote there first', () => {
  const line = lineOf(
    chat,
    ours('email', at(0, 20), { nativeId: '1' }),
    entryOf('email', at(0, 30), { nativeId: '2' }),
  ).remarks(chat, { sentTo: 'email' });
  expect(line.says()).toContain('switch chat > email, sent');
});

test('a remark about an earlier move says nothing about a later one', () => {
  const mail = entryOf('email', at(0, 180), { nativeId: '1' });
  const line = lineOf(chat, visit, mail).remarks(chat, { sentTo: 'email' });
  expect(line.says()).toEqual([
    'start',
    'chat 1',
    'switch chat > visits',
    'visits 1',
    'switch visits > email',
    'email 1',
  ]);
});

test('a survey answered in chat counts for chat', () => {
  const answer = entryOf('notes', at(0, 130), { nativeId: '1', kind: 'answer', stop: 'chat' });
  const line = timelineOf(
    { now },
    { name: 'visits', entries: [visit] },
    { name: 'notes', entries: [answer] },
  ).opens();
  expect(line.says()).toEqual(['start', 'visits 1', 'switch visits > chat', 'notes 1']);
});
