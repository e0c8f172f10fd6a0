import { describe, expect, test } from 'vitest';
import { at, entryOf, HOUR, MINUTE } from './builders.ts';
import { demand, wakeAt } from './demand.ts';
import { timelineOf } from './driver.ts';
import { openLine } from './open.ts';
import type { Page, PageRequest } from './page.ts';
import { rowsOf } from './rows.ts';
import { sayRow } from './say.ts';
import { standingOf } from './standing.ts';
import { answered, asked, poked, refused } from './transitions.ts';
import { jumped } from './window.ts';

const now = at(0);
const open = () => openLine({ lanes: [{ channel: 'chat', linked: true }] });
const top = { rowsAbove: 0, rowsBelow: 50 };
const show = { now, dayOf: () => 'a day', placeOf: () => undefined };

const page = (more: Partial<Page>): Page => ({
  entries: [],
  atNewest: false,
  covered: { from: -Infinity, to: Infinity },
  ...more,
});

const first = {
  entries: [entryOf('chat', now)],
  older: 'a',
  atNewest: true,
  covered: { from: now, to: Infinity },
};

/** The one request a line of one lane wants. */
function wish(line: Parameters<typeof demand>[0], when = now, view = top): PageRequest {
  const [ask] = demand(line, view, when);
  if (ask === undefined) throw new Error('nothing is wanted');
  return ask.request;
}

function take(line: Parameters<typeof demand>[0], more: Partial<Page>, when = now) {
  const request = wish(line, when);
  return answered(asked(line, 'chat', request, when), 'chat', request, page(more), when);
}

describe('asking', () => {
  test('one request at a time, the same answer taken once, a stranger’s not at all', () => {
    const request = wish(open());
    const line = asked(open(), 'chat', request, now);
    expect(demand(line, top, now)).toEqual([]);
    expect(asked(line, 'chat', { ...request, limit: 1 }, now)).toBe(line);
    expect(answered(line, 'chat', { ...request, limit: 1 }, page({}), now)).toBe(line);
    const after = answered(line, 'chat', request, page({}), now);
    expect(answered(after, 'chat', request, page({ entries: [entryOf('chat', now)] }), now)).toBe(after);
    expect(refused(after, 'chat', request, 'down', undefined, now)).toBe(after);
  });

  test('a poke while something is under way is not lost', () => {
    const line = asked(open(), 'chat', wish(open()), now);
    const after = answered(
      poked(line, 'chat'),
      'chat',
      wish(open()),
      page({ atNewest: true, newer: 'n' }),
      now,
    );
    expect(wish(after)).toEqual({ direction: 'newer', cursor: 'n', limit: 50 });
  });

  test('a lane that failed without hope of itself waits for a person', () => {
    const request = wish(open());
    const line = refused(asked(open(), 'chat', request, now), 'chat', request, 'forbidden', undefined, now);
    expect(demand(line, top, now + 1000 * HOUR)).toEqual([]);
    expect(wakeAt(line, now)).toBeUndefined();
  });

  test('what a story is told from is asked for though nobody looks at it', () => {
    const unseen = { rowsAbove: 50, rowsBelow: 0 };
    const line = take(open(), { ...first, older: 'o' });
    const since = (back: number) => ({ ...unseen, reach: new Map([['chat', back]]) });
    expect(wish(line, now, since(now - HOUR))).toEqual({ direction: 'older', cursor: 'o', limit: 50 });
    expect(demand(line, since(now), now)).toEqual([]);
    expect(demand(line, { ...unseen, reach: new Map([['email', 0]]) }, now)).toEqual([]);
    const many = Array.from({ length: 200 }, (_, index) => entryOf('chat', now - index));
    const talkative = take(open(), {
      ...first,
      entries: many,
      covered: { from: now - 200, to: Infinity },
      older: 'o',
    });
    expect(demand(talkative, since(now - HOUR), now)).toEqual([]);
  });

  test('nothing is asked for that nobody looks at', () => {
    const line = take(open(), { ...first, older: 'o' });
    expect(demand(line, { rowsAbove: 50, rowsBelow: 0 }, now)).toEqual([]);
    expect(wish(line)).toEqual({ direction: 'older', cursor: 'o', limit: 50 });
  });

  test('time alone changes things at known moments', () => {
    const request = wish(open());
    const loading = asked(open(), 'chat', request, now);
    expect(wakeAt(loading, now)).toBe(now + 2000);
    expect(wakeAt(loading, now + 2000)).toBeUndefined();
    expect(wakeAt(refused(loading, 'chat', request, 'down', now + 5000, now), now)).toBe(now + 5000);
  });
});

describe('a back end that leads in circles', () => {
  const empty = { covered: { from: now, to: now } };

  test('counts as failing as soon as a page leads back without having brought anything', () => {
    const walked = take(take(take(open(), first), { ...empty, older: 'b' }), { ...empty, older: 'c' });
    expect(standingOf(walked)[0]?.state).toBe('open');
    const circled = take(walked, { ...empty, older: 'b' });
    expect(standingOf(circled)[0]?.state).toBe('failed');
    expect(demand(circled, top, now + 1000)).toEqual([]);
    expect(wish(circled, now + MINUTE)).toEqual({ direction: 'older', cursor: 'b', limit: 50 });
  });

  test('but empty and short pages that lead on are pages like others', () => {
    const walked = take(take(open(), first), { ...empty, older: 'b' });
    const done = take(walked, { entries: [entryOf('chat', now - HOUR)] });
    expect(standingOf(done)).toEqual([
      {
        channel: 'chat',
        state: 'finished',
        empty: false,
        failed: undefined,
        loadingSince: undefined,
        from: -Infinity,
      },
    ]);
  });
});

test('entries of one instant that a page cuts through are shown together', () => {
  const [one, two] = ['1', '2'].map((nativeId) => entryOf('chat', now - HOUR, { nativeId }));
  if (one === undefined || two === undefined) throw new Error('two entries');
  const newest = entryOf('chat', now, { nativeId: '3' });
  const half = take(open(), {
    entries: [newest, two],
    older: 'o',
    atNewest: true,
    covered: { from: two.at, to: Infinity },
  });
  expect(rowsOf(half, show).rows.map(sayRow)).toEqual(['-- a day', 'chat 3']);
  const whole = take(half, { entries: [one, two] });
  expect(rowsOf(whole, show).rows.map(sayRow)).toEqual(['start', '-- a day', 'chat 1', 'chat 2', 'chat 3']);
});

test('over a hole that is still being read no silence is said, and counts say at least', () => {
  const line = openLine({ lanes: [{ channel: 'chat', linked: true, newerPaging: false }] });
  const far = at(40);
  const before = take(line, { ...first, older: undefined, covered: { from: -Infinity, to: Infinity } });
  const request = wish(poked(before, 'chat'), far);
  const news = {
    entries: [entryOf('chat', far)],
    older: 'between',
    atNewest: true,
    covered: { from: far, to: Infinity },
  };
  const torn = answered(asked(poked(before, 'chat'), 'chat', request, far), 'chat', request, news, far);
  const tells = (one: typeof torn) => {
    const { rows, counts } = rowsOf(one, { ...show, now: far });
    return [rows.map(sayRow).filter((row) => row.includes('silence')), counts.all];
  };
  expect(tells(torn)).toEqual([[], { count: 2, atLeast: true }]);
  const mended = take(torn, { atNewest: false }, far);
  expect(tells(mended)).toEqual([['silence of 40 days'], { count: 2, atLeast: false }]);
});

test('more news than one page holds is fetched to the end, whatever the reader looks at', () => {
  const entries = Array.from({ length: 35 }, (_, index) =>
    entryOf('chat', now + index, { nativeId: `${index + 2}` }),
  );
  const line = timelineOf(
    { now, limit: 10 },
    { name: 'chat', entries: [entryOf('chat', now - HOUR)] },
  ).opens();
  line.gets(...entries);
  expect(line.says().slice(-35)).toEqual(entries.map(({ summary }) => summary));
});

test('news that do not come for a while are missing at the newest end', () => {
  const line = timelineOf(
    { now },
    { name: 'chat', entries: [entryOf('chat', now - HOUR, { nativeId: '1' })] },
  ).opens();
  line.isSlow('chat').gets(entryOf('chat', now, { nativeId: '2' }));
  expect(line.says()).toEqual(['start', 'chat 1']);
  expect(line.passes(2500).says()).toEqual(['start', 'chat 1', 'gap chat lagging']);
  expect(line.speaks('chat').says()).toEqual(['start', 'chat 1', 'chat 2']);
});

test('a back end that cannot walk on from where a jump landed leaves a gap towards the present', () => {
  const line = jumped(open(), now);
  const landed = take(line, {
    entries: [entryOf('chat', now, { nativeId: '1' })],
    covered: { from: now, to: now + HOUR },
  });
  const rows = rowsOf(take(landed, {}), show);
  expect(rows.rows.map(sayRow)).toEqual(['start', '-- a day', 'chat 1', 'gap chat ceiling']);
  expect(demand(take(landed, {}), { rowsAbove: 50, rowsBelow: 0 }, now)).toEqual([]);
});

test('a page that does not join what is known ends the lane there, for nobody knows what lies between', () => {
  const landed = take(jumped(open(), now), {
    entries: [entryOf('chat', now + 1, { nativeId: '2' })],
    newer: 'n',
    covered: { from: now, to: now + HOUR },
  });
  const older = { entries: [entryOf('chat', now - HOUR, { nativeId: '1' })], older: 'o' };
  const below = take(landed, { ...older, covered: { from: now - HOUR, to: now - 1 } });
  expect(rowsOf(below, show).rows.map(sayRow)).toEqual(['-- a day', 'chat 1', 'gap chat ceiling', 'chat 2']);
  expect(below.lanes[0]).toMatchObject({ from: now, ended: true, ceiling: now });

  const joined = take(landed, { ...older, covered: { from: now - HOUR, to: now } });
  const request = wish(joined, now, { rowsAbove: 50, rowsBelow: 0 });
  expect(request).toEqual({ direction: 'newer', cursor: 'n', limit: 50 });
  const apart = page({ newer: 'm', covered: { from: now + HOUR + 1, to: now + 2 * HOUR } });
  const above = answered(asked(joined, 'chat', request, now), 'chat', request, apart, now);
  expect(above.lanes[0]).toMatchObject({ from: now - HOUR, to: now + HOUR, capped: true });
});

test('the first page after a jump carries the lane’s own position', () => {
  const line = jumped(open(), now, new Map([['chat', { conversation: 7 }]]));
  expect(wish(line)).toEqual({ direction: 'newer', after: now, position: { conversation: 7 }, limit: 50 });
});

test('an old value of a line is not touched by what comes after it', () => {
  const line = take(open(), first);
  const request = wish(line);
  const waiting = asked(line, 'chat', request, now);
  const one = answered(
    waiting,
    'chat',
    request,
    page({ entries: [entryOf('chat', now - 2, { nativeId: '2' })] }),
    now,
  );
  const two = answered(
    waiting,
    'chat',
    request,
    page({ entries: [entryOf('chat', now - 1, { nativeId: '2' })] }),
    now,
  );
  expect(one.held.map((entry) => entry.at)).toEqual([now - 2, now]);
  expect(two.held.map((entry) => entry.at)).toEqual([now - 1, now]);
  expect(line.held).toHaveLength(1);
});
