import { describe, expect, test } from 'vitest';
import { at, DAY, entryOf, HOUR, MINUTE, ours, SECOND } from './builders.ts';
import { timelineOf, type Channel } from './driver.ts';
import type { Entry } from './entry.ts';

const now = at(0, 300);
const history = (name: string, count: number, every: number, from = at(0)): Channel => ({
  name,
  entries: Array.from({ length: count }, (_, index) =>
    entryOf(name, from - (count - 1 - index) * every, { nativeId: `${index + 1}` }),
  ),
});

const chat = history('chat', 4, 10 * MINUTE);
const email = history('email', 2, 15 * MINUTE, at(0, -5));
const none = (name: string): Channel => ({ name, entries: [] });

describe('one line', () => {
  test('all channels stand in one order, with rulers and switches', () => {
    expect(timelineOf({ now }, chat, email).opens().shows()).toEqual([
      'start',
      '-- 2026-03-19',
      'chat 1',
      'chat 2',
      'switch chat > email',
      'email 1',
      'switch email > chat',
      'chat 3',
      'switch chat > email',
      'email 2',
      'switch email > chat',
      'chat 4',
    ]);
  });

  test('entries of one instant stand in the order of the channels, then of their ids', () => {
    const same = [entryOf('email', at(0), { nativeId: '2' }), entryOf('email', at(0), { nativeId: '10' })];
    const line = timelineOf({ now }, chat, { name: 'email', entries: same.toReversed() }).opens();
    expect(line.says().slice(-4)).toEqual(['chat 4', 'switch chat > email', 'email 2', 'email 10']);
  });

  test('a day begins where the reader lives', () => {
    const midnight = Date.UTC(2026, 2, 29, 0, 30);
    const entries = [
      entryOf('chat', midnight - HOUR, { nativeId: '1' }),
      entryOf('chat', midnight, { nativeId: '2' }),
    ];
    const dayIn = (timeZone: string) => {
      const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
      return (when: number) => format.format(when);
    };
    const line = timelineOf({ now: midnight + DAY }, { name: 'chat', entries }).opens();
    expect(line.inZone(dayIn('Europe/London')).shows()).toEqual([
      'start',
      '-- 2026-03-28',
      'chat 1',
      '-- 2026-03-29',
      'chat 2',
    ]);
    expect(line.inZone(dayIn('Europe/Paris')).shows()).toEqual([
      'start',
      '-- 2026-03-29',
      'chat 1',
      'chat 2',
    ]);
  });

  test('older pages join above as the reader scrolls back, until the start', () => {
    const line = timelineOf(
      { now, limit: 10 },
      history('chat', 35, MINUTE),
      history('email', 3, DAY),
    ).opens();
    expect(line.says().filter((words) => words.startsWith('chat'))).toHaveLength(9);
    line.scrollsBack();
    expect(line.says().filter((words) => words.startsWith('chat'))).toHaveLength(19);
    line.scrollsBack(3);
    expect(line.shown.atStart).toBe(true);
    expect(line.says().filter((words) => words.startsWith('chat'))).toHaveLength(35);
  });

  test('an entry that was corrected is replaced, and moves when its instant was', () => {
    const line = timelineOf({ now }, { ...chat, newerPaging: false, habits: { rereads: true } }).opens();
    line.gets(entryOf('chat', at(0, -25), { nativeId: '4', summary: 'corrected' }));
    expect(line.says()).toEqual(['start', 'chat 1', 'corrected', 'chat 2', 'chat 3']);
  });

  test('what did not change stays the same objects', () => {
    const line = timelineOf({ now }, chat, email).opens();
    const before = line.shown.rows;
    line.passes(MINUTE);
    expect(line.shown.rows).toBe(before);
    line.gets(entryOf('chat', at(0, 5), { nativeId: '5' }));
    expect(line.shown.rows.slice(0, before.length).map((row, index) => row === before[index])).toEqual(
      before.map(() => true),
    );
  });
});

describe('a channel that does not answer', () => {
  test('the others are there at once, and it has its place and its reason', () => {
    const line = timelineOf({ now }, chat, email).fails('email').opens();
    expect(line.says()).toEqual(['chat 1', 'chat 2', 'chat 3', 'chat 4', 'gap email failed']);
    expect(line.counts()).toEqual({ all: 'at least 4', chat: '4', email: 'at least 0' });
    expect(line.row('gap/email/all')).toEqual({
      type: 'gap',
      key: 'gap/email/all',
      at: at(0),
      line: 'chat',
      channel: 'email',
      reason: {
        kind: 'failed',
        failure: 'down',
        triedAt: now + 50,
        nextTryAt: now + 5050,
        tryingSince: undefined,
      },
      from: -Infinity,
      to: Infinity,
    });
  });

  test('it is asked again after its backoff and not before, and its rows join', () => {
    const line = timelineOf({ now }, chat, email).fails('email').opens().recovers('email');
    const asked = line.requests.length;
    expect(line.passes(4000).requests).toHaveLength(asked);
    expect(line.passes(2000).requests.slice(asked)).toEqual(['email older']);
    expect(line.says()).toHaveLength(11);
    expect(line.counts()).toEqual({ all: '6', chat: '4', email: '2' });
  });

  test('a person can ask for it at once', () => {
    const line = timelineOf({ now }, chat, email).fails('email').opens().recovers('email').retries('email');
    expect(line.says()).toHaveLength(11);
  });

  test('when it fails further back, the gap stands where its history breaks off and the others go on', () => {
    const line = timelineOf(
      { now, limit: 5 },
      history('chat', 40, HOUR),
      history('email', 40, HOUR, at(0, 30)),
    ).opens();
    line.fails('email').scrollsBack(20);
    const says = line.says().filter((words) => !words.startsWith('switch'));
    expect(says.filter((words) => words.startsWith('chat'))).toHaveLength(40);
    expect(says[0]).toBe('chat 1');
    expect(says.indexOf('gap email failed')).toBe(says.indexOf('email 36') - 1);
    const gap = line.shown.rows.find((row) => row.type === 'gap');
    expect(gap).toMatchObject({ from: -Infinity, to: at(0, 30) - 4 * HOUR });
  });

  test('after it is back, paging goes on to the start and nothing shown was taken away', () => {
    const line = timelineOf(
      { now, limit: 5 },
      history('chat', 40, HOUR),
      history('email', 40, HOUR, at(0, 30)),
    ).opens();
    const before = line.fails('email').scrollsBack(20).keys();
    line.recovers('email').retries('email');
    expect(line.keys()).toEqual(expect.arrayContaining(before.filter((key) => key.startsWith('chat/'))));
    line.scrollsBack(20);
    expect(line.shown.atStart).toBe(true);
    expect(line.counts()).toEqual({ all: '80', chat: '40', email: '40' });
  });

  test('when only its newest page fails, the newest end says so', () => {
    const line = timelineOf({ now }, chat, email).opens().fails('email');
    line.gets(entryOf('email', now, { nativeId: '3' }));
    expect(line.says().at(-1)).toBe('gap email failed');
    expect(line.row('gap/email/newest')).toMatchObject({ from: now, to: Infinity });
    line.recovers('email').retries('email');
    expect(line.says().at(-1)).toBe('email 3');
  });

  test('what a re-read newest page jumped over is fetched', () => {
    const line = timelineOf(
      { now, limit: 3 },
      { ...chat, newerPaging: false, habits: { rereads: true } },
    ).opens();
    const burst = Array.from({ length: 10 }, (_, index) =>
      entryOf('chat', now + (index + 1) * SECOND, { nativeId: `${index + 5}` }),
    );
    line.passes(MINUTE).gets(...burst);
    expect(line.says().slice(-11)).toEqual(['chat 4', ...burst.map(({ summary }) => summary)]);
    expect(line.says().filter((words) => words.startsWith('gap'))).toEqual([]);
  });
});

describe('a channel that is slow', () => {
  test('holds the others back for a moment at opening, then stands as a gap', () => {
    const line = timelineOf({ now }, chat, email).isSlow('email').opens();
    expect(line.says()).toEqual([]);
    line.passes(250);
    expect(line.says()).toEqual(['chat 1', 'chat 2', 'chat 3', 'chat 4', 'gap email lagging']);
    expect(line.speaks('email').says()).toHaveLength(11);
  });

  test('holds older rows back for two seconds at most', () => {
    const line = timelineOf(
      { now, limit: 5 },
      history('chat', 40, HOUR),
      history('email', 40, HOUR, at(0, 30)),
    ).opens();
    const before = line.says().length;
    line.isSlow('email').scrollsBack(4);
    const held = line.says();
    line.passes(2000).scrollsBack();
    expect(line.says().length).toBeGreaterThan(held.length + 5);
    expect(held.length).toBeLessThan(before + 25);
    expect(line.says().filter((words) => words.startsWith('gap'))).toEqual(['gap email lagging']);
  });
});

describe('four states with four looks', () => {
  test('not linked is not empty, and nobody is asked', () => {
    const line = timelineOf({ now }, chat, { ...none('social'), linked: false }).opens();
    expect(line.says()).toEqual(['start', 'gap social not-linked', 'chat 1', 'chat 2', 'chat 3', 'chat 4']);
    expect(line.requests).toEqual(['chat older']);
    expect(line.counts()).toEqual({ all: '4', chat: '4' });
    expect(line.links('social').says()).toEqual(['start', 'chat 1', 'chat 2', 'chat 3', 'chat 4']);
  });

  test('a lane asked by other keys begins anew, and the rows of the others stay where they are', () => {
    const line = timelineOf({ now }, chat, email).opens();
    const before = line.says();
    const others = line.keys().filter((key) => key.startsWith('chat/'));
    expect(line.links('email').says()).toEqual(before);
    expect(line.keys().filter((key) => key.startsWith('chat/'))).toEqual(others);
    expect(line.requests.filter((request) => request === 'email older').length).toBeGreaterThan(1);
  });

  test('a channel without a single entry is finished', () => {
    const line = timelineOf({ now }, chat, none('email')).opens();
    expect(line.says()).toEqual(['start', 'chat 1', 'chat 2', 'chat 3', 'chat 4']);
    expect(line.counts()).toEqual({ all: '4', chat: '4', email: '0' });
  });

  test('a back end that goes no further back leaves a gap, not a start', () => {
    const line = timelineOf(
      { now },
      { ...history('chat', 30, MINUTE), habits: { ceiling: 20 } },
      email,
    ).opens();
    line.scrollsBack(4);
    expect(line.says()[0]).toBe('email 1');
    expect(line.says().filter((words) => words.startsWith('gap'))).toEqual(['gap chat ceiling']);
    expect(line.shown.atStart).toBe(false);
    expect(line.counts()['chat']).toBe('at least 20');
  });
});

describe('silences', () => {
  const old = entryOf('chat', at(-40), { nativeId: '1' });
  const recent = entryOf('chat', at(0), { nativeId: '2' });
  const touch: Entry = entryOf('campaigns', at(-20), {
    nativeId: '1',
    kind: 'touch',
    from: 'us',
    stop: undefined,
  });

  test('two weeks without a contact are said, whatever we sent meanwhile', () => {
    const line = timelineOf(
      { now },
      { name: 'chat', entries: [old, recent] },
      { name: 'campaigns', entries: [touch] },
    );
    expect(line.opens().says()).toEqual(['start', 'chat 1', 'campaigns 1', 'silence of 40 days', 'chat 2']);
  });

  test('thirteen days are no silence', () => {
    const entries = [entryOf('chat', at(-13), { nativeId: '1' }), recent];
    expect(timelineOf({ now }, { name: 'chat', entries }).opens().says()).toEqual([
      'start',
      'chat 1',
      'chat 2',
    ]);
  });

  test('nothing is said about a stretch in which a channel is missing', () => {
    const line = timelineOf({ now }, { name: 'chat', entries: [old, recent] }, email)
      .fails('email')
      .opens();
    expect(line.says()).toEqual(['chat 1', 'chat 2', 'gap email failed']);
  });

  test('nor about one of which a channel has news that did not come', () => {
    const line = timelineOf({ now }, { name: 'chat', entries: [recent] }, email).opens();
    line.fails('email').isPoked('email');
    line.now = at(40);
    line.gets(entryOf('chat', at(40), { nativeId: '3' }));
    expect(line.says()).toContain('chat 3');
    expect(line.says().join()).not.toContain('silence');
    line.recovers('email').retries('email');
    expect(line.says()).toContain('silence of 40 days');
  });

  test('a long call ends a contact when it ends', () => {
    const call = entryOf('phone', at(-14, -60), { nativeId: '1', kind: 'call', until: at(-14, 10) });
    const line = timelineOf({ now }, { name: 'chat', entries: [recent] }, { name: 'phone', entries: [call] });
    expect(line.opens().says()).toEqual(['start', 'phone 1', 'switch phone > chat', 'chat 2']);
  });
});

test('the unread mark stands before the first thing that is not ours', () => {
  const entries = [
    ...chat.entries,
    ours('chat', at(0, 1), { nativeId: '5' }),
    entryOf('chat', at(0, 2), { nativeId: '6' }),
  ];
  const line = timelineOf({ now }, { name: 'chat', entries }).opens().unreadSince(at(0));
  expect(line.says().slice(-4)).toEqual(['chat 4', 'chat 5', 'new since', 'chat 6']);
  expect(line.unreadSince(at(0, 2)).says()).not.toContain('new since');
});

test('ownership changes count under all only', () => {
  const taken = entryOf('notes', at(0, 3), { nativeId: '1', kind: 'ownership', from: 'us' });
  const note = entryOf('notes', at(0, 4), { nativeId: '2', kind: 'note', from: 'us' });
  const line = timelineOf({ now }, chat, { name: 'notes', entries: [taken, note] }).opens();
  expect(line.counts()).toEqual({ all: '6', chat: '4', notes: '1' });
});
