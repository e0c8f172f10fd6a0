import { describe, expect, test } from 'vitest';
import { at, DAY, entryOf, HOUR } from './builders.ts';
import { timelineOf } from './driver.ts';
import { reaches } from './window.ts';

const now = at(0);
const history = (name: string, count: number, every = HOUR) => ({
  name,
  entries: Array.from({ length: count }, (_, index) =>
    entryOf(name, now - (count - 1 - index) * every, { nativeId: `${index + 1}`, stop: undefined }),
  ),
});
const entriesOf = (says: readonly string[], name: string) =>
  says.filter((words) => words.startsWith(`${name} `));

describe('a jump', () => {
  const closed = () =>
    timelineOf({ now, limit: 20 }, history('chat', 3000), history('email', 1000, 3 * HOUR));
  const open = () => closed().opens();

  test('costs two requests per lane and shows both sides of the instant', () => {
    const line = open();
    const before = line.requests.length;
    line.jumpsTo(at(-60));
    expect(line.requests.slice(before)).toEqual(['chat newer', 'email newer', 'chat older', 'email older']);
    const chat = entriesOf(line.says(), 'chat');
    expect(chat).toContain(`chat ${3000 - 60 * 24}`);
    expect(chat.length).toBeGreaterThan(30);
    expect(line.shown.atNewest).toBe(false);
  });

  test('can be paged on from in both directions, to both ends, without a hole', () => {
    const line = timelineOf(
      { now, limit: 20 },
      history('chat', 300),
      history('email', 100, 3 * HOUR),
    ).opens();
    line.jumpsTo(at(-6)).scrollsBack(30).scrollsOn(30);
    expect(line.shown).toMatchObject({ atNewest: true, atStart: true });
    expect(entriesOf(line.says(), 'chat')).toEqual(
      history('chat', 300).entries.map(({ summary }) => summary),
    );
    expect(entriesOf(line.says(), 'email')).toEqual(
      history('email', 100).entries.map(({ summary }) => summary),
    );
  });

  test('forgets what was under way for the window before', () => {
    const line = open().isSlow('email').isPoked('email');
    const asked = line.line.lanes[1]?.loading?.request;
    line.jumpsTo(at(-60));
    expect(asked).toBeDefined();
    expect(line.line.lanes[1]?.loading?.request).not.toEqual(asked);
  });

  test('shows the others when one lane is down, and says where it is missing', () => {
    const line = open().fails('email').jumpsTo(at(-60));
    expect(entriesOf(line.says(), 'chat').length).toBeGreaterThan(30);
    expect(line.says().filter((words) => words.startsWith('gap'))).toEqual(['gap email failed']);
    line.recovers('email').retries('email').scrollsOn().scrollsBack();
    expect(entriesOf(line.says(), 'email').length).toBeGreaterThan(10);
  });

  test('is not needed for what is here already', () => {
    const { line } = open();
    expect(reaches(line, now - 2 * HOUR, now)).toBe(true);
    expect(reaches(line, at(-60), now)).toBe(false);
  });

  test('is needed where a lane has said nothing yet that may have it, and not for one that does not answer', () => {
    const line = closed().isSlow('email').opens().passes(5000);
    expect(reaches(line.line, now - 2 * HOUR, line.now)).toBe(false);
    line.speaks('email');
    expect(reaches(line.line, now - 2 * HOUR, line.now)).toBe(true);
    const without = closed().fails('email').opens();
    expect(reaches(without.line, now - 2 * HOUR, without.now)).toBe(true);
  });
});

describe('the window', () => {
  test('lets the far end go, and fetches it again when the reader comes back', () => {
    const line = timelineOf(
      { now, limit: 2000 },
      history('chat', 26_000, DAY / 24),
      history('email', 500, DAY),
    );
    line.opens();
    line.scrollsBack(10);
    expect(line.shown.rows.length).toBeLessThanOrEqual(10_000);
    expect(line.line.held.length).toBeLessThanOrEqual(20_000);
    expect(line.shown.atNewest).toBe(false);
    line.scrollsOn(20);
    expect(line.shown.atNewest).toBe(true);
    const chat = entriesOf(line.says(), 'chat');
    const newest = history('chat', 26_000, DAY / 24).entries.map(({ summary }) => summary);
    expect(chat).toEqual(newest.slice(-chat.length));
    expect(line.shown.rows.length).toBeLessThanOrEqual(10_000);
  });

  test('a filter that hides nearly everything does not read a whole history', () => {
    const line = timelineOf({ now, limit: 1000 }, history('chat', 40_000)).opens();
    line.filters({ text: 'nowhere' });
    expect(line.line.held.length).toBeLessThanOrEqual(20_000);
    expect(line.requests.length).toBeLessThan(30);
  });
});
