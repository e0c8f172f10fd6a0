import { expect, test } from 'vitest';
import { at, entryOf, HOUR, MINUTE } from './builders.ts';
import { timelineOf } from './driver.ts';

const now = at(0, 120);
const chat = { name: 'chat', entries: [entryOf('chat', at(0, 30), { nativeId: '1' })] };
const call = (more = {}) =>
  entryOf('phone', at(0), { nativeId: '1', kind: 'call', until: at(0, 5), ...more });

test('a call note written an hour after the chat it preceded stands before it and says so', () => {
  const line = timelineOf({ now }, chat, {
    name: 'phone',
    entries: [call({ recordedAt: at(0, 90) })],
  }).opens();
  expect(line.says()).toEqual(['start', 'phone 1 (late)', 'switch phone > chat', 'chat 1']);
});

test('a note written at once, or with nothing in between, is not late', () => {
  const soon = timelineOf({ now }, chat, {
    name: 'phone',
    entries: [call({ recordedAt: at(0, 20) })],
  }).opens();
  expect(soon.says()[1]).toBe('phone 1');
  const alone = timelineOf({ now }, { name: 'phone', entries: [call({ recordedAt: at(0, 90) })] }).opens();
  expect(alone.says()).toEqual(['start', 'phone 1']);
});

test('written down within half an hour of its end it is not late, whatever came in between', () => {
  const written = (minute: number) =>
    timelineOf({ now }, chat, { name: 'phone', entries: [call({ recordedAt: at(0, minute) })] })
      .opens()
      .says()[1];
  expect([written(34), written(35)]).toEqual(['phone 1', 'phone 1 (late)']);
});

test('what comes in while we look, below what stood already, is late', () => {
  const phone = { name: 'phone', entries: [], newerPaging: false, habits: { rereads: true } };
  const line = timelineOf({ now }, chat, phone).opens();
  const before = line.shown.rows;
  line.passes(10 * MINUTE).gets(call());
  expect(line.says()).toEqual(['start', 'phone 1 (late)', 'switch phone > chat', 'chat 1']);
  expect(line.shown.rows.at(-1)).toEqual({ ...before.at(-1), line: 'chat' });
});

test('what happened while we were away and comes in one after the other is not late', () => {
  const line = timelineOf({ now }, chat, { name: 'phone', entries: [] }).opens();
  line.passes(HOUR);
  line.gets(entryOf('chat', now + 50 * MINUTE, { nativeId: '2' }));
  line.gets(call({ at: now + 10 * MINUTE, until: now + 20 * MINUTE }));
  expect(line.says()).toEqual([
    'start',
    'chat 1',
    'switch chat > phone',
    'phone 1',
    'switch phone > chat',
    'chat 2',
  ]);
});
