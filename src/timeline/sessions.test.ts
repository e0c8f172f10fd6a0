import { expect, test } from 'vitest';
import { at, entryOf, MINUTE } from './builders.ts';
import { timelineOf } from './driver.ts';
import type { Entry } from './entry.ts';

const now = at(1);
const messages = (session: string, count: number, from: number, first = 1): readonly Entry[] =>
  Array.from({ length: count }, (_, index) =>
    entryOf('chat', from + index * MINUTE, { nativeId: `${first + index}`, session }),
  );
const lineOf = (entries: readonly Entry[], limit = 100) =>
  timelineOf(
    { now, limit },
    { name: 'chat', entries: entries.filter(({ channel }) => channel === 'chat') },
    { name: 'email', entries: entries.filter(({ channel }) => channel === 'email') },
  ).opens();

test('six messages are shown', () => {
  expect(lineOf(messages('a', 6, at(0))).says()).toHaveLength(7);
});

test('of more, the first two and the last three; the middle is one row', () => {
  const line = lineOf(messages('a', 9, at(0)));
  expect(line.says()).toEqual(['start', 'chat 1', 'chat 2', 'fold of 4', 'chat 7', 'chat 8', 'chat 9']);
  expect(line.row('fold/a/chat/6')).toMatchObject({ session: 'a', at: at(0, 5), line: 'chat' });
  expect(line.unfolds('a').says()).toHaveLength(10);
});

test('the fold keeps its key while older messages join it', () => {
  const line = lineOf(messages('a', 40, at(0)), 10);
  const key = line.keys().find((one) => one.startsWith('fold'));
  expect(line.says()[0]).toBe('fold of 6');
  line.scrollsBack(5);
  expect(line.says()).toEqual(['start', 'chat 1', 'chat 2', 'fold of 35', 'chat 38', 'chat 39', 'chat 40']);
  expect(line.keys()).toContain(key);
});

test('what has not been read is not folded away', () => {
  const line = lineOf(messages('a', 9, at(0))).unreadSince(at(0, 3));
  expect(line.says()).toEqual([
    'start',
    'chat 1',
    'chat 2',
    'fold of 2',
    'new since',
    'chat 5',
    'chat 6',
    'chat 7',
    'chat 8',
    'chat 9',
  ]);
});

test('each message knows its place, and that the session went on after something else', () => {
  const line = lineOf([...messages('a', 3, at(0)), entryOf('email', at(0, 1) + 1, { nativeId: '1' })]);
  const places = line.shown.rows.flatMap((row) => (row.type === 'entry' && row.place ? [row.place] : []));
  expect(places).toEqual([
    { opens: true, closes: false, continues: false },
    { opens: false, closes: false, continues: false },
    { opens: false, closes: true, continues: true },
  ]);
});

test('something else in the middle stays where it happened', () => {
  const line = lineOf([
    ...messages('a', 9, at(0)),
    entryOf('email', at(0, 3) + 1, { nativeId: '1', stop: undefined }),
  ]);
  expect(line.says()).toEqual([
    'start',
    'chat 1',
    'chat 2',
    'fold of 2',
    'email 1',
    'fold of 2',
    'chat 7',
    'chat 8',
    'chat 9',
  ]);
});

test('sessions are counted, not messages', () => {
  const line = lineOf([...messages('a', 9, at(0)), ...messages('b', 3, at(0, 60), 10)]);
  expect(line.counts()).toEqual({ all: '2', chat: '2', email: '0' });
});

test('a session that goes on beyond the window is not folded', () => {
  const line = lineOf(messages('a', 60, at(0)), 10).jumpsTo(at(0, 30));
  expect(line.says().filter((words) => words.startsWith('fold'))).toEqual([]);
  expect(line.says()).toContain('chat 31');
});
